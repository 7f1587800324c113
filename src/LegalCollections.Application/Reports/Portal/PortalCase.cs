using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Reports.Portal;

/// <summary>One case as its creditor may read it: where it stands, what happened, what was paid, what was sent.</summary>
public sealed class PortalCase(AppDb db, CaseStandings standings, OfficeClock clock) : IUseCase
{
    /// <returns>The case; a refusal also where it belongs to another client, so that nobody learns that it exists.</returns>
    public async Task<Result<View>> HandleAsync(ClientId clientId, CaseId id, CancellationToken ct)
    {
        var cases = db.CollectionCases.Where(c => c.Id == id && c.ClientId == clientId);
        var portfolio = await (from c in cases join p in db.Portfolios on c.PortfolioId equals p.Id select p.Name).SingleOrDefaultAsync(ct);
        if (portfolio is null)
        {
            return CaseProblems.NotFound();
        }

        var client = await db.Clients.AsNoTracking().SingleAsync(c => c.Id == clientId, ct);
        var standing = (await standings.OnAsync(client, cases, clock.Today, ct)).Single();
        var titles = await db.Debts.AsNoTracking().Where(d => d.CaseId == id).OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync(ct);
        var payments = await db.Payments.AsNoTracking().Where(p => p.CaseId == id).OrderBy(p => p.PaidOn).ToListAsync(ct);
        var events = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == id && VisibleEvents.Kinds.Contains(e.Kind))
            .OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.At).ToListAsync(ct);
        var documents = await db.StoredDocuments.AsNoTracking()
            .Where(d => d.CaseId == id && d.FileHash != null && VisibleEvents.Documents.Contains(d.Kind))
            .OrderByDescending(d => d.CreatedAt).ToListAsync(ct);
        return new View(
            standing, portfolio, [.. titles.Select(t => new TitleLine(t.DisplayNumber, t.DueOn, t.Principal))], payments, events, documents);
    }

    public sealed record View(
        CaseStanding Standing, string Portfolio, IReadOnlyList<TitleLine> Titles, IReadOnlyList<Payment> Payments,
        IReadOnlyList<CaseEvent> Events, IReadOnlyList<StoredDocument> Documents);

    public sealed record TitleLine(string Number, DateOnly DueOn, decimal Principal);
}
