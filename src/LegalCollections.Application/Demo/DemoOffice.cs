using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Portfolios;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Demo;

/// <summary>Fills an empty database with an office in which a newcomer can work at once.</summary>
/// <remarks>Loaded once; an interrupted load is finished at the next start. An office with accounts of its own is left alone.</remarks>
public sealed class DemoOffice(AppDb db, StandingClock clock, DemoPeople people, DemoWordings wordings, DemoPortfolios portfolios, ApproveStrategy approve, CurrentUser user)
    : IUseCase
{
    /// <summary>The setting that marks an office as the demo.</summary>
    internal const string LoadedKey = "demo.loaded";

    public async Task LoadAsync(CancellationToken ct)
    {
        if (await IsLoadedAsync(ct) || await HasOthersAsync(ct))
        {
            return;
        }

        await clock.StartDemoAsync(ct);
        await people.LoadAsync(ct);
        var lawyer = await PersonAsync(DemoAccounts.Lawyer, ct);
        user.SignIn(lawyer.UserId, lawyer.FullName, null);
        await wordings.LoadAsync(ct);
        foreach (var carteira in DemoCarteira.All)
        {
            var paralegal = await PersonAsync(DemoAccounts.Paralegal, ct);
            user.SignIn(paralegal.UserId, paralegal.FullName, null);
            var portfolio = await portfolios.LoadAsync(carteira, ct);
            if (carteira.Approved)
            {
                await ApproveAsync(portfolio, paralegal.UserId, ct);
            }
        }

        db.OfficeSettings.Add(OfficeSetting.Of(LoadedKey, "1"));
        await db.SaveChangesAsync(ct);
    }

    public async Task<bool> IsLoadedAsync(CancellationToken ct) => await db.OfficeSettings.FindAsync([LoadedKey], ct) is not null;

    private async Task ApproveAsync(PortfolioId portfolio, UserId paralegal, CancellationToken ct)
    {
        if (!await db.Portfolios.AnyAsync(p => p.Id == portfolio && p.Status == PortfolioStatus.Planning, ct))
        {
            return;
        }

        var lawyer = await PersonAsync(DemoAccounts.Lawyer, ct);
        var collector = await PersonAsync(DemoAccounts.Collector, ct);
        var flow = await db.WorkflowVersions.AsNoTracking().SingleAsync(v => v.DefinitionId == ShippedWorkflows.Amicable && v.IsPublished, ct);
        user.SignIn(lawyer.UserId, lawyer.FullName, null);
        _ = (await approve.HandleAsync(new(portfolio, flow.Id, lawyer.UserId, paralegal, collector.UserId), ct)).Value;
    }

    private Task<bool> HasOthersAsync(CancellationToken ct)
    {
        var ours = DemoAccounts.All.Select(account => account.Email).ToList();
        return db.Users.AnyAsync(u => !ours.Contains(u.Email!), ct);
    }

    private Task<OfficeUser> PersonAsync(DemoAccount account, CancellationToken ct) => db.Users.AsNoTracking().SingleAsync(u => u.Email == account.Email, ct);
}
