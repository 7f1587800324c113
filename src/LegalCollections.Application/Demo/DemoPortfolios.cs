using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Portfolios;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Demo;

/// <summary>Brings the sample carteiras in by the use cases that people use, each step recognising what an interrupted start has left.</summary>
public sealed class DemoPortfolios(AppDb db, OpenPortfolio open, ImportPortfolio import, ReceiveFile receive, RollBackImport rollBack) : IUseCase
{
    public async Task<PortfolioId> LoadAsync(DemoCarteira carteira, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(carteira);
        var portfolio = await PortfolioAsync(carteira, ct);
        var imports = await db.PortfolioImports.AsNoTracking().Where(i => i.PortfolioId == portfolio).ToListAsync(ct);
        if (imports.Any(i => i.Status == (carteira.Committed ? ImportStatus.Committed : ImportStatus.Uploaded)))
        {
            return portfolio;
        }

        foreach (var unfinished in imports.Where(i => i.CanRollBack))
        {
            await rollBack.HandleAsync(unfinished.Id, ct);
        }

        await using var file = carteira.Open();
        var problem = carteira.Committed
            ? (await import.HandleAsync(new ImportPortfolio.Command(portfolio, carteira.FileName, file, Commit: true), null, ct)).Problem
            : (await receive.HandleAsync(portfolio, carteira.FileName, file, ct)).Problem;
        return problem is null ? portfolio : throw new InvalidOperationException($"The demo office: {carteira.FileName}: {problem}");
    }

    private async Task<PortfolioId> PortfolioAsync(DemoCarteira carteira, CancellationToken ct)
    {
        var client = await db.Clients.SingleAsync(c => c.Name == carteira.ClientName, ct);
        var known = await db.Portfolios.FirstOrDefaultAsync(p => p.ClientId == client.Id && p.Name == carteira.PortfolioName, ct);
        return known?.Id ?? (await open.HandleAsync(client.Id, carteira.PortfolioName, ct)).Value;
    }
}
