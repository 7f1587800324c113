using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using LegalCollections.Application.Common;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Cli.Verbs;

/// <summary>Tells until when a title can be taken to court, so that a date can be checked without an office.</summary>
public sealed class ComputeLimitation : Verb
{
    private readonly Option<InstrumentKind?> _instrument = new("--instrument")
    {
        Description = "Kind of title: cheque, promissory-note, duplicata, ccb, contract, rent … in English or Portuguese",
        Required = true,
        CustomParser = Instrument,
    };

    private readonly Option<DateOnly?> _due = DayOption.Of("--due", "Due day of the title", required: true);
    private readonly Option<DateOnly?> _issued = DayOption.Of("--issued", "Day of issue; needed for a cheque");
    private readonly Option<DateOnly?> _on = DayOption.Of("--on", "The day on which prescription is judged; today where absent");
    private readonly LimitationFactOptions _facts = new();
    private readonly Option<DateOnly?> _judgment = DayOption.Of("--judgment", "Day on which a judgment on the title became final");
    private readonly Option<DateOnly?> _fruitless = DayOption.Of("--fruitless", "Day on which the creditor learnt of the first fruitless search of debtor or assets");
    private readonly Option<(DateOnly From, DateOnly To)[]> _stay = IsoOption.Ranges("--stay", "Stay of the enforcement ordered by the court, FROM..TO");
    private readonly Option<DateOnly[]> _seized = IsoOption.Days("--seized", "Day of an effective service or seizure in the enforcement");

    public ComputeLimitation() : base("limitation", "Compute until when a title can be executed, sued by monitória or by collection suit")
    {
        foreach (var option in new Option[] { _instrument, _due, _issued }.Concat(_facts.All).Concat([_judgment, _fruitless, _stay, _seized, _on]))
        {
            Command.Add(option);
        }
    }

    protected override Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var (instrument, due, issued, evidence) = (input.GetValue(_instrument)!.Value, input.GetValue(_due)!.Value, input.GetValue(_issued), _facts.Evidence(input));
        var limitation = Limitation.Compute(instrument, due, issued, evidence);
        var intercurrent = InProcess(input, instrument, evidence);
        if ((limitation.Problem ?? intercurrent?.Problem) is { } problem)
        {
            return Task.FromResult(VerbOutcome.Refuse(problem));
        }

        // What the term of the execution would be once the missing proof is there.
        var proved = evidence with { TwoWitnesses = true, WrittenProof = true };
        var conditional = limitation.Value.Execution ?? Limitation.Compute(instrument, due, issued, proved).Value.Execution;
        var words = Texts.In(CultureInfo.CurrentUICulture);
        var judged = new ProcessTerms(
            input.GetValue(_judgment) is { } final ? Limitation.Enforcement(instrument, final, evidence) : null, intercurrent?.Value);
        var answer = LimitationAnswer.Of(instrument, evidence, limitation.Value, conditional, judged, input.GetValue(_on) ?? DayOption.Today, words);
        var rows = limitation.Value.Terms.Concat(judged.All).Select(term => new
        {
            action = words["debts.limitedAction." + term.Action],
            until = words.Date(term.Until),
            rule = words[term.TextKey],
            source = term.Source,
        });
        return Task.FromResult(VerbOutcome.Ok(rows.ToList()) with { Document = JsonSerializer.SerializeToNode(answer, JsonSerializerOptions.Web) });
    }

    private Result<LimitationTerm>? InProcess(ParseResult input, InstrumentKind instrument, DebtEvidence evidence)
    {
        if (input.GetValue(_fruitless) is not { } known)
        {
            return null;
        }

        return IntercurrentLimitation.Compute(instrument, evidence, new FruitlessSearch(known, input.GetValue(_judgment) is not null)
        {
            Stay = input.GetValue(_stay) is [var stay, ..] ? new Suspension(SuspensionKind.EnforcementStay, stay.From, stay.To) : null,
            Seizures = input.GetValue(_seized)!,
        });
    }

    private static InstrumentKind? Instrument(ArgumentResult result)
    {
        if (WordedValue.Instrument(result.Tokens[0].Value) is { } kind)
        {
            return kind;
        }

        result.AddError($"--instrument: '{result.Tokens[0].Value}' is none of {string.Join(", ", Enum.GetValues<InstrumentKind>().Select(k => CamelCase.Of(k)))}.");
        return null;
    }
}
