using LegalCollections.Application;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Cli;

/// <summary>The office behind the verbs: the same settings and the same parts as the web host, without pages.</summary>
public static class Office
{
    /// <summary>Runs one unit of work; settings come from environment variables, such as <c>ConnectionStrings__Office</c>.</summary>
    public static async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddApplication(configuration);
        services.AddIdentityCore<OfficeUser>(AccountPolicy.Apply).AddRoles<IdentityRole<Guid>>().AddEntityFrameworkStores<AppDb>();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Works in an office that exists, on its own time: in the demo office that is where its clock stands.</summary>
    public static Task<VerbOutcome> OpenAsync(Func<IServiceProvider, Task<VerbOutcome>> work, CancellationToken ct) => InScopeAsync(async services =>
    {
        if ((await services.GetRequiredService<AppDb>().Database.GetPendingMigrationsAsync(ct)).Any())
        {
            return VerbOutcome.Refuse(new VerbReason("database.NotCurrent", "The database is not at the schema of this version: run 'database migrate' first."));
        }

        await services.GetRequiredService<StandingClock>().RestoreAsync(ct);
        return await work(services);
    });
}
