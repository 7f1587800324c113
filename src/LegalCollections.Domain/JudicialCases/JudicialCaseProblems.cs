using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.JudicialCases;

/// <summary>The refusals of the lawsuit slice, each with a text in each language.</summary>
public static class JudicialCaseProblems
{
    public static Problem NotFound() => new("lawsuits.NotFound");

    public static Problem NothingToAccept() => new("lawsuits.NothingToAccept");

    public static Problem NotReadyToFile() => new("lawsuits.NotReadyToFile");

    public static Problem NotInReview() => new("lawsuits.NotInReview");

    public static Problem NotFiled() => new("lawsuits.NotFiled");

    /// <summary>No flow waits for a decision in this case.</summary>
    public static Problem NothingToDecide(long caseNumber) => new("lawsuits.NothingToDecide", null, caseNumber);

    public static Problem TitleUnknown() => new("lawsuits.TitleUnknown");

    /// <summary>Law: CC arts. 189, 882; a prescribed title is neither sued nor protested.</summary>
    public static Problem Prescribed(string label, DateOnly lastDay) => new("lawsuits.Prescribed", null, label, lastDay);

    public static Problem PathNotOpen(string label) => new("lawsuits.PathNotOpen", null, label);

    public static Problem ReasonNeeded() => new("lawsuits.ReasonNeeded");

    public static Problem VenueNeeded() => new("lawsuits.VenueNeeded");

    public static Problem NoTemplate() => new("lawsuits.NoTemplate");

    /// <param name="elements">What the office's PDF cannot show faithfully, by name.</param>
    public static Problem DraftRefused(string elements) => new("lawsuits.DraftRefused", "file", elements);

    /// <summary>Open reviews, macros or links in a draft that comes back from Word.</summary>
    public static Problem DraftNotReady(string problems) => new("lawsuits.DraftNotReady", "file", problems);

    public static Problem NumberTaken(string number) => new("lawsuits.NumberTaken", "number", number);

    public static Problem FiledInFuture(DateOnly on) => new("lawsuits.FiledInFuture", "filedOn", on);

    public static Problem AvailableInFuture(DateOnly on) => new("lawsuits.AvailableInFuture", "availableOn", on);

    public static Problem AvailableBeforeFiling(DateOnly filedOn) => new("lawsuits.AvailableBeforeFiling", "availableOn", filedOn);

    public static Problem PublicationWithoutText() => new("lawsuits.PublicationWithoutText", "text");

    public static Problem SamePublication() => new("lawsuits.SamePublication", "text");

    public static Problem ActWithoutLawsuit() => new("lawsuits.ActWithoutLawsuit", "lawsuit");

    public static Problem ActInFuture(DateOnly on) => new("lawsuits.ActInFuture", "on", on);

    /// <summary>An end before its beginning, a stay without one, or an end where the act has none.</summary>
    public static Problem ActDays() => new("lawsuits.ActDays", "until");

    /// <summary>Law: CPC art. 921 §1.</summary>
    public static Problem StayTooLong() => new("lawsuits.StayTooLong", "until");

    public static Problem ActWithoutEvidence() => new("lawsuits.ActWithoutEvidence", "evidence", LawsuitAct.LongestEvidence);

    /// <summary>Comarca, state and calendar of the court that takes over.</summary>
    public static Problem NewCourtMissing() => new("lawsuits.NewCourtMissing", "city");

    public static Problem CourtNotAsked() => new("lawsuits.CourtNotAsked", "city");

    /// <summary>A title closes only when it is paid or waived.</summary>
    public static Problem PlanTitlesOpen() => new("lawsuits.PlanTitlesOpen", "kind");

    public static Problem NothingToAdopt() => new("lawsuits.NothingToAdopt");

    public static Problem ActNotFound() => new("lawsuits.ActNotFound");
}
