using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>How the principal keeps its value.</summary>
public enum CorrectionRule
{
    None = 0,

    /// <summary>Law: CC art. 389 par. ún.</summary>
    Ipca = 1,
}

/// <summary>How default interest runs.</summary>
public enum InterestRule
{
    None = 0,

    /// <summary>Law: CC art. 406: taxa legal; until 29/08/2024 Selic alone (STJ Tema 1.368).</summary>
    LegalRate = 1,

    /// <summary>The simple monthly rate of the contract.</summary>
    ContractualMonthly = 2,
}

/// <summary>The relation that limits the fine by statute.</summary>
public enum DebtRelation
{
    Ordinary = 0,
    Consumer = 1,
    Condominium = 2,
}

/// <summary>What the contract or the law adds to a principal, checked once, so that a statement never charges an unlawful figure.</summary>
public sealed record AccrualTerms
{
    /// <summary>Law: CC art. 1.336 §1 and CDC art. 52 §1, percent.</summary>
    public const decimal StatutoryFineLimit = 2m;

    /// <summary>IPCA and taxa legal, no fine, no fees: what the law gives without a contract.</summary>
    public static readonly AccrualTerms Legal = new();

    /// <summary>Correction only: judicial costs advanced by the creditor bear no interest.</summary>
    public static readonly AccrualTerms Costs = new() { Interest = InterestRule.None };

    private AccrualTerms()
    {
    }

    public CorrectionRule Correction { get; private init; } = CorrectionRule.Ipca;

    public InterestRule Interest { get; private init; } = InterestRule.LegalRate;

    /// <summary>A month, simple; used with <see cref="InterestRule.ContractualMonthly"/>.</summary>
    public Percent MonthlyInterest { get; private init; }

    /// <summary>Of the corrected principal.</summary>
    public Percent Fine { get; private init; }

    /// <summary>Contractual fees for extrajudicial collection, of all the rest.</summary>
    public Percent Fee { get; private init; }

    /// <summary>Clause behind the contractual rate.</summary>
    public string InterestSource { get; private init; } = "";

    public string FineSource { get; private init; } = "";

    public string FeeSource { get; private init; } = "";

    /// <summary>Checks the agreed figures against the law.</summary>
    /// <param name="interest">The agreed simple rate a month; <see langword="null"/> for the legal rate.</param>
    /// <returns>A refusal naming the article when the fine exceeds its statutory limit or a figure has no clause.</returns>
    public static Result<AccrualTerms> Agree(
        DebtRelation relation, CorrectionRule correction, AgreedFigure? interest = null, AgreedFigure? fine = null, AgreedFigure? fees = null)
    {
        var problem = Check(nameof(MonthlyInterest), interest) ?? Check(nameof(Fine), fine) ?? Check(nameof(Fee), fees)
            ?? CheckLimit(relation, fine?.Rate.Value ?? 0m);
        if (problem is not null)
        {
            return problem;
        }

        return new AccrualTerms
        {
            Correction = correction,
            Interest = interest is null ? InterestRule.LegalRate : InterestRule.ContractualMonthly,
            MonthlyInterest = interest?.Rate ?? default,
            InterestSource = interest?.Source ?? "",
            Fine = fine?.Rate ?? default,
            FineSource = fine?.Source ?? "",
            Fee = fees?.Rate ?? default,
            FeeSource = fees?.Source ?? "",
        };
    }

    private static Problem? Check(string field, AgreedFigure? figure) => figure switch
    {
        null => null,
        { Rate.Value: < 0m or > 100m } => DebtProblems.PercentOutOfRange(field, figure.Rate.Value),
        { Rate.Value: > 0m } when string.IsNullOrWhiteSpace(figure.Source) => DebtProblems.FigureWithoutSource(field),
        _ => null,
    };

    private static Problem? CheckLimit(DebtRelation relation, decimal fine) => relation switch
    {
        DebtRelation.Consumer when fine > StatutoryFineLimit => DebtProblems.ConsumerFineTooHigh(fine),
        DebtRelation.Condominium when fine > StatutoryFineLimit => DebtProblems.CondominiumFineTooHigh(fine),
        _ => null,
    };
}

/// <summary>A percentage that someone agreed to, with the clause or article that says so.</summary>
public sealed record AgreedFigure(Percent Rate, string Source);
