using LegalCollections.Application.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.Petitions;

internal sealed class PetitionsModule : ISliceModule
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PetitionRunQueue>();
        services.AddHostedService<PetitionRunWorker>();
    }
}
