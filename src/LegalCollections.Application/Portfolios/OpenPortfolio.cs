using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Portfolios;

/// <summary>Opens an empty portfolio of a client, in planning.</summary>
public sealed class OpenPortfolio(AppDb db, OfficeClock clock) : IUseCase
{
    public async Task<Result<PortfolioId>> HandleAsync(ClientId client, string name, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (string.IsNullOrWhiteSpace(name))
        {
            return PortfolioProblems.NameMissing();
        }

        if (!await db.Clients.AnyAsync(c => c.Id == client, ct))
        {
            return PortfolioProblems.ClientNotFound();
        }

        if (await db.Portfolios.AnyAsync(p => p.ClientId == client && p.Name == name.Trim(), ct))
        {
            return PortfolioProblems.NameTaken(name.Trim());
        }

        var portfolio = Portfolio.Open(client, name, clock.GetUtcNow());
        db.Portfolios.Add(portfolio);
        await db.SaveChangesAsync(ct);
        return portfolio.Id;
    }
}
