using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Agreements;

/// <summary>What debtor and creditor agreed; kept or broken, it decides how the case goes on.</summary>
public sealed class Agreement : IClientOwned, IVersioned
{
    private readonly List<AgreementInstallment> _installments = [];

    private Agreement() { }

    public AgreementId Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public ClientId ClientId { get; private set; }
    public DateOnly MadeOn { get; private set; }
    public decimal Total { get; private set; }
    public AgreementStatus Status { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public Guid Version { get; private set; }
    public IReadOnlyList<AgreementInstallment> Installments => _installments;

    public static Result<Agreement> Propose(
        CaseId caseId, ClientId client, DateOnly madeOn, IReadOnlyList<(DateOnly DueOn, decimal Amount)> installments)
    {
        if (installments.Count is < 1 or > 120 || installments.Any(i => i.Amount <= 0))
        {
            return AgreementProblems.NoInstallments();
        }

        if (installments.Min(i => i.DueOn) < madeOn)
        {
            return AgreementProblems.FirstDueBeforeAgreement();
        }

        var agreement = new Agreement
        {
            Id = AgreementId.New(),
            CaseId = caseId,
            ClientId = client,
            MadeOn = madeOn,
            Total = installments.Sum(i => i.Amount),
        };
        agreement._installments.AddRange(installments.Select((i, index) =>
            AgreementInstallment.Of(agreement.Id, client, index + 1, i.DueOn, i.Amount)));
        return agreement;
    }

    /// <summary>Puts money on the oldest unpaid instalments and tells whether the agreement is kept by it.</summary>
    public bool Receive(decimal amount, DateOnly on)
    {
        foreach (var installment in _installments.OrderBy(i => i.Number))
        {
            amount -= installment.Receive(amount);
        }

        if (Status == AgreementStatus.Running && _installments.All(i => i.IsPaid))
        {
            (Status, EndedOn) = (AgreementStatus.Kept, on);
        }

        return Status == AgreementStatus.Kept;
    }

    public bool IsOverdue(DateOnly today, int graceDays) =>
        Status == AgreementStatus.Running && _installments.Any(i => !i.IsPaid && i.DueOn.AddDays(graceDays) < today);

    public void Break(DateOnly today) => (Status, EndedOn) = (AgreementStatus.Broken, today);
}

/// <summary>One payment promised in an agreement.</summary>
public sealed class AgreementInstallment : IClientOwned
{
    private AgreementInstallment() { }

    public Guid Id { get; private set; }
    public AgreementId AgreementId { get; private set; }
    public ClientId ClientId { get; private set; }
    public int Number { get; private set; }
    public DateOnly DueOn { get; private set; }
    public decimal Amount { get; private set; }
    public decimal Paid { get; private set; }
    public bool IsPaid => Paid >= Amount;

    internal static AgreementInstallment Of(AgreementId agreement, ClientId client, int number, DateOnly dueOn, decimal amount) => new()
    {
        Id = Guid.CreateVersion7(),
        AgreementId = agreement,
        ClientId = client,
        Number = number,
        DueOn = dueOn,
        Amount = amount,
    };

    internal decimal Receive(decimal offered)
    {
        var taken = Math.Min(offered, Amount - Paid);
        Paid += taken;
        return taken;
    }
}

/// <summary>How an agreement stands.</summary>
public enum AgreementStatus { Running, Kept, Broken }

/// <summary>The refusals of the agreement slice.</summary>
public static class AgreementProblems
{
    public static Problem NoInstallments() => new("agreements.NoInstallments", "installments");

    public static Problem FirstDueBeforeAgreement() => new("agreements.FirstDueBeforeAgreement", "firstDueOn");

    public static Problem NotFound() => new("agreements.NotFound");

    public static Problem AlreadyRunning() => new("agreements.AlreadyRunning");

    public static Problem NotRunning() => new("agreements.NotRunning");

    public static Problem DiscountDays() => new("agreements.DiscountDays", "FromDays");

    public static Problem DiscountPercent() => new("agreements.DiscountPercent", "Interest");

    public static Problem DiscountExpired() => new("agreements.DiscountExpired", "ValidUntil");

    public static Problem DiscountWithoutPaper() => new("agreements.DiscountWithoutPaper", "Source");

    /// <param name="least">In reais, written out.</param>
    public static Problem BelowOffer(string least) => new("agreements.BelowOffer", "total", least);

    /// <param name="balance">In reais, written out.</param>
    public static Problem AboveBalance(string balance) => new("agreements.AboveBalance", "total", balance);
}
