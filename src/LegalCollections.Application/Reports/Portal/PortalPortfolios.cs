using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Reports.Portal;

/// <summary>The creditor's portfolios with what was handed over in each.</summary>
public sealed class PortalPortfolios(AppDb db) : IUseCase
{
    /// <param name="only">One portfolio; null for all.</param>
    public async Task<IReadOnlyList<PortfolioLine>> HandleAsync(ClientId client, PortfolioId? only, CancellationToken ct)
    {
        var portfolios = await db.Portfolios.AsNoTracking().Where(p => p.ClientId == client && (only == null || p.Id == only))
            .OrderByDescending(p => p.CreatedAt).ToListAsync(ct);
        var ids = portfolios.Select(p => p.Id).ToList();
        var cases = await db.CollectionCases.Where(c => ids.Contains(c.PortfolioId)).GroupBy(c => c.PortfolioId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var titles = await db.Debts.Where(d => ids.Contains(d.PortfolioId)).GroupBy(d => d.PortfolioId)
            .Select(g => new { g.Key, Count = g.Count(), Principal = g.Sum(d => d.Principal) }).ToDictionaryAsync(g => g.Key, ct);
        return
        [
            .. portfolios.Select(p => new PortfolioLine(
                p.Id, p.Name, p.Status, p.CreatedAt, cases.GetValueOrDefault(p.Id), titles.GetValueOrDefault(p.Id)?.Count ?? 0,
                titles.GetValueOrDefault(p.Id)?.Principal ?? 0m)),
        ];
    }
}

/// <summary>One portfolio as its creditor sees it.</summary>
public sealed record PortfolioLine(
    PortfolioId Id, string Name, PortfolioStatus Status, DateTimeOffset ReceivedAt, int Cases, int Titles, decimal Principal);
