using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Cases;

/// <summary>Keeps what the debtor answered and tells the flow: an answer stops the waiting, a dispute stops the collection.</summary>
public sealed class RecordAnswer(AppDb db, Timeline timeline, WorkflowSignals signals) : IUseCase
{
    public sealed record Command(CaseId CaseId, AnswerOutcome Outcome, string Text);

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

        if (string.IsNullOrWhiteSpace(command.Text))
        {
            return CaseProblems.TextMissing();
        }

        timeline.Add(collectionCase, CaseEventKind.DebtorAnswered, command.Outcome.ToString(), command.Text.Trim());
        if (command.Outcome == AnswerOutcome.Disputes)
        {
            timeline.Add(collectionCase, CaseEventKind.Disputed);
            signals.Raise(collectionCase.Id, CaseSignal.Dispute);
        }
        else
        {
            signals.Raise(collectionCase.Id, CaseSignal.DebtorAnswered, new { outcome = command.Outcome.ToString() });
        }

        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
