using System.Text.Json;
using LegalCollections.Application.Audit;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Portfolios;

/// <summary>Makes titles, debtors and cases of a preview: all of them in one transaction with one audit entry, or none.</summary>
public sealed class CommitImport(AppDb db, ImportFolder folder, ImportQueue queue, StartCases starts, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <summary>Asks for the commit; the worker does it, also after a crash.</summary>
    public async Task<Result<Done>> HandleAsync(ImportId id, CancellationToken ct)
    {
        var asked = await AskAsync(id, ct);
        if (!asked.Failed)
        {
            queue.Add(id);
        }

        return asked;
    }

    internal async Task<Result<Done>> AskAsync(ImportId id, CancellationToken ct)
    {
        var import = await db.PortfolioImports.FindAsync([id], ct);
        var asked = import?.Commit() ?? PortfolioProblems.NotFound();
        if (!asked.Failed)
        {
            await db.SaveChangesAsync(ct);
        }

        return asked;
    }

    /// <summary>Does what was asked; a second run finds the import committed and changes nothing.</summary>
    internal async Task<Result<ImportCounts>> RunAsync(ImportId id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ImportSql.LockAsync(db, ct);
        db.ChangeTracker.Clear();
        var import = await db.PortfolioImports.SingleAsync(i => i.Id == id, ct);
        if (import.Status != ImportStatus.Committing)
        {
            return PortfolioProblems.NotAtThisStep(import.Status);
        }

        var portfolio = await db.Portfolios.AsNoTracking().SingleAsync(p => p.Id == import.PortfolioId, ct);
        if (!portfolio.TakesTitles)
        {
            import.Fail(PortfolioProblems.Closed(portfolio.Name));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return PortfolioProblems.Closed(portfolio.Name);
        }

        import.Stamp(clock.GetUtcNow(), clock.Today, user.Name);
        await db.SaveChangesAsync(ct);
        var counts = await CreateAsync(import, ct);
        if (portfolio.Status == PortfolioStatus.Active)
        {
            await starts.RunAsync(portfolio, ct);
        }

        await transaction.CommitAsync(ct);
        folder.Discard(id);
        return counts;
    }

    private async Task<ImportCounts> CreateAsync(PortfolioImport import, CancellationToken ct)
    {
        await ImportSql.CreateAsync(db, import.Id, ct);
        var counts = await ImportSql.CountAsync(db, import.Id, ct) with
        {
            Cases = await db.CollectionCases.CountAsync(c => c.ImportId == import.Id, ct),
            Joined = await db.CollectionCases.CountAsync(
                c => c.ImportId != import.Id && db.Debts.Any(d => d.ImportId == import.Id && d.CaseId == c.Id), ct),
        };
        import.Finish(counts);
        await ImportSql.KeepRefusedAsync(db, import.Id, ct);
        await db.AuditAsync(new AuditChange("imported", nameof(PortfolioImport), import.Id.Value.ToString(), null, Describe(import)), ct);
        await db.SaveChangesAsync(ct);
        return counts;
    }

    internal static string Describe(PortfolioImport import) => JsonSerializer.Serialize(new
    {
        Portfolio = import.PortfolioId.Value,
        Client = import.ClientId.Value,
        import.FileName,
        import.FileHash,
        Titles = import.NewCount,
        Cases = import.CaseCount,
        Joined = import.JoinedCount,
        Known = import.KnownCount,
        Refused = import.RefusedCount,
        Principal = import.NewPrincipal,
    });
}
