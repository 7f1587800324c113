using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Application.Portfolios;

/// <summary>Confirms what the columns mean, remembers it for the client's next file, and has the file read.</summary>
public sealed class ChooseColumns(AppDb db, ImportQueue queue) : IUseCase
{
    public async Task<Result<Done>> HandleAsync(ImportId id, ColumnMap map, CancellationToken ct)
    {
        var chosen = await ApplyAsync(id, map, ct);
        if (!chosen.Failed)
        {
            queue.Add(id);
        }

        return chosen;
    }

    /// <summary>Only confirms; the caller reads the file.</summary>
    internal async Task<Result<Done>> ApplyAsync(ImportId id, ColumnMap map, CancellationToken ct)
    {
        var import = await db.PortfolioImports.FindAsync([id], ct);
        if (import is null)
        {
            return PortfolioProblems.NotFound();
        }

        var read = import.Read(map);
        if (read.Failed)
        {
            return read;
        }

        var signature = ColumnMap.SignatureOf(import.Headings);
        var remembered = await db.ColumnMappings.FindAsync([import.ClientId, signature], ct);
        if (remembered is null)
        {
            db.ColumnMappings.Add(ColumnMapping.Remember(import.ClientId, signature, map));
        }
        else
        {
            remembered.Replace(map);
        }

        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
