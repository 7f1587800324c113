using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>Writes down what the firm laid out for a case or its lawsuit, with the receipt where there is one.</summary>
public sealed class RecordCost(AppDb db, DocumentStore store, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    public sealed record Command(CaseId CaseId, CostEntry Entry, ScannedFile? Receipt = null);

    /// <summary>Also after the case is closed: bills come late.</summary>
    public async Task<Result<CaseCost>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == command.CaseId, ct) is not { } collectionCase)
        {
            return CaseProblems.NotFound();
        }

        if (command.Entry.Lawsuit is { } lawsuit && !await db.JudicialCases.AnyAsync(j => j.Id == lawsuit && j.CaseId == command.CaseId, ct))
        {
            return JudicialCaseProblems.NotFound();
        }

        var cost = CaseCost.Record(collectionCase.Id, collectionCase.ClientId, command.Entry, clock.Today, clock.GetUtcNow(), user.Name);
        if ((cost.Problem ?? command.Receipt?.Refusal()) is { } problem)
        {
            return problem;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (command.Receipt is { } receipt)
        {
            cost.Value.ProveBy(await KeepAsync(cost.Value, receipt, ct));
        }

        db.CaseCosts.Add(cost.Value);
        timeline.AddOn(collectionCase, CaseEventKind.CostRecorded, cost.Value.PaidOn, cost.Value.ReceiptId, [.. DetailsOf(cost.Value)]);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return cost;
    }

    /// <summary>What the timeline says of a cost: its kind (or, for another one, its description), amount and day.</summary>
    internal static IEnumerable<string> DetailsOf(CaseCost cost) =>
    [
        cost.Kind == CostKind.Other ? cost.Note : cost.Kind.ToString(), EventWording.Detail(cost.Amount), EventWording.Detail(cost.PaidOn),
    ];

    private async Task<DocumentId> KeepAsync(CaseCost cost, ScannedFile receipt, CancellationToken ct)
    {
        var name = $"comprovante-{cost.PaidOn:yyyy-MM-dd}{receipt.Extension}";
        var document = StoredDocument.Receive(
            cost.CaseId, cost.ClientId, DocumentKind.CostsReceipt, name, await store.SaveAsync(receipt.Content, ct), name, receipt.ContentType!,
            clock.GetUtcNow(), user.Name);
        db.StoredDocuments.Add(document);
        return document.Id;
    }
}
