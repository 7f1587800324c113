using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Notices;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Desk;

/// <summary>What waits for a decision or stands still in the office as a whole.</summary>
public sealed class OfficeRunning(AppDb db, OfficeClock clock) : IUseCase
{
    private const int Few = 8;

    /// <summary>Portfolios whose strategy nobody has approved yet, oldest first.</summary>
    public async Task<IReadOnlyList<PlannedPortfolio>> InPlanningAsync(CancellationToken ct) =>
        await (from f in db.Portfolios.AsNoTracking()
               join k in db.Clients on f.ClientId equals k.Id
               where f.Status == PortfolioStatus.Planning
               orderby f.CreatedAt
               select new PlannedPortfolio(f.Id, f.Name, k.Name, db.CollectionCases.Count(c => c.PortfolioId == f.Id))).Take(Few).ToListAsync(ct);

    /// <summary>Mail on its way, mail that a person must look at, and flows that stopped in the last week.</summary>
    public async Task<RunningFigures> FiguresAsync(CancellationToken ct)
    {
        var since = clock.Today.AddDays(-7);
        return new RunningFigures(
            await db.OutboxMessages.CountAsync(m => m.Status == OutboxStatus.Pending || m.Status == OutboxStatus.Sending, ct),
            await db.OutboxMessages.CountAsync(m => m.Status == OutboxStatus.Uncertain || m.Status == OutboxStatus.Failed, ct),
            await db.CaseEvents.CountAsync(e => e.Kind == CaseEventKind.WorkflowFault && e.HappenedOn >= since, ct));
    }
}

/// <summary>A portfolio that waits for its strategy.</summary>
public sealed record PlannedPortfolio(PortfolioId Id, string Name, string Client, int Cases);

/// <summary>How the office runs.</summary>
/// <param name="Mail">Waiting to be sent.</param>
/// <param name="MailToDecide">Uncertain or failed.</param>
/// <param name="Faults">Flows that stopped in the last seven days.</param>
public sealed record RunningFigures(int Mail, int MailToDecide, int Faults);
