using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LegalCollections.Application.Common;
using LegalCollections.Domain.Deadlines;

namespace LegalCollections.Cli.Verbs;

/// <summary>Lists the unusual days of a court's year, each with its law, to be held against the court's own act.</summary>
public sealed class ShowCalendar : Verb
{
    private readonly Option<string> _court = new("--court") { Description = "A calendar, a state (br-sp) or a municipality by its IBGE code", Required = true };
    private readonly Option<int> _year = new("--year") { Description = "1990 to 2100", Required = true };
    private readonly Option<string> _comarca = new("--comarca") { Description = "IBGE code of the comarca's seat, whose local holidays are added" };

    public ShowCalendar() : base("deadlines calendar", "List the days of a year on which a court is closed or terms stand still")
    {
        Command.Add(_court);
        Command.Add(_year);
        Command.Add(_comarca);
        Command.Validators.Add(input =>
        {
            if (input.GetResult(_year) is { Tokens: [var typed] }
                && int.TryParse(typed.Value, CultureInfo.InvariantCulture, out var year) && year is < 1990 or > 2100)
            {
                input.AddError("--year goes from 1990 to 2100.");
            }
        });
    }

    protected override Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var calendar = CourtCalendars.Show(input.GetRequiredValue(_court));
        if (!calendar.Failed && input.GetValue(_comarca) is { } comarca)
        {
            calendar = CourtCalendars.InComarca(calendar.Value, comarca);
        }

        if (calendar.Failed)
        {
            return Task.FromResult(VerbOutcome.Refuse(calendar.Problem));
        }

        var year = input.GetRequiredValue(_year);
        if (calendar.Value.ActMissingFor(year))
        {
            output.Note(Texts.In(CultureInfo.CurrentUICulture)["deadlines.actMissing", year]);
        }

        var days = calendar.Value.HolidaysOf(year).Select(entry => new
        {
            date = DeadlineDocument.Iso(entry.Date),
            name = entry.Mark.Name,
            scope = entry.Mark.Scope.ToString().ToUpperInvariant(),
            effect = Effect(entry.Mark.Effect),
            law = entry.Mark.Law,
        }).ToList();
        return Task.FromResult(VerbOutcome.Ok(days) with { Document = JsonSerializer.SerializeToNode(days) });
    }

    private static string Effect(DayEffect effect) => effect switch
    {
        DayEffect.NoOfficeHours => "NO_EXPEDIENTE",
        DayEffect.SuspendsTerms => "SUSPENDS_TERMS",
        DayEffect.LateOpening => "LATE_OPEN",
        DayEffect.SystemOutage => "SYSTEM_OUTAGE",
        _ => throw new InvalidOperationException($"{effect} marks no unusual day."),
    };
}
