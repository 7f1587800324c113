using System.Globalization;
using System.Net;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Notices;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>Writes to those who answer for a deadline before it ends, and to the partners when it has ended undone.</summary>
/// <remarks>Days before are business days of the deadline's own calendar, so that no alert comes on a day when nobody works.</remarks>
public sealed class DeadlineAlerts(AppDb db, Outbox outbox) : IDailyJob
{
    private static readonly int[] DaysBefore = [5, 2, 1, 0];

    public string Name => "deadline-alerts";

    public int Order => 30;

    public async Task RunAsync(DateOnly day, CancellationToken ct)
    {
        foreach (var deadline in await db.Deadlines.AsNoTracking().Where(d => d.State == DeadlineState.Open).OrderBy(d => d.DueOn).ToListAsync(ct))
        {
            if (AlertOf(deadline, day) is { } alert)
            {
                foreach (var person in await RecipientsAsync(deadline, alert.Kind, ct))
                {
                    Enqueue(deadline, alert, person);
                }
            }
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>What a day asks to be told of a deadline, if anything.</summary>
    public static DeadlineAlert? AlertOf(Deadline deadline, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        if (day > deadline.DueOn)
        {
            // One key for all later days: told once, whatever day the office opens again.
            return new DeadlineAlert("overdue", deadline.DueOn, 0);
        }

        var calendar = CourtCalendars.Find(StoredComputation.Read(deadline.Computation).CalendarCode).Value;
        foreach (var days in DaysBefore)
        {
            if (calendar.AddBusinessDays(deadline.DueOn, -days) == day)
            {
                return new DeadlineAlert(days == 0 ? "today" : "before", day, days);
            }
        }

        return day == deadline.SafetyOn ? new DeadlineAlert("safety", day, 0) : null;
    }

    private async Task<List<OfficeUser>> RecipientsAsync(Deadline deadline, string kind, CancellationToken ct)
    {
        var responsible = new[] { deadline.LawyerId, deadline.ParalegalId }.OfType<UserId>().Select(id => id.Value).ToList();
        var partners =
            from link in db.UserRoles
            join role in db.Roles on link.RoleId equals role.Id
            where role.Name == Roles.Partner
            select link.UserId;
        var overdue = kind == "overdue";
        var people = await db.Users.AsNoTracking().Where(u => responsible.Contains(u.Id) || (overdue && partners.Contains(u.Id))).ToListAsync(ct);
        return [.. people.Where(u => u.LockoutEnd != ListUsers.Closed)];
    }

    private void Enqueue(Deadline deadline, DeadlineAlert alert, OfficeUser person)
    {
        var words = Texts.In(CultureInfo.GetCultureInfo(person.Language));
        var rule = DeadlineRules.Find(deadline.RuleCode).Value;
        var number = CaseNumber.Parse(deadline.LawsuitNumber) is { Failed: false } parsed ? parsed.Value.Formatted : deadline.LawsuitNumber;
        object[] facts =
        [
            words.Culture.TwoLetterISOLanguageName == "pt" ? rule.Name : rule.EnglishName, number, words.LongDate(deadline.DueOn),
            words.Date(deadline.SafetyOn), alert.Days,
        ];
        var subject = words[$"deadlines.alert.{alert.Kind}.subject", facts];
        string[] lines =
        [
            words["deadlines.alert.hello", person.FullName], words[$"deadlines.alert.{alert.Kind}.text", facts],
            words[deadline.ConfirmedBy is null ? "deadlines.alert.unconfirmed" : "deadlines.alert.confirmed"], words["deadlines.alert.where"],
        ];
        outbox.Enqueue(
            "deadline", $"deadline:{deadline.Id.Value:N}:{alert.Kind}:{alert.On:yyyy-MM-dd}:{person.Id:N}", person.Email!, subject,
            string.Concat(lines.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")), string.Join("\n\n", lines));
    }
}

/// <summary>What is told of a deadline on a day.</summary>
/// <param name="Kind">before, today, safety or overdue.</param>
/// <param name="On">The day that names the alert; the due day when it is overdue.</param>
/// <param name="Days">Business days left.</param>
public sealed record DeadlineAlert(string Kind, DateOnly On, int Days);
