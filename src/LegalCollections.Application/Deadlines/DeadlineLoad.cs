using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
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
        var calendar = CourtCalendars.Find("national").Value;
        var first = calendar.SameOrNextBusinessDay(clock.Today);
        var days = Enumerable.Range(0, Days).Select(i => calendar.AddBusinessDays(first, i)).ToList();
        var last = days[^1];
        var open = await db.Deadlines.AsNoTracking().Where(d => d.State == DeadlineState.Open && d.DueOn <= last)
            .Select(d => new { d.DueOn, d.LawyerId, d.ParalegalId }).ToListAsync(ct);
        var rows = (await people.ListAsync(ct)).Select(person =>
        {
            var mine = open.Where(d => d.LawyerId == person.Id || d.ParalegalId == person.Id).Select(d => d.DueOn).ToList();
            return new PersonLoad(person, mine.Count(on => on < first), [.. days.Select((day, i) => mine.Count(on => on >= day && (i == Days - 1 || on < days[i + 1])))]);
        });
        return new TeamLoad(days, [.. rows]);
    }
}

/// <summary>The team's coming days.</summary>
public sealed record TeamLoad(IReadOnlyList<DateOnly> Days, IReadOnlyList<PersonLoad> Rows);

/// <summary>One person's coming days.</summary>
/// <param name="Before">Open deadlines that ended before the first day.</param>
/// <param name="OnDays">As many numbers as there are days; a deadline of a day on which nobody works counts on the business day before.</param>
public sealed record PersonLoad(DeadlinePerson Person, int Before, IReadOnlyList<int> OnDays);
