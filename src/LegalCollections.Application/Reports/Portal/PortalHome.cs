using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Reports.Portal;

/// <summary>The creditor's first look: the figures of today and what happened last.</summary>
public sealed class PortalHome(AppDb db, BuildStatusReport build, OfficeClock clock) : IUseCase
{
    private const int Shown = 10;

    public async Task<Result<View>> HandleAsync(ClientId client, CancellationToken ct)
    {
        var report = await build.HandleAsync(client, clock.Today, ct);
        if (report.Failed)
        {
            return report.Problem;
        }

        var latest = await (
            from e in db.CaseEvents.AsNoTracking()
            where e.ClientId == client && VisibleEvents.Kinds.Contains(e.Kind) && e.Kind != CaseEventKind.Opened
            join c in db.CollectionCases on e.CaseId equals c.Id
            join p in db.DebtorProfiles on new { c.ClientId, c.DebtorId } equals new { p.ClientId, p.DebtorId }
            orderby e.HappenedOn descending, e.At descending
            select new LatestEvent(c.Id, c.Number, p.Name, e.Kind, e.HappenedOn)).Take(Shown).ToListAsync(ct);
        return new View(report.Value, latest);
    }

    public sealed record View(StatusReport Report, IReadOnlyList<LatestEvent> Latest);
}

/// <summary>One line of what happened last, with the case it belongs to.</summary>
public sealed record LatestEvent(CaseId CaseId, long Number, string Debtor, CaseEventKind Kind, DateOnly On);
