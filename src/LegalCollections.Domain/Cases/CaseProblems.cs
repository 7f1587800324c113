using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Cases;

/// <summary>The refusals of the case slice.</summary>
public static class CaseProblems
{
    public static Problem NotFound() => new("cases.NotFound");

    public static Problem Closed(long number) => new("cases.Closed", null, number);

    public static Problem AlreadyHeld(long number) => new("cases.AlreadyHeld", null, number);

    public static Problem NotHeld(long number) => new("cases.NotHeld", null, number);

    /// <summary>No setting relaxes it: only a fact that moves the limitation lets the case run again.</summary>
    public static Problem HeldAsPrescribed(long number) => new("cases.HeldAsPrescribed", null, number);

    public static Problem TextMissing() => new("cases.TextMissing", "text");

    public static Problem PromiseDay() => new("cases.PromiseDay", "promisedOn");

    public static Problem OnlyPaymentClosesAsPaid() => new("cases.OnlyPaymentClosesAsPaid", "reason");
}
