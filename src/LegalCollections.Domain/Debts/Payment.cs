using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts;

/// <summary>Money received for a case; how it is imputed is recorded with it and never changes.</summary>
public sealed class Payment : IClientOwned
{
    private Payment() { }

    public PaymentId Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public ClientId ClientId { get; private set; }
    public decimal Amount { get; private set; }
    public DateOnly PaidOn { get; private set; }
    public string Reference { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";

    /// <summary>Balance of the case right after it (BRL).</summary>
    public decimal BalanceAfter { get; private set; }
    public AgreementId? AgreementId { get; private set; }

    /// <summary>The receipt says "por conta do capital" (CC art. 354, end).</summary>
    public bool TowardCapital { get; private set; }

    /// <summary>The title that the debtor, or the receipt, named (CC arts. 352-353).</summary>
    public DebtId? TowardDebt { get; private set; }

    public static Result<Payment> Receive(
        CaseId caseId, ClientId client, decimal amount, DateOnly paidOn, string reference, DateOnly today, DateTimeOffset at, string by)
    {
        if (amount <= 0 || amount != Cents.Round(amount))
        {
            return PaymentProblems.AmountNotPositive();
        }

        if (paidOn > today)
        {
            return PaymentProblems.InTheFuture(paidOn);
        }

        return new Payment
        {
            Id = PaymentId.New(),
            CaseId = caseId,
            ClientId = client,
            Amount = amount,
            PaidOn = paidOn,
            Reference = reference.Trim(),
            RecordedAt = at,
            RecordedBy = by,
        };
    }

    /// <summary>What debtor or receipt said it pays.</summary>
    public void Direct(bool towardCapital, DebtId? towardDebt) => (TowardCapital, TowardDebt) = (towardCapital, towardDebt);

    public void LeaveBalance(decimal balance) => BalanceAfter = balance;

    public void CountTowards(AgreementId agreement) => AgreementId = agreement;
}

/// <summary>The part of a payment that went to one component of one title (CC 352–355).</summary>
public sealed class PaymentAllocation : IClientOwned
{
    private PaymentAllocation() { }

    public Guid Id { get; private set; }
    public PaymentId PaymentId { get; private set; }
    public DebtId DebtId { get; private set; }
    public ClientId ClientId { get; private set; }

    /// <summary>Name of the statement component.</summary>
    public string Component { get; private set; } = "";
    public decimal Amount { get; private set; }

    public static PaymentAllocation Of(Payment payment, DebtId debt, string component, decimal amount)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return new PaymentAllocation
        {
            Id = Guid.CreateVersion7(),
            PaymentId = payment.Id,
            DebtId = debt,
            ClientId = payment.ClientId,
            Component = component,
            Amount = amount,
        };
    }
}

/// <summary>The refusals of the payment slice.</summary>
public static class PaymentProblems
{
    public static Problem AmountNotPositive() => new("payments.AmountNotPositive", "amount");

    public static Problem InTheFuture(DateOnly on) => new("payments.InTheFuture", "paidOn", on);

    public static Problem NotFound() => new("payments.NotFound");

    public static Problem ReferenceMissing() => new("payments.ReferenceMissing", "reference");

    public static Problem AlreadyRecorded(string reference) => new("payments.AlreadyRecorded", "reference", reference);

    public static Problem TitleNotOpen() => new("payments.TitleNotOpen", "towardDebt");

    public static Problem NothingOwed() => new("payments.NothingOwed", "amount");
}
