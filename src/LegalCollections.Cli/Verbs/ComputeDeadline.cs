using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;

namespace LegalCollections.Cli.Verbs;

/// <summary>Counts a deadline and explains it day by day, so that anybody can hold a date against the law without a browser.</summary>
public sealed class ComputeDeadline : Verb
{
    private const int MostDays = 3650;
    private const int MostYears = 100;
    private const int MostClosedDays = 3000;

    private static readonly Dictionary<string, AckRule> AckRules = new()
    {
        ["cnj2026"] = AckRule.Cnj2026,
        ["stj5t2025"] = AckRule.Stj5t2025,
        ["cnj185"] = AckRule.Cnj185,
    };

    private static readonly Dictionary<string, DeadlineUnit> Units = new()
    {
        ["business"] = DeadlineUnit.BusinessDays,
        ["calendar"] = DeadlineUnit.CalendarDaysProcedural,
        ["material"] = DeadlineUnit.CalendarDaysMaterial,
        ["hours"] = DeadlineUnit.Hours,
        ["months"] = DeadlineUnit.Months,
        ["years"] = DeadlineUnit.Years,
    };

    private static readonly Dictionary<string, DoublingGround> Grounds = new()
    {
        ["mp"] = DoublingGround.PublicProsecutor,
        ["fazenda"] = DoublingGround.Treasury,
        ["defensoria"] = DoublingGround.PublicDefender,
        ["litisconsortes"] = DoublingGround.SeparateCounsel,
    };

    private readonly Option<DateOnly?> _available = DayOption.Of("--available", "Day of disponibilização in the DJEN; publication is the next business day");
    private readonly Option<DateOnly?> _published = DayOption.Of("--published", "Day of publication or intimation, excluded");
    private readonly Option<(DateOnly On, TimeOnly? At)?> _event = IsoOption.DayOrMinute("--event", "Any other excluded day; with its minute for a term in hours");
    private readonly Option<DateOnly?> _onFile = DayOption.Of("--on-file", "Day on which the return receipt or writ was put on file (CPC art. 231)");
    private readonly Option<DateOnly?> _sent = DayOption.Of("--sent", "Day on which the electronic communication was sent");
    private readonly Option<DateOnly?> _confirmed = DayOption.Of("--confirmed", "Day on which the electronic communication was opened");
    private readonly Option<string> _channel = OneOf("--channel", "What was opened: an intimation in the portal or a service in the Domicílio", ["portal", "domicilio"]);
    private readonly Option<string> _ackRule = OneOf("--ack-rule", "Reading of the ten days of a communication never opened; the earliest when left out", AckRules.Keys);
    private readonly Option<int?> _days = new("--days") { Description = "Length, in the unit; the rule's own when left out" };
    private readonly Option<string> _unit = OneOf("--unit", "What is counted; the rule's own when left out", Units.Keys);
    private readonly Option<string> _calendar = new("--calendar") { Description = "national, jf, stj, stf, trf1…, tjsp, tjrj…, bank, notary, es, it" };
    private readonly Option<string> _rule = new("--rule") { Description = "Code of a deadline of the catalogue, such as APEL" };
    private readonly Option<string?> _double = new Option<string?>("--double") { Description = "Doubled term, with its ground if that is to be checked", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _paper = new("--paper") { Description = "The file is on paper, so separate counsel doubles (CPC art. 229)" };
    private readonly Option<bool> _jef = new("--jef") { Description = "The file runs at a Juizado Especial Federal, where nothing is doubled (Lei 10.259/2001 art. 9)" };

    private readonly Option<(DateOnly From, DateOnly To)[]> _clarification = IsoOption.Ranges(
        "--clarification", "Embargos de declaração, FILED..AVAILABLE with the day on which their decision was made available; the term begins again (CPC art. 1.026)");

    private readonly Option<string> _comarca = new("--comarca") { Description = "IBGE code of the comarca's seat, whose local holidays are added" };
    private readonly Option<DateOnly[]> _holidays = IsoOption.Days("--holiday", "A further day without court hours (repeatable)");
    private readonly Option<(DateTime From, DateTime To)[]> _outages = IsoOption.Times("--outage", "The court's system was down (repeatable): a day, or FROM..TO with minutes");
    private readonly Option<(DateOnly From, DateOnly To)[]> _suspensions = IsoOption.Ranges("--suspend", "Terms stood still, FROM..TO, both included (repeatable)");

    public ComputeDeadline() : base("deadlines compute", "Count a deadline and explain every day of it")
    {
        _double.AcceptOnlyFromAmong([.. Grounds.Keys]);
        Option[] options =
        [
            _available, _published, _event, _onFile, _sent, _confirmed, _channel, _ackRule, _days, _unit, _calendar, _rule, _double, _paper, _jef, _comarca,
            _holidays, _outages, _suspensions, _clarification,
        ];
        foreach (var option in options)
        {
            Command.Add(option);
        }

        Command.Validators.Add(Check);
    }

    protected override Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var request = Request(input);
        if (request.Failed)
        {
            return Task.FromResult(VerbOutcome.Refuse(request.Problem));
        }

        var words = Texts.In(CultureInfo.CurrentUICulture);
        var counted = input.GetValue(_clarification) is [var motion, ..]
            ? ClarificationMotion.Restart(request.Value, motion.From, motion.To)
            : DeadlineCalculator.Compute(request.Value);
        if (counted.Failed)
        {
            return Task.FromResult(VerbOutcome.Refuse(counted.Problem));
        }

        var computation = counted.Value;
        foreach (var note in DeadlineDocument.Notes(computation, words).Concat(ComarcaNote(input, words)))
        {
            output.Note(note);
        }

        return Task.FromResult(DeadlineDocument.Of(computation, words));
    }

    private static Option<string> OneOf(string name, string description, IEnumerable<string> values) =>
        new Option<string>(name) { Description = description }.AcceptOnlyFromAmong([.. values]);

    /// <summary>A call that cannot be counted at all: no day, two days, no length, no calendar.</summary>
    private void Check(CommandResult input)
    {
        var days = new Option[] { _available, _published, _event, _onFile, _sent, _confirmed }.Where(option => input.GetResult(option) is not null).ToList();
        var sentAndConfirmed = days.Count == 2 && days.Contains(_sent) && days.Contains(_confirmed);
        if (days.Count != 1 && !sentAndConfirmed)
        {
            input.AddError("Say once from which day to count: --available, --published, --event, --on-file, --sent or --confirmed.");
        }

        if (input.GetResult(_confirmed) is not null && input.GetResult(_channel) is null)
        {
            input.AddError("--confirmed needs --channel.");
        }

        var rule = input.GetResult(_rule) is not null;
        if (!rule && (input.GetResult(_days) is null || input.GetResult(_unit) is null))
        {
            input.AddError("Say how long: --days and --unit, or --rule.");
        }

        CheckLength(input);
        if (input.GetResult(_calendar) is null && !BringsCalendar(input))
        {
            input.AddError("Say on which calendar: --calendar.");
        }
    }

    /// <summary>A rule of banks or notaries has its own calendar; an unknown code is refused later.</summary>
    private bool BringsCalendar(CommandResult input) =>
        input.GetResult(_rule) is { Tokens: [{ Value: var code }] } && (DeadlineRules.Find(code) is not { Failed: false } known || known.Value.CalendarCode is not null);

    private void CheckLength(CommandResult input)
    {
        // What is no number at all is told by the parser itself.
        if (input.GetResult(_days) is not { Tokens: [var typed] } || !int.TryParse(typed.Value, CultureInfo.InvariantCulture, out var length))
        {
            return;
        }

        var most = input.GetResult(_unit) switch
        {
            { Tokens: [{ Value: "years" }] } => MostYears,
            { Tokens: [{ Value: "months" }] } => 12 * MostYears,
            _ => MostDays,
        };
        if (length < 1 || length > most)
        {
            input.AddError($"--days goes from 1 to {most}.");
        }
    }

    private Result<DeadlineRequest> Request(ParseResult input)
    {
        DeadlineRule? rule = null;
        if (input.GetValue(_rule) is { } code)
        {
            var found = DeadlineRules.Find(code);
            if (found.Failed)
            {
                return found.Problem;
            }

            rule = found.Value;
        }

        var calendar = Calendar(input, rule);
        if (calendar.Failed)
        {
            return calendar.Problem;
        }

        var trigger = Trigger(input, rule, calendar.Value);
        if (trigger.Failed)
        {
            return trigger.Problem;
        }

        if (rule is not null && !rule.IsInForce(trigger.Value.On))
        {
            return DeadlineProblems.NotInForce(rule.Name, trigger.Value.On);
        }

        if (input.GetResult(_double) is not null && Doubled(input, rule) is { Failed: true } refused)
        {
            return refused.Problem;
        }

        var unit = input.GetValue(_unit) is { } name ? Units[name] : rule!.Unit;
        return new DeadlineRequest(
            trigger.Value, input.GetValue(_days) ?? rule!.Length,
            unit == DeadlineUnit.BusinessDays && !calendar.Value.IsOfCourt ? DeadlineUnit.BusinessDaysMaterial : unit, calendar.Value,
            input.GetResult(_double) is not null, Before: rule is { Before: true })
        { Outages = Outages(input) };
    }

    /// <summary>Without a ground only the court itself can forbid it.</summary>
    private Result<string> Doubled(ParseResult input, DeadlineRule? rule) =>
        input.GetValue(_double) is { } ground ? Doubling.LawOf(Grounds[ground], rule, !input.GetValue(_paper), input.GetValue(_jef))
        : input.GetValue(_jef) ? Doubling.LawOf(DoublingGround.Treasury, rule, electronicFile: true, federalSmallClaims: true)
        : "";

    private Result<CourtCalendar> Calendar(ParseResult input, DeadlineRule? rule)
    {
        // So many days that no term would ever end.
        if (input.GetValue(_suspensions)!.Sum(range => (long)range.To.DayNumber - range.From.DayNumber + 1)
            + input.GetValue(_outages)!.Sum(time => (long)(time.To - time.From).Days) + input.GetValue(_holidays)!.Length > MostClosedDays)
        {
            return new Problem("deadlines.TooManyClosedDays", null, MostClosedDays);
        }

        var calendar = CourtCalendars.Find(input.GetValue(_calendar) ?? rule?.CalendarCode);
        if (!calendar.Failed && input.GetValue(_comarca) is { } comarca)
        {
            calendar = CourtCalendars.InComarca(calendar.Value, comarca);
        }

        return calendar.Failed
            ? calendar
            : calendar.Value.With(
            [
                .. input.GetValue(_holidays)!.Select(day => Closure(day, day, ClosureKind.NoOfficeHours, "--holiday")),
                .. input.GetValue(_suspensions)!.Select(range => Closure(range.From, range.To, ClosureKind.SuspendsTerms, "--suspend")),
                .. SystemOutage.ClosuresOf(Outages(input)),
            ]);
    }

    private Result<DeadlineTrigger> Trigger(ParseResult input, DeadlineRule? rule, CourtCalendar calendar)
    {
        DateOnly?[] days =
        [
            input.GetValue(_available), input.GetValue(_published), input.GetValue(_event)?.On, input.GetValue(_onFile), input.GetValue(_sent),
            input.GetValue(_confirmed),
        ];
        if (days.FirstOrDefault(day => day?.Year is < 1990 or > 2100) is { } outside)
        {
            return new Problem("deadlines.DayOutOfRange", null, outside);
        }

        if (input.GetValue(_published) is { } published)
        {
            return DeadlineTrigger.Published(published);
        }

        if (input.GetValue(_event) is { } happened)
        {
            var kind = rule?.Trigger == TriggerEvent.ServiceOnFile ? TriggerKind.ServiceOnFile : TriggerKind.FixedEvent;
            return new DeadlineTrigger(kind, happened.On, happened.At);
        }

        if (!calendar.IsBrazilian)
        {
            return new Problem("deadlines.TriggerOfBrazil", null, calendar.Name);
        }

        return input switch
        {
            _ when input.GetValue(_available) is { } available => DeadlineTrigger.DjenAvailable(available),
            _ when input.GetValue(_onFile) is { } filed => new DeadlineTrigger(TriggerKind.ServiceOnFile, filed),
            _ => ElectronicCommunication.Trigger(
                input.GetValue(_sent), input.GetValue(_confirmed), input.GetValue(_channel) == "domicilio",
                input.GetValue(_ackRule) is { } reading ? AckRules[reading] : null, calendar),
        };
    }

    private List<SystemOutage> Outages(ParseResult input) =>
        [.. input.GetValue(_outages)!.Select(time => new SystemOutage(time.From, time.To, Said("--outage"), "CPC art. 224, § 1º; Res. CNJ 185/2013, art. 11"))];

    private IEnumerable<string> ComarcaNote(ParseResult input, Wording words) =>
        input.GetValue(_comarca) is { } code && !CourtCalendars.KnowsComarca(code) ? [words["deadlines.note.ComarcaHolidaysMissing", code]] : [];

    private static CourtClosure Closure(DateOnly from, DateOnly to, ClosureKind kind, string option) =>
        new(from, to, kind, Said(option), kind == ClosureKind.SuspendsTerms ? "CPC arts. 221 e 313" : "CPC art. 216");

    private static string Said(string option) => $"{option} (ato a juntar)";
}
