using LegalCollections.Application.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.Debts;

/// <summary>Reads whether indices may be fetched from outside.</summary>
public sealed class DebtsModule : ISliceModule
{
    public static void Add(IServiceCollection services, IConfiguration configuration) =>
        services.AddOptions<IndexFetchOptions>().Bind(configuration.GetSection(IndexFetchOptions.Section));
}
