using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Application.Deadlines.Activities;

/// <summary>Waits a number of business days, as people count them: the day of the start is not counted.</summary>
[Activity("LegalCollections.WaitBusinessDays", Category = "Prazos", DisplayName = "Esperar dias úteis",
    Description = "Espera dias úteis no calendário escolhido e continua às 8h.")]
[Keys("calendar", typeof(WaitBusinessDays), nameof(WaitBusinessDays.Calendars), Words = nameof(WaitBusinessDays.NameOf))]
[Input("days", "Int32", DisplayName = "Dias úteis", Required = true)]
[Input("calendar", DisplayName = "Calendário", UIHint = "dropdown", Default = "national")]
public sealed class WaitBusinessDays(OfficeCalendars calendars, OfficeClock clock) : Activity
{
    /// <summary>Codes of the calendars that ship.</summary>
    public static IReadOnlyCollection<string> Calendars => [.. CourtCalendars.All.Select(calendar => calendar.Code)];

    /// <summary>The name of a calendar; each has one only, in the language of its country.</summary>
    public static string? NameOf(string code, CultureInfo culture) => CourtCalendars.Find(code) is { Failed: false } found ? found.Value.Name : null;

    private static readonly TimeOnly Morning = new(8, 0);

    public override async ValueTask ExecuteAsync(ActivityContext context)
    {
        var calendar = await calendars.OfAsync(context.Input<string>("calendar")!, CancellationToken.None);
        var due = calendar.AddBusinessDays(clock.Today, context.Input<int>("days"));
        context.Bookmark("LegalCollections.Wait", dueAt: clock.At(due, Morning));
    }
}
