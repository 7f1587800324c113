using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Demo;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalCollections.Web.Hosting;

/// <summary>Brings the database to the current schema, makes the roles known, loads the demo where it is wanted, and prints the first administrator's link when nobody can sign in yet.</summary>
public sealed class OpenOffice(
    IServiceScopeFactory scopes, FirstAdministrator first, IServer server, IOptions<OfficeOptions> office, ILogger<OpenOffice> log)
    : IHostedLifecycleService
{
    /// <summary>Before every other hosted part starts, so that none of them meets an old schema.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<StandingClock>().RestoreAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<ShippedWorkflows>().LoadAsync(cancellationToken);
        await EnsureRolesAsync(scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>());
        if (office.Value.Demo)
        {
            await scope.ServiceProvider.GetRequiredService<DemoOffice>().LoadAsync(cancellationToken);
        }
    }

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (office.Value.Demo || await db.Users.AnyAsync(cancellationToken))
        {
            return;
        }

        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        log.LogWarning(
            "No account exists yet. Create the first administrator here, within {Hours} hours: {Link}",
            FirstAdministrator.Lifetime.TotalHours,
            $"{address.Replace("[::]", "localhost").Replace("0.0.0.0", "localhost")}/setup?token={first.Issue()}");
    }

    public static async Task EnsureRolesAsync(RoleManager<IdentityRole<Guid>> roles)
    {
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() });
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
