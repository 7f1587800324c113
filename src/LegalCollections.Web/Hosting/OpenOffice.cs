using LegalCollections.Application;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
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
        await scope.ServiceProvider.GetRequiredService<PrepareOffice>().HandleAsync(office.Value.Demo, cancellationToken);
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

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
