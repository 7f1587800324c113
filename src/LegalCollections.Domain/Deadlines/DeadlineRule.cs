using LegalCollections.Domain.Sources;

namespace LegalCollections.Domain.Deadlines;

/// <summary>The event from which a rule counts, so that the screen asks for the right day.</summary>
public enum TriggerEvent
{
    /// <summary>Publication or intimation of the lawyer.</summary>
    Intimation,

    /// <summary>Service proved on file: AR or writ attached (CPC art. 231).</summary>
    ServiceOnFile,

    /// <summary>The service itself, not its proof on file.</summary>
    Service,

    /// <summary>Another day that the rule's name tells.</summary>
    Event,
}

/// <summary>Whose act a deadline limits.</summary>
public enum DeadlineParty { Ours, Opponent, Both, ThirdParty }

/// <summary>One entry of the catalogue of deadlines: length, unit and start under a statute.</summary>
/// <remarks>
/// <c>Name</c> in pt-BR, <c>EnglishName</c> beside it. <c>Source</c> says "a confirmar" of what is not verified. <c>ValidFrom</c>/<c>ValidTo</c>
/// bound the trigger's date. <c>SafetyDays</c> in business days. <c>CalendarCode</c> where the rule has a calendar of its own (banks, notaries)
/// instead of the court's. <c>Before</c>: at least so long before the event. <c>JointCounselDoubles</c>: false where the law excludes
/// CPC art. 229.
/// </remarks>
public sealed record DeadlineRule(
    string Code, string Name, string EnglishName, int Length, DeadlineUnit Unit, TriggerEvent Trigger, DeadlineParty Party,
    string Source, DateOnly? ValidFrom = null, DateOnly? ValidTo = null, int SafetyDays = 0, string? CalendarCode = null,
    bool Before = false, bool JointCounselDoubles = true)
{
    /// <summary>Names the rule among the sources that lawyers review.</summary>
    public string SourceItem => $"deadline:{Code}";

    public bool IsInForce(DateOnly on) => !(on < ValidFrom) && !(on > ValidTo);

    /// <summary>The rule as the office's lawyers found it to stand on a day.</summary>
    public DeadlineRule ReviewedBy(ReviewedSources reviews, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        var (length, source) = reviews.Apply(SourceItem, Length, Source, on);
        return this with { Length = (int)length, Source = source };
    }
}
