using LegalCollections.Application.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.Portfolios;

internal sealed class PortfoliosModule : ISliceModule
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ImportOptions>().Bind(configuration.GetSection(ImportOptions.Section)).ValidateOnStart();
        services.AddSingleton<ImportFolder>();
        services.AddSingleton<ImportQueue>();
        services.AddHostedService<ImportWorker>();
    }
}
