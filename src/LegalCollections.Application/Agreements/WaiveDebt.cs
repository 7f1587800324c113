using System.Globalization;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Agreements;

/// <summary>A lawyer gives up, in the creditor's name, a part of what a title owes today; what is left of nothing is settled.</summary>
public sealed class WaiveDebt(AppDb db, CaseStatement statements, Timeline timeline, WorkflowSignals signals, CurrentUser user, OfficeClock clock) : IUseCase
{
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));

    public sealed record Command(CaseId CaseId, DebtId DebtId, WaiverEntry Entry);

    public async Task<Result<Waiver>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var collectionCase = await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == command.CaseId, ct);
        var debt = await db.Debts.FirstOrDefaultAsync(d => d.Id == command.DebtId && d.CaseId == command.CaseId && d.Status == DebtStatus.Open, ct);
        if (collectionCase is not { IsOpen: true } || debt is null)
        {
            return collectionCase is null || debt is null ? CaseProblems.NotFound() : CaseProblems.Closed(collectionCase.Number);
        }

        var waiver = Waiver.Grant(debt, command.Entry, clock.Today, clock.GetUtcNow(), user.Name);
        if (waiver.Failed)
        {
            return waiver;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Waivers.Add(waiver.Value);
        db.Entry(collectionCase).Property(c => c.Version).IsModified = true;
        await db.SaveChangesAsync(ct);
        if (await SettleAsync(collectionCase, debt, waiver.Value, ct) is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return waiver;
    }

    /// <summary>The statement itself refuses what exceeds the debt; the transaction then takes the waiver with it.</summary>
    private async Task<Problem?> SettleAsync(CollectionCase collectionCase, Debt debt, Waiver waiver, CancellationToken ct)
    {
        var statement = await statements.OnAsync(collectionCase.Id, clock.Today, ct);
        if (statement.Failed)
        {
            return statement.Problem;
        }

        timeline.Add(
            collectionCase, CaseEventKind.Note,
            Portuguese["agreements.waived", debt.DisplayNumber, Portuguese[$"debts.component.{waiver.Component}"], waiver.Amount, waiver.Act]);
        if (statement.Value.BalanceOf(debt.Id) == 0m)
        {
            debt.Settle();
        }

        if (statement.Value is { Total: 0m, Prescribed.Count: 0 })
        {
            timeline.Add(collectionCase, CaseEventKind.PaidInFull);
            signals.Raise(collectionCase.Id, CaseSignal.PaymentInFull);
        }

        return null;
    }
}
