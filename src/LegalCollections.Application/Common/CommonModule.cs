using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LegalCollections.Application.Common;

/// <summary>The parts that live as long as the process: the day's work, the pump and the walk of the demo clock.</summary>
public sealed class CommonModule : ISliceModule
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OfficePump>();
        services.AddSingleton<OfficeDay>();
        services.AddSingleton<ClockWalk>();
    }
}
