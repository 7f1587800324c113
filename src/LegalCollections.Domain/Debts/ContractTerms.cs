using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Domain.Debts;

/// <summary>What a contract, or a decision, says of the charges of one title or of all titles of a case; never changed, only withdrawn.</summary>
/// <remarks>Law: CC arts. 389, 395, 406: what was agreed goes before what the law gives; <see cref="AccrualTerms"/> holds it against the limits.</remarks>
public sealed class ContractTerms : IClientOwned
{
    public const int LongestSource = 300;

    private ContractTerms() { }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public ClientId ClientId { get; private set; }

    /// <summary><see langword="null"/>: every title of the case without terms of its own.</summary>
    public DebtId? DebtId { get; private set; }
    public DebtRelation Relation { get; private set; }
    public CorrectionRule Correction { get; private set; }
    public InterestRule Interest { get; private set; }

    /// <summary>A month or a year, as <see cref="Interest"/> says; <see langword="null"/> where the law gives the rate.</summary>
    public Percent? Rate { get; private set; }
    public Percent Fine { get; private set; }
    public bool FineOnInterest { get; private set; }
    public Percent Fees { get; private set; }
    public bool FixedCompensation { get; private set; }

    /// <summary>Default since that day, itself not counted (service of process, demand, presentation of a cheque); the due day unless given.</summary>
    public DateOnly? InterestFrom { get; private set; }

    /// <summary>The day from which value is kept; by the instrument unless given.</summary>
    public DateOnly? CorrectionFrom { get; private set; }

    /// <summary>Foro de eleição (CPC art. 63): city and state.</summary>
    public string? ElectedCity { get; private set; }
    public string? ElectedState { get; private set; }

    /// <summary>Where the contract is to be paid (CPC arts. 53 III d, 781 V): city and state.</summary>
    public string? PaymentCity { get; private set; }
    public string? PaymentState { get; private set; }

    /// <summary>Contract and clause, or the decision; printed beside every figure that rests on it.</summary>
    public string Source { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnBy { get; private set; }

    /// <summary>What is charged, to be held against the law.</summary>
    public TermsDraft Draft => new()
    {
        Relation = Relation,
        Correction = Correction,
        Interest = Interest,
        Rate = Rate is { } rate ? new(rate, Source) : null,
        Fine = Fine.Value == 0m ? null : new(Fine, Source),
        FineOnInterest = FineOnInterest,
        Fees = Fees.Value == 0m ? null : new(Fees, Source),
        Reason = Source,
        FixedCompensation = FixedCompensation,
    };

    /// <returns>A refusal without a source, for a figure above its legal limit, or a rate that is missing.</returns>
    public static Result<ContractTerms> Record(CaseId caseId, ClientId client, ContractEntry entry, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var source = entry.Source?.Trim() ?? "";
        if (source.Length is 0 or > LongestSource)
        {
            return DebtProblems.TermsWithoutSource();
        }

        var terms = new ContractTerms
        {
            Id = Guid.CreateVersion7(),
            CaseId = caseId,
            ClientId = client,
            DebtId = entry.DebtId,
            Relation = entry.Relation,
            Correction = entry.Correction,
            Interest = entry.Interest,
            Rate = entry.Interest is InterestRule.ContractualMonthly or InterestRule.ContractualAnnual ? entry.Rate : null,
            Fine = entry.Fine,
            FineOnInterest = entry.FineOnInterest,
            Fees = entry.Fees,
            FixedCompensation = entry.FixedCompensation,
            InterestFrom = entry.InterestFrom,
            CorrectionFrom = entry.CorrectionFrom,
            ElectedCity = Place(entry.ElectedCity),
            ElectedState = Place(entry.ElectedState)?.ToUpperInvariant(),
            PaymentCity = Place(entry.PaymentCity),
            PaymentState = Place(entry.PaymentState)?.ToUpperInvariant(),
            Source = source,
            RecordedAt = at,
            RecordedBy = by,
        };
        if ((terms.ElectedCity is null) != (terms.ElectedState is null) || (terms.PaymentCity is null) != (terms.PaymentState is null))
        {
            return DebtProblems.PlaceIncomplete();
        }

        return AccrualTerms.Agree(terms.Draft).Problem is { } problem ? problem : terms;
    }

    public void Withdraw(DateTimeOffset at, string by) => (WithdrawnAt, WithdrawnBy) = (at, by);

    /// <summary>Whether they held at an instant; <see langword="null"/> is now.</summary>
    public bool Held(DateTimeOffset? knownAt) => knownAt is null ? WithdrawnAt is null : RecordedAt <= knownAt && !(WithdrawnAt <= knownAt);

    private static string? Place(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What a lawyer writes down of a contract.</summary>
public sealed record ContractEntry
{
    public DebtId? DebtId { get; init; }
    public DebtRelation Relation { get; init; }
    public CorrectionRule Correction { get; init; } = CorrectionRule.Ipca;
    public InterestRule Interest { get; init; } = InterestRule.LegalRate;
    public Percent? Rate { get; init; }
    public Percent Fine { get; init; }
    public bool FineOnInterest { get; init; }
    public Percent Fees { get; init; }
    public bool FixedCompensation { get; init; }
    public DateOnly? InterestFrom { get; init; }
    public DateOnly? CorrectionFrom { get; init; }
    public string? ElectedCity { get; init; }
    public string? ElectedState { get; init; }
    public string? PaymentCity { get; init; }
    public string? PaymentState { get; init; }
    public string? Source { get; init; }
}
