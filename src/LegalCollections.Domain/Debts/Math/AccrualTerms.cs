using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>What the contract or the law adds to a principal, checked once, so that a statement never charges an unlawful figure.</summary>
public sealed record AccrualTerms
{
    /// <summary>Law: CC art. 1.336 §1 and CDC art. 52 §1, percent.</summary>
    public const decimal StatutoryFineLimit = 2m;

    /// <summary>Law: Lei 10.931/2004 art. 28 §1 IV, percent.</summary>
    public const decimal CreditNoteFeeLimit = 10m;

    /// <summary>Law: STJ Súmula 379, percent a month.</summary>
    public const decimal BankInterestLimit = 1m;

    /// <summary>Decreto 22.626/1933 art. 1, percent a month: twice the 1 % of CTN art. 161 §1 (a confirmar).</summary>
    private const decimal UsuryMeasure = 2m;

    /// <summary>In euros.</summary>
    public const decimal CommercialCompensation = 40m;

    /// <summary>IPCA and taxa legal, no fine, no fees: what the law gives without a contract.</summary>
    public static readonly AccrualTerms Legal = new(new TermsDraft());

    /// <summary>Correction only: judicial costs advanced by the creditor bear no interest.</summary>
    public static readonly AccrualTerms Costs = new(new TermsDraft { Correction = CorrectionRule.CourtTable, Interest = InterestRule.None });

    private AccrualTerms(TermsDraft draft)
    {
        (Correction, Interest) = (draft.Correction, draft.Interest);
        (InterestRate, InterestSource) = (draft.Rate?.Rate ?? default, draft.Rate?.Source ?? draft.Reason);
        (Fine, FineSource, FineOnInterest) = (draft.Fine?.Rate ?? default, draft.Fine?.Source ?? "", draft.FineOnInterest);
        (Fee, FeeSource) = (draft.Fees?.Rate ?? default, draft.Fees?.Source ?? "");
        Compensation = draft.FixedCompensation ? CommercialCompensation : 0m;
    }

    public CorrectionRule Correction { get; }

    public InterestRule Interest { get; }

    /// <summary>A month or a year, simple, as <see cref="Interest"/> says; 0 where the law gives the rate.</summary>
    public Percent InterestRate { get; }

    /// <summary>Agreed interest above twice 1 % a month, the measure by which the Usury Decree is usually read; a warning, since it binds not everybody.</summary>
    /// <remarks>
    /// Law: Decreto 22.626/1933 art. 1; CC art. 591; not between legal persons, in credit titles or with financial institutions (Lei 14.905/2024
    /// art. 3). Which legal rate counts today is open (a confirmar).
    /// </remarks>
    public bool AboveUsuryMeasure => Interest switch
    {
        InterestRule.ContractualMonthly => InterestRate.Value > UsuryMeasure,
        InterestRule.ContractualAnnual => InterestRate.Value > 12m * UsuryMeasure,
        _ => false,
    };

    /// <summary>Of the corrected principal.</summary>
    public Percent Fine { get; }

    /// <summary>The fine falls on interest too.</summary>
    public bool FineOnInterest { get; }

    /// <summary>Contractual fees for extrajudicial collection, of all the rest.</summary>
    public Percent Fee { get; }

    /// <summary>A fixed amount that the default itself makes due, in the currency of the debt.</summary>
    public decimal Compensation { get; }

    /// <summary>Clause behind the contractual rate, or the reason for the older practice.</summary>
    public string InterestSource { get; }

    public string FineSource { get; }

    public string FeeSource { get; }

    /// <summary>The usual contract: checks its figures against the law.</summary>
    /// <param name="interest">The agreed simple rate a month; <see langword="null"/> for the legal rate.</param>
    /// <inheritdoc cref="Agree(TermsDraft)"/>
    public static Result<AccrualTerms> Agree(
        DebtRelation relation, CorrectionRule correction, AgreedFigure? interest = null, AgreedFigure? fine = null, AgreedFigure? fees = null) => Agree(new TermsDraft
        {
            Relation = relation,
            Correction = correction,
            Interest = interest is null ? InterestRule.LegalRate : InterestRule.ContractualMonthly,
            Rate = interest,
            Fine = fine,
            Fees = fees,
        });

    /// <returns>A refusal naming the article when a figure exceeds its statutory limit, has no clause, or a rate is missing.</returns>
    public static Result<AccrualTerms> Agree(TermsDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var problem = Check(nameof(draft.Rate), draft.Rate) ?? Check(nameof(draft.Fine), draft.Fine) ?? Check(nameof(draft.Fees), draft.Fees)
            ?? CheckRule(draft) ?? CheckLimits(draft);
        return problem is null ? new AccrualTerms(draft) : problem;
    }

    private static Problem? Check(string field, AgreedFigure? figure) => figure switch
    {
        null => null,
        { Rate.Value: < 0m or > 100m } => DebtProblems.PercentOutOfRange(field, figure.Rate.Value),
        { Rate.Value: > 0m } when string.IsNullOrWhiteSpace(figure.Source) => DebtProblems.FigureWithoutSource(field),
        _ => null,
    };

    private static Problem? CheckRule(TermsDraft draft) => draft.Interest switch
    {
        InterestRule.ContractualMonthly or InterestRule.ContractualAnnual when draft.Rate is null => DebtProblems.RateMissing(nameof(draft.Rate)),
        InterestRule.OldPractice when string.IsNullOrWhiteSpace(draft.Reason) => DebtProblems.ReasonMissing(nameof(draft.Reason)),
        _ => null,
    };

    private static Problem? CheckLimits(TermsDraft draft)
    {
        var (fine, fees, rate) = (draft.Fine?.Rate.Value ?? 0m, draft.Fees?.Rate.Value ?? 0m, draft.Rate?.Rate.Value ?? 0m);
        return draft.Relation switch
        {
            DebtRelation.Consumer when fine > StatutoryFineLimit => DebtProblems.ConsumerFineTooHigh(fine),
            DebtRelation.Condominium when fine > StatutoryFineLimit => DebtProblems.CondominiumFineTooHigh(fine),
            DebtRelation.BankCreditNote when fees > CreditNoteFeeLimit => DebtProblems.CreditNoteFeesTooHigh(fees),
            DebtRelation.BankContract when draft.Interest == InterestRule.ContractualMonthly && rate > BankInterestLimit => DebtProblems.BankInterestTooHigh(rate),
            _ => null,
        };
    }
}
