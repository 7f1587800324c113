using System.Globalization;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Agreements;

/// <summary>Keeps what debtor and creditor agreed and stops the collection until it is kept or broken.</summary>
public sealed class RegisterAgreement(AppDb db, CaseStatement statements, ClientDiscounts discounts, Timeline timeline, WorkflowSignals signals, OfficeClock clock) : IUseCase
{
    /// <param name="CaseId">The case.</param>
    /// <param name="Total">In reais.</param>
    /// <param name="Count">Number of monthly instalments, 1 to 120.</param>
    /// <param name="FirstDueOn">The others fall on the same day of the following months.</param>
    /// <param name="AboveBalance">The person knows that the total exceeds the balance of today.</param>
    /// <param name="BelowOffer">A lawyer says that the client accepts less than it authorised, or approves a discount that needs it.</param>
    public sealed record Command(CaseId CaseId, decimal Total, int Count, DateOnly FirstDueOn, bool AboveBalance = false, bool BelowOffer = false);

    public async Task<Result<AgreementId>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == command.CaseId, ct) is not { } collectionCase)
        {
            return CaseProblems.NotFound();
        }

        if (await RefusalAsync(collectionCase, command, ct) is { } refusal)
        {
            return refusal;
        }

        var plan = InstallmentPlan.Draw(InstallmentMethod.NoInterest, command.Total, command.Count, command.FirstDueOn);
        if (plan.Failed)
        {
            return plan.Problem;
        }

        var agreement = Agreement.Propose(
            collectionCase.Id, collectionCase.ClientId, clock.Today, [.. plan.Value.Installments.Select(i => (i.DueOn, i.Amount))]);
        if (agreement.Failed)
        {
            return agreement.Problem;
        }

        db.Agreements.Add(agreement.Value);
        db.Entry(collectionCase).Property(c => c.Version).IsModified = true;
        timeline.Add(
            collectionCase, CaseEventKind.AgreementMade, EventWording.Detail(agreement.Value.Total),
            command.Count.ToString(CultureInfo.InvariantCulture), EventWording.Detail(command.FirstDueOn));
        signals.Raise(collectionCase.Id, CaseSignal.Agreement);
        await db.SaveChangesAsync(ct);
        return agreement.Value.Id;
    }

    private async Task<Problem?> RefusalAsync(CollectionCase collectionCase, Command command, CancellationToken ct)
    {
        if (!collectionCase.IsOpen)
        {
            return CaseProblems.Closed(collectionCase.Number);
        }

        if (await db.Agreements.AnyAsync(a => a.CaseId == collectionCase.Id && a.Status == AgreementStatus.Running, ct))
        {
            return AgreementProblems.AlreadyRunning();
        }

        var balance = await statements.OnAsync(collectionCase.Id, clock.Today, ct);
        return balance.Failed ? balance.Problem
            : command.Total > balance.Value.Total && !command.AboveBalance
                ? AgreementProblems.AboveBalance(balance.Value.Total.ToString("N2", CultureInfo.CurrentCulture))
            : command.Total < balance.Value.Total && !command.BelowOffer && await LeastAsync(collectionCase, balance.Value, ct) is { } least && command.Total < least
                ? AgreementProblems.BelowOffer(least.ToString("N2", CultureInfo.CurrentCulture))
            : null;
    }

    /// <summary>What may be agreed without a lawyer; <see langword="null"/> where the client authorised no discounts and none are held against it.</summary>
    private async Task<decimal?> LeastAsync(CollectionCase collectionCase, DebtStatement balance, CancellationToken ct) =>
        await discounts.OfferAsync(collectionCase.ClientId, balance, ct) is not { } offer ? null
        : offer.Failed || offer.Value.NeedsLawyer ? balance.Total
        : offer.Value.Total;
}
