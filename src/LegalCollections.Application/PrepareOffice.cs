using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Demo;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using Microsoft.AspNetCore.Identity;

namespace LegalCollections.Application;

/// <summary>Brings an office to where work can begin: current schema, clock, shipped flows and roles; each step may be repeated.</summary>
public sealed class PrepareOffice(
    DatabaseSetup database, StandingClock clock, ShippedWorkflows workflows, RoleManager<IdentityRole<Guid>> roles, DemoOffice demo) : IUseCase
{
    /// <param name="withDemo">Whether an empty office becomes the demo office.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task HandleAsync(bool withDemo, CancellationToken ct)
    {
        await database.MigrateAsync(ct);
        await clock.RestoreAsync(ct);
        await workflows.LoadAsync(ct);
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() });
            }
        }

        if (withDemo)
        {
            await demo.LoadAsync(ct);
        }
    }
}
