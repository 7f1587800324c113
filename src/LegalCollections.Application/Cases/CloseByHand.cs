using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Cases;

/// <summary>A lawyer ends a case: its flow stops, its tasks fall, and titles that the client takes back are collected no more.</summary>
public sealed class CloseByHand(AppDb db, CaseClosing closing, InstanceStore instances, Timeline timeline) : IUseCase
{
    /// <param name="CaseId">The case.</param>
    /// <param name="Reason">Any reason but payment in full, which only a payment gives.</param>
    /// <param name="Note">Why; it stands on the timeline.</param>
    public sealed record Command(CaseId CaseId, CloseReason Reason, string Note);

    public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == command.CaseId, ct) is not { } collectionCase)
        {
            return CaseProblems.NotFound();
        }

        if (!collectionCase.IsOpen)
        {
            return CaseProblems.Closed(collectionCase.Number);
        }

        if (command.Reason == CloseReason.PaidInFull)
        {
            return CaseProblems.OnlyPaymentClosesAsPaid();
        }

        if (string.IsNullOrWhiteSpace(command.Note))
        {
            return CaseProblems.TextMissing();
        }

        timeline.Add(collectionCase, CaseEventKind.Note, command.Note.Trim());
        await EndAsync(command.CaseId, command.Reason, ct);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    /// <summary>The same within the caller's unit of work (a dispute that ends the case).</summary>
    internal async Task EndAsync(CaseId caseId, CloseReason reason, CancellationToken ct)
    {
        if (reason == CloseReason.Withdrawn)
        {
            foreach (var debt in await db.Debts.Where(d => d.CaseId == caseId && d.Status == DebtStatus.Open).ToListAsync(ct))
            {
                debt.Withdraw();
            }
        }

        await instances.CancelAllAsync(caseId, ct);
        await closing.CloseAsync(caseId, reason, ct);
    }
}
