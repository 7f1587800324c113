using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Deadlines;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Web.Features.Shared;

namespace LegalCollections.Web.Features.Deadlines;

/// <summary>A month of the agenda.</summary>
public sealed record AgendaPage(
    YearMonth Month, bool All, bool WithDone, IReadOnlyList<AgendaRow> Overdue, IReadOnlyList<AgendaRow> Rows, DateOnly Today)
{
    public string Key => KeyOf(Month.FirstDay);

    public string Previous => KeyOf(Month.FirstDay.AddMonths(-1));

    public string Next => KeyOf(Month.FirstDay.AddMonths(1));

    /// <summary>Whole weeks, Sunday first, that hold the month.</summary>
    public IEnumerable<DateOnly[]> Weeks
    {
        get
        {
            var first = Month.FirstDay.AddDays(-(int)Month.FirstDay.DayOfWeek);
            for (var week = first; week <= Month.LastDay; week = week.AddDays(7))
            {
                yield return [.. Enumerable.Range(0, 7).Select(week.AddDays)];
            }
        }
    }

    /// <summary>Reads the month of an address; null for anything else.</summary>
    public static YearMonth? Read(string? key) =>
        DateOnly.TryParseExact(key, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is > 1990 and < 2100
            ? YearMonth.Of(first)
            : null;

    private static string KeyOf(DateOnly first) => first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>A table of the agenda, with its name for those who do not see it.</summary>
public sealed record AgendaTable(IEnumerable<AgendaRow> Rows, DateOnly Today, string Label);

/// <summary>One deadline.</summary>
/// <param name="Own">Whether the reader scheduled it and so cannot confirm it.</param>
public sealed record DeadlinePage(DeadlineDetails Details, bool Own);

/// <summary>The unusual days of a court's year.</summary>
public sealed record CalendarPage(CourtCalendar Calendar, int Year);

/// <summary>How a deadline presses today, by colour, icon and words together.</summary>
public static class DeadlinePressure
{
    private const int SoonDays = 5;

    public static Badge Of(Deadline deadline, DateOnly today, Wording words)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(words);
        if (deadline.State != DeadlineState.Open)
        {
            return new Badge(Urgency.Done, words[deadline.State == DeadlineState.Done ? "deadlines.state.done" : "deadlines.state.cancelled"]);
        }

        if (deadline.DueOn < today)
        {
            return new Badge(Urgency.Overdue, words["deadlines.left.over"]);
        }

        var left = DaysLeft(deadline, today);
        var urgency = deadline.DueOn == today || left <= 1 || deadline.SafetyOn <= today ? Urgency.Urgent : left <= SoonDays ? Urgency.Soon : Urgency.Normal;
        return new Badge(urgency, deadline.DueOn == today ? words["deadlines.left.today"] : words.Count("deadlines.left", left));
    }

    public static Badge Confirmation(Deadline deadline, Wording words)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(words);
        return deadline.ConfirmedBy is null
            ? new Badge(Urgency.Soon, words["deadlines.state.unconfirmed"])
            : new Badge(Urgency.Done, words["deadlines.state.confirmed"]);
    }

    /// <summary>Business days of the deadline's own calendar, today not counted.</summary>
    public static int DaysLeft(Deadline deadline, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        var calendar = CourtCalendars.Find(StoredComputation.Read(deadline.Computation).CalendarCode).Value;
        var left = 0;
        for (var day = today.AddDays(1); day <= deadline.DueOn; day = day.AddDays(1))
        {
            left += calendar.IsBusinessDay(day) ? 1 : 0;
        }

        return left;
    }

    /// <summary>The name of a rule in the reader's language.</summary>
    public static string NameOf(DeadlineRule rule, Wording words)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(words);
        return words.Culture.TwoLetterISOLanguageName == "pt" ? rule.Name : rule.EnglishName;
    }

    /// <summary>A CNJ number with its mask: NNNNNNN-DD.AAAA.J.TR.OOOO.</summary>
    public static string Masked(string number) =>
        number is { Length: 20 } n ? $"{n[..7]}-{n[7..9]}.{n[9..13]}.{n[13]}.{n[14..16]}.{n[16..]}" : number;
}
