using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Deadlines;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;

namespace LegalCollections.Web.Features.Deadlines;

/// <summary>How much of the agenda is seen at once.</summary>
public enum AgendaView { Week, Day, Month, List }

/// <summary>What the address of the agenda says: which days, whose deadlines.</summary>
public sealed record AgendaChoice
{
    /// <summary>Days of the list.</summary>
    private const int ListDays = 60;

    public const string Everybody = "all";

    public AgendaView View { get; init; }

    /// <summary>A day of the shown period; null is today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Empty for the reader, <see cref="Everybody"/>, or the id of a person or of a team.</summary>
    public string? Who { get; init; }

    public bool Done { get; init; }

    public IReadOnlyList<UserId>? Of(UserId? reader, IReadOnlyList<Team> teams) =>
        Who == Everybody ? null
        : !Guid.TryParse(Who, out var id) ? [reader ?? default]
        : teams.FirstOrDefault(team => team.Id == id) is { } shared ? [.. shared.Members]
        : [new UserId(id)];

    /// <summary>First and last day shown.</summary>
    public (DateOnly From, DateOnly To) Days(DateOnly today)
    {
        var on = On is { Year: > 1990 and < 2100 } given ? given : today;
        return View switch
        {
            AgendaView.Day => (on, on),
            AgendaView.Month => (YearMonth.Of(on).FirstDay, YearMonth.Of(on).LastDay),
            AgendaView.List => (on, on.AddDays(ListDays)),
            _ => (Monday(on), Monday(on).AddDays(6)),
        };
    }

    /// <summary>The same choice a period before or after.</summary>
    public AgendaChoice Turn(DateOnly today, int by)
    {
        var (from, to) = Days(today);
        return this with { On = View == AgendaView.Month ? from.AddMonths(by) : from.AddDays(by * (to.DayNumber - from.DayNumber + 1)) };
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}

/// <summary>A part of the agenda.</summary>
/// <param name="ToRead">Deadlines that wait for the reader's own reading, without their dates.</param>
public sealed record AgendaPage(
    AgendaChoice Choice, DateOnly Today, IReadOnlyList<AgendaRow> ToRead, IReadOnlyList<AgendaRow> Overdue, IReadOnlyList<AgendaRow> Rows,
    IReadOnlyList<DeadlinePerson> People, IReadOnlyList<Team> Teams)
{
    public (DateOnly From, DateOnly To) Days => Choice.Days(Today);

    /// <summary>Whole weeks, Monday first, that hold the month.</summary>
    public IEnumerable<DateOnly[]> Weeks
    {
        get
        {
            var (first, last) = Days;
            for (var week = first.AddDays(-(((int)first.DayOfWeek + 6) % 7)); week <= last; week = week.AddDays(7))
            {
                yield return [.. Enumerable.Range(0, 7).Select(week.AddDays)];
            }
        }
    }

    /// <summary>Days that get a heading: Monday to Friday of a week, and every day with deadlines.</summary>
    public IEnumerable<DateOnly> Headings =>
        Choice.View is AgendaView.Week or AgendaView.Day
            ? Enumerable.Range(0, Days.To.DayNumber - Days.From.DayNumber + 1).Select(Days.From.AddDays)
                .Where(day => Choice.View == AgendaView.Day || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || Rows.Any(r => r.Deadline.DueOn == day))
            : Rows.Select(r => r.Deadline.DueOn).Distinct();

    /// <summary>The shown period in words.</summary>
    public string Period(Wording words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Choice.View switch
        {
            AgendaView.Day => words.LongDate(Days.From),
            AgendaView.Month => Days.From.ToString("MMMM yyyy", words.Culture),
            _ => words["deadlines.period", Days.From, Days.To],
        };
    }

    public static string Key(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A table of the agenda, with its name for those who do not see it.</summary>
/// <param name="WithDay">False under a heading that names the day.</param>
public sealed record AgendaTable(IEnumerable<AgendaRow> Rows, DateOnly Today, string Label, bool WithDay = true);

/// <summary>One deadline, with the reading that its reader is about to give.</summary>
public sealed record DeadlinePage(DeadlineDetails Details, ReadingForm Form);

/// <summary>The date that a second or third person finds.</summary>
public sealed record ReadingForm
{
    [DataType(DataType.Date), Display(Name = "deadlines.read.dueOn")]
    public DateOnly? DueOn { get; init; }

    [StringLength(1_000), Display(Name = "deadlines.settle.because")]
    public string? Because { get; init; }
}

/// <summary>What a reader's own day and rule come to, or why they come to nothing.</summary>
public sealed record CountModel(CountedRule? Counted, Problem? Problem);

/// <summary>The unusual days of a court's year.</summary>
public sealed record CalendarPage(CourtCalendar Calendar, int Year)
{
    public IReadOnlyList<CalendarSpan> Spans { get; } = CalendarSpan.Of(Calendar.HolidaysOf(Year));
}

/// <summary>Days in a row with one cause, shown in one line.</summary>
public sealed record CalendarSpan(DateOnly From, DateOnly To, CalendarMark Mark)
{
    public static IReadOnlyList<CalendarSpan> Of(IEnumerable<CalendarEntry> entries) =>
    [
        .. entries.GroupBy(entry => entry.Mark)
            .SelectMany(group => group.Select((entry, index) => (entry.Date, Run: entry.Date.DayNumber - index)).GroupBy(day => day.Run),
                (group, run) => new CalendarSpan(run.First().Date, run.Last().Date, group.Key))
            .OrderBy(span => span.From).ThenBy(span => span.To),
    ];
}
