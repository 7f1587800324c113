using LegalCollections.Application.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.DryRuns.Sandbox;

/// <summary>Lets the days of a sandbox pass as those of its office will: what is due wakes at its minute, each day's jobs run at the hour of opening.</summary>
/// <remarks>The clock of a demo office moves from opening to opening, and so does that of its sandbox.</remarks>
internal sealed class SandboxWalk(SandboxOffice office, SandboxPeople people)
{
    /// <summary>Walks to the end of the last of <paramref name="days"/> days after today.</summary>
    public async Task WalkAsync(int days, CancellationToken ct)
    {
        var clock = office.Clock;
        var last = clock.Today.AddDays(days);
        await office.Pump.RunUntilQuietAsync(ct);
        await people.LookAsync(ct);
        var openedToday = office.ClockIsDemo || clock.GetUtcNow() >= clock.At(clock.Today, OfficeDay.Opens);
        for (var day = openedToday ? clock.Today.AddDays(1) : clock.Today; day <= last; day = day.AddDays(1))
        {
            await WakeUntilAsync(clock.At(day, OfficeDay.Opens), ct);
            clock.StandAt(clock.At(day, OfficeDay.Opens));
            await office.Day.RunAsync(day, ct);
            await people.ActAsync(ct);
            await office.Pump.RunUntilQuietAsync(ct);
            await people.LookAsync(ct);
        }

        await WakeUntilAsync(clock.At(last.AddDays(1), TimeOnly.MinValue), ct);
    }

    private async Task WakeUntilAsync(DateTimeOffset end, CancellationToken ct)
    {
        while (!office.ClockIsDemo && await NextDueAsync(end, ct) is { } due)
        {
            office.Clock.StandAt(due);
            await office.Pump.RunUntilQuietAsync(ct);
        }
    }

    private Task<DateTimeOffset?> NextDueAsync(DateTimeOffset end, CancellationToken ct)
    {
        var now = office.Clock.GetUtcNow();
        return office.ReadAsync(db => db.WorkflowBookmarks.Where(b => !b.Frozen && b.DueAt > now && b.DueAt < end).MinAsync(b => b.DueAt, ct));
    }
}
