using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Notices;
using LegalCollections.Application.Tasks;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Demo;

/// <summary>The demo office's collector and paralegal do what nobody else did, so that a newcomer who only advances the clock sees cases travel on.</summary>
/// <remarks>What a lawyer must answer for they never touch.</remarks>
public sealed class DemoColleagues(
    AppDb db, CompleteTask complete, MarkPrinted print, RecordPosting post, RecordDelivery deliver, CurrentUser user, OfficeClock clock)
    : IDailyJob
{
    /// <summary>Days that a task is left to the newcomer.</summary>
    private const int TaskRests = 7;

    /// <summary>Days that a letter lies in the pile, and then is on its way.</summary>
    private const int LetterRests = 3;

    private const string Note = "Feito por um colega do escritório de demonstração.";

    public string Name => "demo-colleagues";

    public int Order => 0;

    public DayPart Part => DayPart.Evening;

    public async Task RunAsync(DateOnly day, CancellationToken ct)
    {
        if (!clock.StandsStill || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || !await db.OfficeSettings.AnyAsync(setting => setting.Key == DemoOffice.LoadedKey, ct))
        {
            return;
        }

        await SignInAsync(DemoAccounts.Collector, ct);
        await DoTasksAsync(TaskKind.Call, "NoAnswer", day, ct);
        await DoTasksAsync(TaskKind.FollowUp, "Done", day, ct);
        await SignInAsync(DemoAccounts.Paralegal, ct);
        await DoTasksAsync(TaskKind.VerifyAddress, "NoAddress", day, ct);
        await PostLettersAsync(day, ct);
        await DeliverLettersAsync(day, ct);
    }

    private async Task SignInAsync(DemoAccount account, CancellationToken ct)
    {
        var person = await db.Users.AsNoTracking().SingleAsync(u => u.Email == account.Email, ct);
        user.SignIn(person.UserId, person.FullName, null);
    }

    private async Task DoTasksAsync(TaskKind kind, string outcome, DateOnly day, CancellationToken ct)
    {
        var opened = clock.At(day.AddDays(1 - TaskRests), TimeOnly.MinValue);
        var rested = await db.CaseTasks.AsNoTracking().Where(t => t.Kind == kind && t.State == TaskState.Open && t.OpenedAt < opened)
            .OrderBy(t => t.OpenedAt).ThenBy(t => t.Id).ToListAsync(ct);
        foreach (var task in rested.Where(task => task.Outcomes.Contains(outcome)))
        {
            _ = (await complete.HandleAsync(new(task.Id, outcome, Note), ct)).Value;
        }
    }

    private async Task PostLettersAsync(DateOnly day, CancellationToken ct)
    {
        var made = clock.At(day.AddDays(1 - LetterRests), TimeOnly.MinValue);
        var letters = await (from notice in db.Notices
                             join file in db.CollectionCases on notice.CaseId equals file.Id
                             where (notice.Status == NoticeStatus.ToPrint || notice.Status == NoticeStatus.Printed) && notice.CreatedAt < made
                             orderby notice.CreatedAt, notice.Id
                             select new { notice.Id, notice.Channel, file.Number }).AsNoTracking().ToListAsync(ct);
        _ = (await print.HandleAsync(new([.. letters.Select(letter => letter.Id)]), ct)).Value;
        foreach (var letter in letters)
        {
            var code = letter.Channel == NoticeChannel.RegisteredLetter ? PostalTrackingCode.Of("YY", (int)(letter.Number % 100_000_000)).Value : null;
            _ = (await post.HandleAsync(new(letter.Id, day, code), ct)).Value;
        }
    }

    private async Task DeliverLettersAsync(DateOnly day, CancellationToken ct)
    {
        var posted = day.AddDays(-LetterRests);
        var letters = await db.Notices.AsNoTracking()
            .Where(n => n.Status == NoticeStatus.Posted && n.Channel == NoticeChannel.RegisteredLetter && n.PostedOn <= posted)
            .OrderBy(n => n.CreatedAt).ThenBy(n => n.Id).Select(n => n.Id).ToListAsync(ct);
        foreach (var letter in letters)
        {
            _ = (await deliver.HandleAsync(new(letter, day, null), ct)).Value;
        }
    }
}
