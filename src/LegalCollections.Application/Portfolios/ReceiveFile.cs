using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Portfolios.Files;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Application.Portfolios;

/// <summary>Takes a client's file in, looks whether it can be read at all, and proposes what its columns mean.</summary>
public sealed class ReceiveFile(AppDb db, ImportFolder folder, CurrentUser user, OfficeClock clock) : IUseCase
{
    public async Task<Result<ImportId>> HandleAsync(PortfolioId portfolioId, string fileName, Stream content, CancellationToken ct)
    {
        var portfolio = await db.Portfolios.FindAsync([portfolioId], ct);
        if (portfolio is null)
        {
            return PortfolioProblems.NotFound();
        }

        if (!portfolio.TakesTitles)
        {
            return PortfolioProblems.Closed(portfolio.Name);
        }

        var id = ImportId.New();
        var kept = await folder.KeepAsync(id, content, ct);
        if (kept.Failed)
        {
            return kept.Problem;
        }

        var table = TableFile.Open(folder.PathOf(id));
        if (table.Failed)
        {
            folder.Discard(id);
            return table.Problem;
        }

        var file = new ReceivedFile(Path.GetFileName(fileName), kept.Value.Hash, kept.Value.Length, table.Value.Headings);
        var map = await RememberedAsync(portfolio, file.Headings, ct) ?? HeadingGuess.Guess(file.Headings);
        db.PortfolioImports.Add(PortfolioImport.Receive(id, portfolio, file, map, user.Id, user.Name, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        return id;
    }

    private async Task<ColumnMap?> RememberedAsync(Portfolio portfolio, IReadOnlyList<string> headings, CancellationToken ct)
    {
        var remembered = await db.ColumnMappings.FindAsync([portfolio.ClientId, ColumnMap.SignatureOf(headings)], ct);
        return remembered is not null && !remembered.Map.Bind(headings).Failed ? remembered.Map : null;
    }
}
