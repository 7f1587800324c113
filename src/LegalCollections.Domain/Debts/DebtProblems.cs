using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Domain.Debts;

/// <summary>Every refusal of the debts slice in one place, so that each has a text in each language.</summary>
public static class DebtProblems
{
    /// <summary>By it a flow tells that nothing may be sent from all that may fail.</summary>
    public const string PrescribedCode = "debts.Prescribed";

    public static Problem IndexMonthMissing(IndexSeries series, YearMonth month)
        => new("debts.IndexMonthMissing", "Indices", series.ToString(), month.ToString());

    public static Problem MonthRuleNotAvailable(TlMonthRule rule) => new("debts.MonthRuleNotAvailable", nameof(StatementRequest.MonthRule), rule.ToString());

    public static Problem NoTitles() => new("debts.NoTitles", nameof(StatementRequest.Titles));

    public static Problem AmountNotPositive(string field, string label, decimal amount) => new("debts.AmountNotPositive", field, label, amount);

    public static Problem PercentOutOfRange(string field, decimal percent) => new("debts.PercentOutOfRange", field, percent);

    /// <summary>Law: CDC art. 52 §1.</summary>
    public static Problem ConsumerFineTooHigh(decimal percent) => new("debts.ConsumerFineTooHigh", nameof(AccrualTerms.Fine), percent);

    /// <summary>Law: CC art. 1.336 §1.</summary>
    public static Problem CondominiumFineTooHigh(decimal percent) => new("debts.CondominiumFineTooHigh", nameof(AccrualTerms.Fine), percent);

    public static Problem FigureWithoutSource(string field) => new("debts.FigureWithoutSource", field);

    public static Problem IssueDateRequired() => new("debts.IssueDateRequired", "IssuedOn");

    public static Problem LimitationKindMissing() => new("debts.LimitationKindMissing", "Kind");

    public static Problem LimitationInFuture(DateOnly on) => new("debts.LimitationInFuture", "On", on);

    /// <summary>An end before its beginning, or a suspension without end.</summary>
    public static Problem LimitationDays() => new("debts.LimitationDays", "Until");

    public static Problem LimitationEvidenceMissing() => new("debts.LimitationEvidenceMissing", "Evidence");

    public static Problem LimitationFactNotFound() => new("debts.LimitationFactNotFound");

    /// <summary>Law: CC arts. 189, 882; STJ REsp 2.088.100: what has prescribed is not collected at all, in court or outside.</summary>
    public static Problem Prescribed(string label, DateOnly lastDay, string source) => new(PrescribedCode, null, label, lastDay, source);

    public static Problem AccelerationDateRequired() => new("debts.AccelerationDateRequired", "AcceleratedOn");
}
