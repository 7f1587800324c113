using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Demo;

/// <summary>Approves a sample carteira, so that a newcomer finds cases on their way.</summary>
public sealed class DemoStrategy(AppDb db, StartStrategy start, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    public async Task ApproveAsync(PortfolioId id, CancellationToken ct)
    {
        var portfolio = await db.Portfolios.SingleAsync(p => p.Id == id, ct);
        if (portfolio.Status != PortfolioStatus.Planning)
        {
            return;
        }

        var flow = await db.WorkflowVersions.SingleAsync(v => v.DefinitionId == "amicable-collection" && v.IsPublished, ct);
        var choice = new StrategyChoice(
            flow.Id, await IdOfAsync(DemoAccounts.Lawyer, ct), await IdOfAsync(DemoAccounts.Paralegal, ct), await IdOfAsync(DemoAccounts.Collector, ct));
        _ = portfolio.Approve(choice, user.Id!.Value, clock.GetUtcNow()).Value;
        var cases = await db.CollectionCases.Where(c => c.PortfolioId == id).OrderBy(c => c.Number).ToListAsync(ct);
        foreach (var collectionCase in cases)
        {
            collectionCase.Activate(choice.Lawyer, choice.Paralegal, choice.Collector);
            timeline.Add(collectionCase, CaseEventKind.StrategyApproved, flow.Name);
        }

        start.Request(cases.Select(c => c.Id), flow.Id);
        await db.SaveChangesAsync(ct);
    }

    private async Task<UserId> IdOfAsync(DemoAccount account, CancellationToken ct) =>
        (await db.Users.SingleAsync(u => u.Email == account.Email, ct)).UserId;
}
