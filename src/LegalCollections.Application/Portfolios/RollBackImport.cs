using LegalCollections.Application.Audit;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Portfolios;

/// <summary>Takes an import back as if it had never been, as long as nothing was sent and nobody worked on its cases.</summary>
public sealed class RollBackImport(AppDb db, ImportFolder folder, OfficeClock clock) : IUseCase
{
    public async Task<Result<Done>> HandleAsync(ImportId id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ImportSql.LockAsync(db, ct);
        var import = await db.PortfolioImports.SingleOrDefaultAsync(i => i.Id == id, ct);
        if (import?.CanRollBack != true)
        {
            return import is null ? PortfolioProblems.NotFound() : PortfolioProblems.NotAtThisStep(import.Status);
        }

        if (import.Status == ImportStatus.Committed)
        {
            if (await ReasonToKeepAsync(import, ct) is { } reason)
            {
                return reason;
            }

            await ImportSql.RemoveAsync(db, id, ct);
            await db.AuditAsync(
                new AuditChange("rolledBack", nameof(PortfolioImport), id.Value.ToString(), CommitImport.Describe(import), null), ct);
        }

        await ImportSql.DiscardRowsAsync(db, id, ct);
        import.RollBack(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        folder.Discard(id);
        return Done.Value;
    }

    private async Task<Problem?> ReasonToKeepAsync(PortfolioImport import, CancellationToken ct)
    {
        var portfolio = await db.Portfolios.AsNoTracking().SingleAsync(p => p.Id == import.PortfolioId, ct);
        if (portfolio.Status != PortfolioStatus.Planning)
        {
            return PortfolioProblems.NotInPlanning(portfolio.Name);
        }

        var cases = db.Debts.Where(d => d.ImportId == import.Id).Select(d => d.CaseId);
        var worked = await db.Notices.AnyAsync(n => cases.Contains(n.CaseId), ct)
            || await db.Payments.AnyAsync(p => cases.Contains(p.CaseId), ct)
            || await db.Agreements.AnyAsync(a => cases.Contains(a.CaseId), ct)
            || await db.CaseTasks.AnyAsync(t => cases.Contains(t.CaseId), ct)
            || await db.StoredDocuments.AnyAsync(d => cases.Contains(d.CaseId), ct)
            || await db.CaseEvents.AnyAsync(e => e.Kind != CaseEventKind.Opened && cases.Contains(e.CaseId), ct);
        return worked ? PortfolioProblems.AlreadyWorked() : null;
    }
}
