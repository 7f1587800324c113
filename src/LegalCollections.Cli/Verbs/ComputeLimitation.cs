using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using LegalCollections.Application.Common;
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
    private readonly Option<DateOnly?> _protested = DayOption.Of("--protested", "Day of the protest at the registry");
    private readonly Option<DateOnly?> _acknowledged = DayOption.Of("--acknowledged", "Day on which the debtor recognised the debt");
    private readonly Option<DateOnly?> _lastInstallment = DayOption.Of("--last-installment", "Due day of the last instalment of the contract");
    private readonly Option<DateOnly?> _accelerated = DayOption.Of("--accelerated", "Day on which the creditor called the whole debt");
    private readonly Option<DateOnly?> _on = DayOption.Of("--on", "The day on which prescription is judged; today where absent");

    private readonly Option<LimitationStart> _start = new("--start")
    {
        Description = "Due day from which it runs, where the lawyer chooses: each, last or acceleration",
        CustomParser = Start,
    };

    private readonly Option<Suspension[]> _suspended = new("--suspended") { Description = "Days on which it stood still, FROM..TO", CustomParser = Suspended };
    private readonly Option<bool> _elsewhere = new("--elsewhere") { Description = "Cheque payable in another place than that of its issue (60 days)" };
    private readonly Option<bool> _witnesses = new("--witnesses") { Description = "Signed by the debtor and two witnesses" };
    private readonly Option<bool> _certified = new("--certified") { Description = "Electronic signature certified by a provider" };
    private readonly Option<bool> _accepted = new("--accepted") { Description = "Accepted duplicata" };
    private readonly Option<bool> _delivered = new("--delivered") { Description = "Proof of delivery and receipt" };
    private readonly Option<bool> _written = new("--written") { Description = "Other written proof (lease, minutes, fee contract)" };
    private readonly Option<bool> _secured = new("--secured") { Description = "Real guarantee" };

    public ComputeLimitation() : base("limitation", "Compute until when a title can be executed, sued by monitória or by collection suit")
    {
        Option[] options =
        [
            _instrument, _due, _issued, _protested, _acknowledged, _lastInstallment, _accelerated, _start, _suspended, _elsewhere, _witnesses,
            _certified, _accepted, _delivered, _written, _secured, _on,
        ];
        foreach (var option in options)
        {
            Command.Add(option);
        }
    }

    protected override Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var (instrument, due, issued, evidence) = (input.GetValue(_instrument)!.Value, input.GetValue(_due)!.Value, input.GetValue(_issued), Evidence(input));
        var limitation = Limitation.Compute(instrument, due, issued, evidence);
        if (limitation.Failed)
        {
            return Task.FromResult(VerbOutcome.Refuse(limitation.Problem));
        }

        // What the term of the execution would be once the missing proof is there.
        var proved = evidence with { TwoWitnesses = true, WrittenProof = true };
        var conditional = limitation.Value.Execution ?? Limitation.Compute(instrument, due, issued, proved).Value.Execution;
        var words = Texts.In(CultureInfo.CurrentUICulture);
        var answer = LimitationAnswer.Of(instrument, evidence, limitation.Value, conditional, input.GetValue(_on) ?? DayOption.Today, words);
        var rows = limitation.Value.Terms.Select(term => new
        {
            action = words["debts.limitedAction." + term.Action],
            until = words.Date(term.Until),
            rule = words[term.TextKey],
            source = term.Source,
        });
        return Task.FromResult(VerbOutcome.Ok(rows.ToList()) with { Document = JsonSerializer.SerializeToNode(answer, JsonSerializerOptions.Web) });
    }

    private DebtEvidence Evidence(ParseResult input) => new()
    {
        TwoWitnesses = input.GetValue(_witnesses),
        CertifiedElectronicSignature = input.GetValue(_certified),
        Accepted = input.GetValue(_accepted),
        DeliveryProof = input.GetValue(_delivered),
        WrittenProof = input.GetValue(_written),
        SecuredByRealGuarantee = input.GetValue(_secured),
        PayableElsewhere = input.GetValue(_elsewhere),
        ProtestedOn = input.GetValue(_protested),
        AcknowledgedOn = input.GetValue(_acknowledged),
        LastInstallmentDueOn = input.GetValue(_lastInstallment),
        AcceleratedOn = input.GetValue(_accelerated),
        Start = input.GetValue(_start),
        Suspensions = input.GetValue(_suspended) ?? [],
    };

    private static InstrumentKind? Instrument(ArgumentResult result)
    {
        if (WordedValue.Instrument(result.Tokens[0].Value) is { } kind)
        {
            return kind;
        }

        result.AddError($"--instrument: '{result.Tokens[0].Value}' is none of {string.Join(", ", Enum.GetValues<InstrumentKind>().Select(k => CamelCase.Of(k)))}.");
        return null;
    }

    private static LimitationStart Start(ArgumentResult result)
    {
        LimitationStart? start = result.Tokens[0].Value switch
        {
            "each" => LimitationStart.EachInstallment,
            "last" => LimitationStart.LastInstallment,
            "acceleration" => LimitationStart.Acceleration,
            _ => null,
        };
        if (start is null)
        {
            result.AddError("--start: each, last or acceleration.");
        }

        return start ?? default;
    }

    private static Suspension[]? Suspended(ArgumentResult result)
    {
        var spans = new List<Suspension>();
        foreach (var token in result.Tokens)
        {
            var days = token.Value.Split("..");
            if (days.Length == 2 && Day(days[0]) is { } from && Day(days[1]) is { } to && from <= to)
            {
                spans.Add(new Suspension(SuspensionKind.PendingCondition, from, to));
            }
            else
            {
                result.AddError($"--suspended: '{token.Value}' is not FROM..TO.");
            }
        }

        return [.. spans];
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
