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

    public static Problem NoTitles() => new("debts.NoTitles", nameof(StatementRequest.Titles));

    public static Problem AmountNotPositive(string field, string label, decimal amount) => new("debts.AmountNotPositive", field, label, amount);

    public static Problem PercentOutOfRange(string field, decimal percent) => new("debts.PercentOutOfRange", field, percent);

    /// <summary>Law: CDC art. 52 §1.</summary>
    public static Problem ConsumerFineTooHigh(decimal percent) => new("debts.ConsumerFineTooHigh", nameof(AccrualTerms.Fine), percent);

    /// <summary>Law: CC art. 1.336 §1.</summary>
    public static Problem CondominiumFineTooHigh(decimal percent) => new("debts.CondominiumFineTooHigh", nameof(AccrualTerms.Fine), percent);

    /// <summary>Law: Lei 10.931/2004 art. 28 §1 IV.</summary>
    public static Problem CreditNoteFeesTooHigh(decimal percent) => new("debts.CreditNoteFeesTooHigh", nameof(TermsDraft.Fees), percent);

    /// <summary>Law: STJ Súmula 379.</summary>
    public static Problem BankInterestTooHigh(decimal percent) => new("debts.BankInterestTooHigh", nameof(TermsDraft.Rate), percent);

    public static Problem RateMissing(string field) => new("debts.RateMissing", field);

    public static Problem ReasonMissing(string field) => new("debts.ReasonMissing", field);

    public static Problem TitleUnknown(string label) => new("debts.TitleUnknown", nameof(StatementRequest.Titles), label);

    public static Problem WaiverWithoutAct(string label) => new("debts.WaiverWithoutAct", nameof(StatementWaiver.Act), label);

    public static Problem NotWaivable(DebtComponent component) => new("debts.NotWaivable", nameof(StatementWaiver.Component), component.ToString());

    /// <param name="owed">What the component owes on that day, in reais.</param>
    public static Problem WaiverAboveOwed(string label, DebtComponent component, decimal owed)
        => new("debts.WaiverAboveOwed", nameof(StatementRequest.Waivers), label, component.ToString(), owed);

    public static Problem FigureWithoutSource(string field) => new("debts.FigureWithoutSource", field);

    public static Problem IndexLine(int line, string text) => new("debts.IndexLine", "Text", line, text);

    public static Problem IndexGap(IndexSeries series, YearMonth month) => new("debts.IndexGap", "Text", series.ToString(), month.ToString());

    public static Problem IndexWithoutSource() => new("debts.IndexWithoutSource", "Source");

    public static Problem SeriesNotRecordable(IndexSeries series) => new("debts.SeriesNotRecordable", "Series", series.ToString());

    public static Problem ChoiceWithoutReason() => new("debts.ChoiceWithoutReason", "Reason", CalculationChoice.LongestReason);

    /// <param name="path">Where in the file, such as <c>titles[0].dueOn</c>.</param>
    public static Problem FieldMissing(string path) => new("debts.FieldMissing", path, path);

    /// <param name="expected">The values or the form that would be read.</param>
    public static Problem FieldInvalid(string path, string value, string expected) => new("debts.FieldInvalid", path, path, value, expected);

    public static Problem NotACaseFile(string reason) => new("debts.NotACaseFile", null, reason);

    public static Problem IssueDateRequired() => new("debts.IssueDateRequired", "IssuedOn");

    public static Problem LimitationKindMissing() => new("debts.LimitationKindMissing", "Kind");

    public static Problem LimitationInFuture(DateOnly on) => new("debts.LimitationInFuture", "On", on);

    /// <summary>An end before its beginning, or a suspension without end.</summary>
    public static Problem LimitationDays() => new("debts.LimitationDays", "Until");

    public static Problem LimitationEvidenceMissing() => new("debts.LimitationEvidenceMissing", "Evidence");

    public static Problem LimitationFactNotFound() => new("debts.LimitationFactNotFound");

    /// <summary>Law: CC arts. 189, 882; STJ REsp 2.088.100: what has prescribed is not collected at all, in court or outside.</summary>
    public static Problem Prescribed(string label, DateOnly lastDay, string source) => new(PrescribedCode, null, label, lastDay, source);

    /// <summary>Law: CPC arts. 783, 784: without executive force and without a judgment there is no enforcement in which a term could run.</summary>
    public static Problem NothingToEnforce() => new("debts.NothingToEnforce", "Instrument");

    /// <summary>Law: CPC art. 921 §1: one year.</summary>
    public static Problem StayTooLong() => new("debts.StayTooLong", "Stay");

    public static Problem AccelerationDateRequired() => new("debts.AccelerationDateRequired", "AcceleratedOn");

    public static Problem CostNotFound() => new("debts.CostNotFound");

    public static Problem CostAmount() => new("debts.CostAmount", "amount");

    public static Problem CostInFuture() => new("debts.CostInFuture", "paidOn");

    public static Problem CostNoteMissing() => new("debts.CostNoteMissing", "note");

    /// <summary>Law: CPC art. 82 §2: what the debtor repays needs a law, a decision or a clause.</summary>
    public static Problem CostWithoutBasis() => new("debts.CostWithoutBasis", "basis", CaseCost.LongestBasis);

    public static Problem CostWasClaimed() => new("debts.CostWasClaimed");

    public static Problem TermsWithoutSource() => new("debts.TermsWithoutSource", "Source", ContractTerms.LongestSource);

    /// <summary>A city without its state, or the other way round.</summary>
    public static Problem PlaceIncomplete() => new("debts.PlaceIncomplete", "ElectedCity");

    public static Problem TermsNotFound() => new("debts.TermsNotFound");

    /// <summary>Law: Lei 7.357 art. 33: only a cheque is presented within 30 or 60 days by its praça.</summary>
    public static Problem NotACheque() => new("debts.NotACheque", "Trait");

    /// <summary>A city without its state, or the other way round.</summary>
    public static Problem CourtIncomplete() => new("debts.CourtIncomplete", "CourtCity");

    public static Problem CourtWithoutJudgment() => new("debts.CourtWithoutJudgment", "CourtCity");

    public static Problem StartWithEnd() => new("debts.StartWithEnd", "Until");
}
