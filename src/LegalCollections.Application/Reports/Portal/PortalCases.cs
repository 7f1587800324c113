using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Reports.Portal;

/// <summary>The creditor's cases, a page at a time, each with its balance of today.</summary>
public sealed class PortalCases(AppDb db, CaseStandings standings, OfficeClock clock) : IUseCase
{
    public const int PageSize = 50;

    /// <param name="Portfolio">One portfolio; null for all.</param>
    /// <param name="After">Case number after which the page begins.</param>
    /// <param name="Text">Part of the debtor's name.</param>
    public sealed record Query(ClientId Client, PortfolioId? Portfolio, long? After, string? Text);

    public async Task<CasePage> HandleAsync(Query query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var client = await db.Clients.AsNoTracking().SingleAsync(c => c.Id == query.Client, ct);
        var all = db.CollectionCases.Where(c => c.ClientId == query.Client && (query.Portfolio == null || c.PortfolioId == query.Portfolio));
        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            var text = SearchKey.Of(query.Text);
            all = all.Where(c => db.DebtorProfiles.Any(p =>
                p.ClientId == c.ClientId && p.DebtorId == c.DebtorId && p.NameKey.Contains(text)));
        }

        var total = await all.CountAsync(ct);
        var numbers = await all.Where(c => query.After == null || c.Number > query.After).OrderBy(c => c.Number).Select(c => c.Number)
            .Take(PageSize + 1).ToListAsync(ct);
        var shown = numbers.Take(PageSize).ToList();
        var cases = shown.Count == 0 ? [] : await standings.OnAsync(client, all.Where(c => shown.Contains(c.Number)), clock.Today, ct);
        return new CasePage(cases, total, numbers.Count > PageSize ? shown[^1] : null);
    }
}

/// <summary>One page of cases.</summary>
/// <param name="Next">Case number after which the next page begins; null on the last page.</param>
public sealed record CasePage(IReadOnlyList<CaseStanding> Cases, int Total, long? Next);
