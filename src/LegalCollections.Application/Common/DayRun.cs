namespace LegalCollections.Application.Common;

/// <summary>Remembers that a daily job has run for a day, so that it runs once, and that a day was missed, so that it is caught up.</summary>
public sealed class DayRun
{
    private DayRun() { }

    public DateOnly Day { get; private set; }
    public string Job { get; private set; } = "";

    /// <summary>System time; null while the job has failed each time.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }
    public int Failures { get; private set; }

    /// <summary>Kind of the last failure, without personal data.</summary>
    public string? LastError { get; private set; }

    public static DayRun Of(DateOnly day, string job) => new() { Day = day, Job = job };

    public void Finish(DateTimeOffset at) => (FinishedAt, LastError) = (at, null);

    public void Fail(string error) => (Failures, LastError) = (Failures + 1, error);
}
