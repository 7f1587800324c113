using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Deadlines;

/// <summary>How many open deadlines each person has on each of the coming business days, so that work is given to whoever can bear it.</summary>
public sealed class DeadlineLoad(AppDb db, DeadlinePeople people, OfficeClock clock) : IUseCase
{
    /// <summary>Business days that are shown.</summary>
    public const int Days = 10;

    public async Task<TeamLoad> HandleAsync(CancellationToken ct)
    {
        var teams = await db.Teams.AsNoTracking().OrderBy(t => t.Name).ToListAsync(ct);
        var calendar = CourtCalendars.Find("national").Value;
        var first = calendar.SameOrNextBusinessDay(clock.Today);
        var days = Enumerable.Range(0, Days).Select(i => calendar.AddBusinessDays(first, i)).ToList();
        var last = days[^1];
        var open = await db.Deadlines.AsNoTracking().Where(d => d.State == DeadlineState.Open && d.DueOn <= last)
            .Select(d => new { d.DueOn, d.LawyerId, d.ParalegalId }).ToListAsync(ct);
        (int Before, IReadOnlyList<int> OnDays) Of(Func<UserId, bool> isTheirs)
        {
            var due = open.Where(d => isTheirs(d.LawyerId) || (d.ParalegalId is { } paralegal && isTheirs(paralegal))).Select(d => d.DueOn).ToList();
            return (due.Count(on => on < first), [.. days.Select((day, i) => due.Count(on => on >= day && (i == Days - 1 || on < days[i + 1])))]);
        }

        var rows = (await people.ListAsync(ct)).Select(person =>
        {
            var (before, onDays) = Of(id => id == person.Id);
            return new PersonLoad(person, before, onDays);
        });
        var shared = teams.Select(team =>
        {
            var (before, onDays) = Of(team.Members.ToHashSet().Contains);
            return new SharedLoad(team, before, onDays);
        });
        return new TeamLoad(days, [.. rows]) { Teams = [.. shared] };
    }

    /// <summary>What already ends on the business days from one day to another, in the office and with one lawyer; asked while a date is chosen.</summary>
    public async Task<IReadOnlyList<DayLoad>> BetweenAsync(DateOnly from, DateOnly to, UserId lawyer, CourtCalendar calendar, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var open = await db.Deadlines.AsNoTracking().Where(d => d.State == DeadlineState.Open && d.DueOn >= from && d.DueOn <= to)
            .GroupBy(d => d.DueOn).Select(g => new { On = g.Key, All = g.Count(), Own = g.Count(d => d.LawyerId == lawyer) }).ToListAsync(ct);
        return
        [
            .. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(calendar.IsBusinessDay)
                .Select(day => open.FirstOrDefault(o => o.On == day) is { } load ? new DayLoad(day, load.All, load.Own) : new DayLoad(day, 0, 0)),
        ];
    }
}

/// <summary>Open deadlines that end on one day.</summary>
/// <param name="Own">Those of the lawyer asked about.</param>
public sealed record DayLoad(DateOnly On, int All, int Own);

/// <summary>The office's coming days, by person and by team.</summary>
public sealed record TeamLoad(IReadOnlyList<DateOnly> Days, IReadOnlyList<PersonLoad> Rows)
{
    public IReadOnlyList<SharedLoad> Teams { get; init; } = [];
}

/// <summary>One team's coming days; a deadline of two members counts once.</summary>
public sealed record SharedLoad(Team Team, int Before, IReadOnlyList<int> OnDays);

/// <summary>One person's coming days.</summary>
/// <param name="Before">Open deadlines that ended before the first day.</param>
/// <param name="OnDays">As many numbers as there are days; a deadline of a day on which nobody works counts on the business day before.</param>
public sealed record PersonLoad(DeadlinePerson Person, int Before, IReadOnlyList<int> OnDays);
