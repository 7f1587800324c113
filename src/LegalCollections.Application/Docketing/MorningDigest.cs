using System.Globalization;
using System.Net;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Notices;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Docketing;

/// <summary>At seven, one mail to each person with the deadlines of which the day must be told; overdue ones go to the partners too.</summary>
/// <remarks>
/// Days before are business days of the deadline's own calendar, so that no alert comes on a day when nobody works. An overdue deadline
/// is told again each business day until it is done; one that a person has yet to read, each business day and without its date. A person is
/// told once a day, however often the job runs.
/// </remarks>
public sealed class MorningDigest(AppDb db, Outbox outbox, OfficeCalendars calendars) : IDailyJob
{
    private static readonly CourtCalendar National = CourtCalendars.Find("national").Value;

    public string Name => "deadline-digest";

    public int Order => 30;

    public DayPart Part => DayPart.Early;

    public async Task RunAsync(DateOnly day, CancellationToken ct)
    {
        var open = new List<(Deadline Deadline, CourtCalendar Calendar)>();
        foreach (var deadline in await db.Deadlines.AsNoTracking().Where(d => d.State == DeadlineState.Open).OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync(ct))
        {
            open.Add((deadline, await calendars.OfAsync(deadline.CalendarCode, ct)));
        }

        if (open.Count > 0)
        {
            await SendAsync(open, day, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>Why a day must tell a person of a deadline; null when it need not.</summary>
    public static DigestReason? ReasonOn(Deadline deadline, UserId person, DateOnly day, CourtCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(calendar);
        if (deadline.IsBlindFor(person, day))
        {
            return National.IsBusinessDay(day) ? DigestReason.ToRead : null;
        }

        if (day > deadline.DueOn)
        {
            return National.IsBusinessDay(day) ? DigestReason.Overdue : null;
        }

        foreach (var reason in new[] { DigestReason.Today, DigestReason.Before1, DigestReason.Before2, DigestReason.Before5 })
        {
            if (calendar.AddBusinessDays(deadline.DueOn, -DaysOf(reason)) == day)
            {
                return reason;
            }
        }

        return day == deadline.SafetyOn ? DigestReason.Safety : null;
    }

    private static int DaysOf(DigestReason reason) => reason switch { DigestReason.Before5 => 5, DigestReason.Before2 => 2, DigestReason.Before1 => 1, _ => 0 };

    private async Task SendAsync(List<(Deadline Deadline, CourtCalendar Calendar)> open, DateOnly day, CancellationToken ct)
    {
        var absences = await db.Absences.AsNoTracking().Where(a => a.FromOn <= day && a.ToOn >= day).ToListAsync(ct);
        var partners = await (
            from link in db.UserRoles
            join role in db.Roles on link.RoleId equals role.Id
            where role.Name == Roles.Partner
            select link.UserId).ToListAsync(ct);
        foreach (var person in await db.Users.AsNoTracking().Where(u => u.ClientId == null).OrderBy(u => u.Id).ToListAsync(ct))
        {
            if (person.LockoutEnd == ListUsers.Closed)
            {
                continue;
            }

            var answersFor = absences.Where(a => a.SubstituteId == person.UserId).Select(a => a.PersonId).Append(person.UserId).ToHashSet();
            var lines = new List<(Deadline Deadline, DigestReason Reason)>();
            foreach (var (deadline, calendar) in open)
            {
                var reason = ReasonOn(deadline, person.UserId, day, calendar);
                var isTheirs = answersFor.Contains(deadline.LawyerId) || (deadline.ParalegalId is { } paralegal && answersFor.Contains(paralegal));
                if (reason is { } told && (isTheirs || (told == DigestReason.Overdue && partners.Contains(person.Id))))
                {
                    lines.Add((deadline, told));
                }
                else if (partners.Contains(person.Id) && AwaitsThird(deadline, person.UserId, day))
                {
                    lines.Add((deadline, DigestReason.ToSettle));
                }
            }

            if (lines.Count > 0)
            {
                Enqueue(person, lines, day);
            }
        }
    }

    private static bool AwaitsThird(Deadline deadline, UserId person, DateOnly day) =>
        deadline.Conference == Conference.Differs && person != deadline.ScheduledBy && person != deadline.SecondBy && National.IsBusinessDay(day);

    private void Enqueue(OfficeUser person, List<(Deadline Deadline, DigestReason Reason)> told, DateOnly day)
    {
        var words = Texts.In(CultureInfo.GetCultureInfo(person.Language));
        var text = new List<string> { words["docketing.digest.hello", person.FullName] };
        foreach (var group in told.GroupBy(t => t.Reason).OrderBy(g => g.Key))
        {
            text.Add(words[$"docketing.digest.{group.Key}"]);
            text.AddRange(group.Select(t => "• " + Line(t.Deadline, t.Reason, words)));
        }

        text.Add(words["docketing.digest.where"]);
        outbox.Enqueue(
            "deadline", $"deadline-digest:{day:yyyy-MM-dd}:{person.Id:N}", person.Email!, words["docketing.digest.subject", words.Count("docketing.digest.count", told.Count), day],
            string.Concat(text.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")), string.Join("\n\n", text));
    }

    /// <summary>Neither rule nor date to somebody who has yet to read the deadline by themselves.</summary>
    private static string Line(Deadline deadline, DigestReason reason, Wording words)
    {
        var number = DeadlineWording.Masked(deadline.LawsuitNumber);
        if (reason == DigestReason.ToRead)
        {
            return words["docketing.digest.line.blind", number, deadline.TriggerOn];
        }

        return words["docketing.digest.line", DeadlineWording.NameOf(DeadlineRules.Find(deadline.RuleCode).Value, words), number, words.LongDate(deadline.DueOn),
            deadline.SafetyOn, words[$"deadlines.conference.{deadline.Conference}"]];
    }
}

/// <summary>Why a deadline stands in a morning's mail, the most pressing first.</summary>
public enum DigestReason { Overdue, Today, Before1, Before2, Safety, Before5, ToSettle, ToRead }
