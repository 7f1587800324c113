namespace LegalCollections.Application.Common;

/// <summary>The office's own time: real time, except in the demo office, where it stands still until a person advances it.</summary>
/// <remarks>A type of its own, so that cookies and Quartz keep the system's time and nobody is signed out by an advance.</remarks>
public sealed class OfficeClock(TimeProvider system, TimeZoneInfo zone) : TimeProvider
{
    private const long Runs = -1;

    /// <summary>UTC ticks where the clock stands; one machine word, since pages read it while a walk moves it.</summary>
    private long _standsAt = Runs;

    public override TimeZoneInfo LocalTimeZone => zone;

    /// <summary>Whether the clock stands still (demo office and tests).</summary>
    public bool StandsStill => Volatile.Read(ref _standsAt) != Runs;

    /// <summary>The legal day in the office's time zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(GetLocalNow().DateTime);

    public override DateTimeOffset GetUtcNow() =>
        Volatile.Read(ref _standsAt) is var ticks and not Runs ? new DateTimeOffset(ticks, TimeSpan.Zero) : system.GetUtcNow();

    public DayOfWeek Weekday => Today.DayOfWeek;

    /// <summary>The instant of a local time of the office on a day.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>Lets the clock stand at an instant; never moves it back.</summary>
    /// <exception cref="InvalidOperationException">The instant lies before the one where the clock stands.</exception>
    public void StandAt(DateTimeOffset instant)
    {
        if (Volatile.Read(ref _standsAt) > instant.UtcTicks)
        {
            throw new InvalidOperationException("The office clock never runs backwards.");
        }

        Volatile.Write(ref _standsAt, instant.UtcTicks);
    }
}
