using System.Text.Json.Serialization;

namespace LegalCollections.Domain.Deadlines;

/// <summary>Why a day of a deadline counts or does not.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DayReason>))]
public enum DayReason
{
    /// <summary>The act became available; not yet published.</summary>
    Available,

    /// <summary>Day of publication or intimation, excluded.</summary>
    Published,

    /// <summary>The communication was sent; it has not taken effect yet.</summary>
    Sent,

    /// <summary>The communication was opened or put on file; it has not taken effect yet.</summary>
    Confirmed,

    /// <summary>A day on which the communication waits to take effect.</summary>
    Waiting,

    /// <summary>Day of the event, excluded.</summary>
    Event,
    Counted,
    Weekend,

    /// <summary>No court hours: holiday or act of the court.</summary>
    Closed,

    /// <summary>Terms stand still: recess of CPC art. 220 or a suspension act.</summary>
    Suspended,

    /// <summary>Court hours cut short; a term neither starts nor ends here.</summary>
    ShortHours,

    /// <summary>System down; a term neither starts nor ends here.</summary>
    Outage,

    /// <summary>The term ends here because its last day could not be used.</summary>
    Extended,

    /// <summary>Embargos de declaração are pending: the term will begin again whole.</summary>
    Interrupted,
}

/// <summary>One day between trigger and due date: whether it counts, as which number, and under which law it does or does not.</summary>
public readonly record struct DeadlineDay(DateOnly Date, bool Counts, int? Number, DayReason Reason, string? Name, string? Law);

/// <summary>Something the reader of a date must know; the text stands under <c>deadlines.note.&lt;Code&gt;</c>.</summary>
public sealed record DeadlineNote(string Code, DateOnly? On = null);

/// <summary>A due date with the way to it, day by day, so that a lawyer can check it and a judge can follow it.</summary>
/// <remarks>
/// <c>Publication</c> only where the trigger has one. <c>FirstDay</c> is the first counted day, <c>Due</c> the last day on which the
/// act is timely, <c>DueTime</c> the local time of a term in hours where the day does not end it, <c>SafetyOn</c> the office's own date. <c>ActMissingForYears</c>: the court's yearly act is not shipped for
/// these years, so the due date may lie later, never earlier.
/// </remarks>
public sealed record DeadlineComputation(
    DateOnly? Publication,
    DateOnly FirstDay,
    DateOnly Due,
    DateOnly SafetyOn,
    IReadOnlyList<DeadlineDay> Days,
    string CalendarCode,
    string CalendarVersion,
    IReadOnlyList<int> ActMissingForYears,
    IReadOnlyList<DeadlineNote> Notes,
    TimeOnly? DueTime = null);
