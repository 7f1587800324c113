using LegalCollections.Application.Common;
using LegalCollections.Application.Deadlines;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Web.Features.Shared;

namespace LegalCollections.Web.Features.Deadlines;

/// <summary>How a deadline presses today, by colour, icon and words together.</summary>
public static class DeadlinePressure
{
    private const int SoonDays = 5;

    /// <param name="calendar">The deadline's own, with what the office recorded of the court.</param>
    public static Badge Of(Deadline deadline, CourtCalendar calendar, DateOnly today, Wording words)
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

        var left = DaysLeft(deadline, calendar, today);
        var urgency = deadline.DueOn == today || left <= 1 || deadline.SafetyOn <= today ? Urgency.Urgent : left <= SoonDays ? Urgency.Soon : Urgency.Normal;
        return new Badge(urgency, deadline.DueOn == today ? words["deadlines.left.today"] : words.Count("deadlines.left", left));
    }

    public static Badge Confirmation(Deadline deadline, Wording words)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(words);
        var urgency = deadline.Conference switch { Conference.Closed => Urgency.Done, Conference.Differs => Urgency.Overdue, _ => Urgency.Soon };
        return new Badge(urgency, words[$"deadlines.conference.{deadline.Conference}"]);
    }

    /// <summary>Business days of the deadline's own calendar, today not counted.</summary>
    public static int DaysLeft(Deadline deadline, CourtCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(calendar);
        var left = 0;
        for (var day = today.AddDays(1); day <= deadline.DueOn; day = day.AddDays(1))
        {
            left += calendar.IsBusinessDay(day) ? 1 : 0;
        }

        return left;
    }

    /// <inheritdoc cref="DeadlineWording.NameOf"/>
    public static string NameOf(DeadlineRule rule, Wording words) => DeadlineWording.NameOf(rule, words);

    /// <inheritdoc cref="DeadlineWording.Masked"/>
    public static string Masked(string number) => DeadlineWording.Masked(number);
}
