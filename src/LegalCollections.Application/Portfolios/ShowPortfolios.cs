using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Portfolios;

/// <summary>The office's portfolios with what stands in them.</summary>
public sealed class ShowPortfolios(AppDb db) : IUseCase
{
    public async Task<IReadOnlyList<PortfolioSummary>> ListAsync(CancellationToken ct)
    {
        var figures = await db.Database.SqlQueryRaw<Figures>(TitlesByPortfolio).ToDictionaryAsync(f => f.PortfolioId, ct);
        var portfolios = await (
            from p in db.Portfolios.AsNoTracking()
            join c in db.Clients on p.ClientId equals c.Id
            orderby c.Name, p.CreatedAt descending
            select new { Portfolio = p, ClientName = c.Name }).ToListAsync(ct);
        return [.. portfolios.Select(p => Summary(p.Portfolio, p.ClientName, figures.GetValueOrDefault(p.Portfolio.Id.Value)))];
    }

    public async Task<Result<PortfolioPage>> PageAsync(PortfolioId id, CancellationToken ct)
    {
        var portfolio = await db.Portfolios.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (portfolio is null)
        {
            return PortfolioProblems.NotFound();
        }

        var client = await db.Clients.AsNoTracking().SingleAsync(c => c.Id == portfolio.ClientId, ct);
        var figures = await db.Database.SqlQueryRaw<Figures>(TitlesByPortfolio).SingleOrDefaultAsync(f => f.PortfolioId == id.Value, ct);
        var imports = await db.PortfolioImports.AsNoTracking().Where(i => i.PortfolioId == id).OrderByDescending(i => i.UploadedAt).ToListAsync(ct);
        return new PortfolioPage(Summary(portfolio, client.Name, figures), imports);
    }

    private static PortfolioSummary Summary(Portfolio portfolio, string client, Figures? figures) =>
        new(portfolio.Id, portfolio.ClientId, portfolio.Name, client, portfolio.Status, portfolio.CreatedAt,
            figures?.Cases ?? 0, figures?.Titles ?? 0, Cents.FromCents(figures?.Cents ?? 0));

    private sealed record Figures(Guid PortfolioId, int Cases, int Titles, long Cents);

    private const string TitlesByPortfolio =
        """
        SELECT "PortfolioId", CAST(COUNT(DISTINCT "CaseId") AS INTEGER) AS "Cases", CAST(COUNT(*) AS INTEGER) AS "Titles",
          CAST(SUM("Principal") AS BIGINT) AS "Cents"
        FROM "Debts" GROUP BY "PortfolioId"
        """;
}

/// <summary>One line of the list of portfolios; money in BRL.</summary>
public sealed record PortfolioSummary(
    PortfolioId Id, ClientId ClientId, string Name, string ClientName, PortfolioStatus Status, DateTimeOffset CreatedAt, int Cases, int Titles, decimal Principal);

/// <summary>A portfolio and the files that came into it, newest first.</summary>
public sealed record PortfolioPage(PortfolioSummary Portfolio, IReadOnlyList<PortfolioImport> Imports);
