using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Debts;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Payments;

/// <summary>Takes money into a case: imputed as the law says, with a receipt, and told to the flow when nothing is left to pay.</summary>
public sealed class RegisterPayment(
    AppDb db, StatementBases bases, CaseLimitation limitation, PaymentReceipt receipts, Timeline timeline, WorkflowSignals signals, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <summary>How often a payment starts over when somebody else changed the case meanwhile.</summary>
    private const int MaxAttempts = 6;

    /// <param name="CaseId">The case.</param>
    /// <param name="Amount">In reais, whole cents, positive.</param>
    /// <param name="PaidOn">The day on which the money came in; not in the future.</param>
    /// <param name="Reference">What identifies it at the bank.</param>
    public sealed record Command(CaseId CaseId, decimal Amount, DateOnly PaidOn, string Reference)
    {
        /// <summary>The receipt is given "por conta do capital" (CC art. 354, end).</summary>
        public bool TowardCapital { get; init; }

        /// <summary>The title that the debtor, or the receipt, named (CC arts. 352-353).</summary>
        public DebtId? TowardDebt { get; init; }
    }

    public async Task<Result<PaymentOutcome>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(command, ct);
            }
            catch (DbUpdateConcurrencyException) when (attempt < MaxAttempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Result<PaymentOutcome>> TryAsync(Command command, CancellationToken ct)
    {
        if (await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == command.CaseId, ct) is not { } collectionCase)
        {
            return CaseProblems.NotFound();
        }

        var payment = await AcceptAsync(collectionCase, command, ct);
        if (payment.Failed)
        {
            return payment.Problem;
        }

        var agreement = await db.Agreements.FirstOrDefaultAsync(a => a.CaseId == collectionCase.Id && a.Status == AgreementStatus.Running, ct);
        var imputed = await ImputeAsync(collectionCase, payment.Value, ct);
        if (imputed.Failed)
        {
            return imputed.Problem;
        }

        if (imputed.Value.Allocations.Count == 0 && agreement is null)
        {
            return PaymentProblems.NothingOwed();
        }

        var kept = agreement?.Receive(command.Amount, command.PaidOn) ?? false;
        if (agreement is not null)
        {
            payment.Value.CountTowards(agreement.Id);
        }

        return await KeepAsync(collectionCase, payment.Value, imputed.Value, kept, ct);
    }

    private async Task<Result<Payment>> AcceptAsync(CollectionCase collectionCase, Command command, CancellationToken ct)
    {
        var reference = command.Reference?.Trim() ?? "";
        if (!collectionCase.IsOpen)
        {
            return CaseProblems.Closed(collectionCase.Number);
        }

        if (reference.Length == 0)
        {
            return PaymentProblems.ReferenceMissing();
        }

        if (command.TowardDebt is { } named && !await db.Debts.AnyAsync(d => d.Id == named && d.CaseId == command.CaseId && d.Status == DebtStatus.Open, ct))
        {
            return PaymentProblems.TitleNotOpen();
        }

        var twice = await db.Payments.AnyAsync(
            p => p.CaseId == collectionCase.Id && p.Reference == reference && p.PaidOn == command.PaidOn && p.Amount == command.Amount, ct);
        if (twice)
        {
            return PaymentProblems.AlreadyRecorded(reference);
        }

        var payment = Payment.Receive(
            collectionCase.Id, collectionCase.ClientId, command.Amount, command.PaidOn, reference, clock.Today, clock.GetUtcNow(), user.Name);
        if (!payment.Failed)
        {
            payment.Value.Direct(command.TowardCapital, command.TowardDebt);
        }

        return payment;
    }

    /// <summary>What the payment pays, on its own day and after every payment already known of that day; earlier records never change.</summary>
    private async Task<Result<Imputation>> ImputeAsync(CollectionCase collectionCase, Payment payment, CancellationToken ct)
    {
        var client = await db.Clients.AsNoTracking().SingleAsync(c => c.Id == collectionCase.ClientId, ct);
        var debts = await db.Debts.Where(d => d.CaseId == collectionCase.Id && d.Status != DebtStatus.Withdrawn)
            .OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync(ct);
        var known = await db.Payments.AsNoTracking().Where(p => p.CaseId == collectionCase.Id)
            .OrderBy(p => p.PaidOn).ThenBy(p => p.RecordedAt).ThenBy(p => p.Id).ToListAsync(ct);
        var basis = await bases.OfCaseAsync(collectionCase.ClientId, collectionCase.Id, ct);
        var waivers = await db.Waivers.AsNoTracking().Where(w => w.CaseId == collectionCase.Id).OrderBy(w => w.RecordedAt).ToListAsync(ct);
        var lastDay = await limitation.LastDaysAsync(debts, clock.Today, ct);
        var before = CaseStatement.Compute(client, debts, known, waivers, payment.PaidOn, basis, lastDay);
        var after = CaseStatement.Compute(client, debts, [.. known, payment], waivers, payment.PaidOn, basis, lastDay);
        var today = CaseStatement.Compute(client, debts, [.. known, payment], waivers, clock.Today, basis, lastDay);
        if ((before.Problem ?? after.Problem ?? today.Problem) is { } problem)
        {
            return problem;
        }

        return new Imputation(
            debts, [.. after.Value.Allocations.Skip(before.Value.Allocations.Count)], after.Value, today.Value,
            after.Value.Overpayment - before.Value.Overpayment);
    }

    private async Task<Result<PaymentOutcome>> KeepAsync(
        CollectionCase collectionCase, Payment payment, Imputation imputed, bool kept, CancellationToken ct)
    {
        var settled = imputed.Today.Titles.Where(t => kept || t.Total == 0m).Select(t => t.DebtId).ToHashSet();
        foreach (var debt in imputed.Debts.Where(d => settled.Contains(d.Id)))
        {
            debt.Settle();
        }

        payment.LeaveBalance(kept ? 0m : imputed.After.Total);
        db.Payments.Add(payment);
        db.PaymentAllocations.AddRange(imputed.Allocations.Where(a => a.DebtId is not null)
            .Select(a => PaymentAllocation.Of(payment, a.DebtId!.Value, a.Component.ToString(), a.Amount)));
        db.Entry(collectionCase).Property(c => c.Version).IsModified = true;
        var receipt = await receipts.ComposeAsync(collectionCase, payment, imputed.Allocations, ct);
        timeline.AddOn(
            collectionCase, CaseEventKind.PaymentReceived, payment.PaidOn, receipt, EventWording.Detail(payment.Amount),
            EventWording.Detail(payment.PaidOn), payment.Reference, EventWording.Detail(payment.BalanceAfter));
        var inFull = !kept && imputed.Today is { Total: 0m, Prescribed.Count: 0 };
        if (kept || inFull)
        {
            timeline.Add(collectionCase, kept ? CaseEventKind.AgreementKept : CaseEventKind.PaidInFull);
            signals.Raise(collectionCase.Id, kept ? CaseSignal.AgreementKept : CaseSignal.PaymentInFull);
        }

        await db.SaveChangesAsync(ct);
        return new PaymentOutcome(payment.Id, receipt, payment.BalanceAfter, imputed.Overpaid, inFull, kept);
    }

    private sealed record Imputation(
        List<Debt> Debts, IReadOnlyList<Allocation> Allocations, DebtStatement After, DebtStatement Today, decimal Overpaid);
}

/// <summary>What a payment did.</summary>
/// <param name="BalanceAfter">Of the case, on the day of the payment, in reais.</param>
/// <param name="Overpaid">What exceeds the debt and is given back, in reais.</param>
public sealed record PaymentOutcome(
    PaymentId PaymentId, DocumentId ReceiptId, decimal BalanceAfter, decimal Overpaid, bool PaidInFull, bool AgreementKept);
