using LegalCollections.Application.Audit;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Portfolios;

/// <summary>Takes an import back as if it had never been, as long as nothing was sent and nobody worked on its cases since.</summary>
public sealed class RollBackImport(AppDb db, ImportFolder folder, OfficeClock clock) : IUseCase
{
    /// <summary>What the commit itself leaves on a timeline, and the flow before it sends anything.</summary>
    private static readonly CaseEventKind[] Harmless =
        [CaseEventKind.Opened, CaseEventKind.TitlesAdded, CaseEventKind.StrategyApproved, CaseEventKind.StageChanged];

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
            await ImportSql.StopFlowsAsync(db, id, ct);
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
        var cases = db.Debts.Where(d => d.ImportId == import.Id).Select(d => d.CaseId);
        return await db.CaseEvents.AnyAsync(e => e.At >= import.CommittedAt && !Harmless.Contains(e.Kind) && cases.Contains(e.CaseId), ct)
            ? PortfolioProblems.AlreadyWorked()
            : null;
    }
}
