namespace LegalCollections.Domain.Deadlines;

/// <summary>What a court decided about its days (yearly act, suspension, outage), as the office recorded it; it wins over shipped data.</summary>
/// <remarks>Never changed: a wrong one is withdrawn, with who and why, and stays readable.</remarks>
public sealed class CourtAct
{
    private CourtAct() { }

    public Guid Id { get; private set; }
    public string CalendarCode { get; private set; } = "";
    public ClosureKind Kind { get; private set; }

    /// <summary>The act or certificate that proves it, as cited in a petition.</summary>
    public string Law { get; private set; } = "";

    /// <summary>Its days in the form of <see cref="ClosedDays.ToString"/>.</summary>
    public IReadOnlyList<string> Days { get; private set; } = [];
    public DateOnly FirstOn { get; private set; }
    public DateOnly LastOn { get; private set; }

    /// <summary>SHA-256 of the act as a file; null where none was attached.</summary>
    public string? EvidenceHash { get; private set; }
    public string? EvidenceName { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public string? WithdrawnBy { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnBecause { get; private set; }

    /// <param name="days">At least one.</param>
    public static CourtAct Record(string calendarCode, ClosureKind kind, string law, IReadOnlyList<ClosedDays> days, string by, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        CalendarCode = calendarCode,
        Kind = kind,
        Law = law,
        Days = [.. days.Select(day => day.ToString())],
        FirstOn = days.Min(day => day.From),
        LastOn = days.Max(day => day.To),
        RecordedBy = by,
        RecordedAt = at,
    };

    public CourtAct Proved(string? hash, string? name)
    {
        (EvidenceHash, EvidenceName) = (hash, name);
        return this;
    }

    public void Withdraw(string because, string by, DateTimeOffset at) => (WithdrawnBecause, WithdrawnBy, WithdrawnAt) = (because, by, at);

    public IEnumerable<CourtClosure> Closures() =>
        Days.Select(ClosedDays.Parse).Select(days => new CourtClosure(days.From, days.To, Kind, days.Name, Law));
}
