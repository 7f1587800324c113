using LegalCollections.Application.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.Documents;

/// <summary>Registers the template library: parsed templates live as long as the process; and what signing needs.</summary>
public sealed class DocumentsModule : ISliceModule
{
    public static void Add(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<TemplateLibrary>()
        .AddSingleton<TimeStampServer>()
        .AddOptions<SigningOptions>().Bind(configuration.GetSection(SigningOptions.Section)).Services
        .AddDataProtection();
}
