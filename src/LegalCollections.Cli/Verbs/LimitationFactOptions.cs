using System.CommandLine;
using System.CommandLine.Parsing;
using LegalCollections.Domain.Debts;

namespace LegalCollections.Cli.Verbs;

/// <summary>The options by which a call tells what proves a title and what happened to it.</summary>
internal sealed class LimitationFactOptions
{
    private readonly Option<DateOnly?> _protested = DayOption.Of("--protested", "Day of the protest at the registry");
    private readonly Option<DateOnly?> _acknowledged = DayOption.Of("--acknowledged", "Day on which the debtor recognised the debt");
    private readonly Option<DateOnly?> _lastInstallment = DayOption.Of("--last-installment", "Due day of the last instalment of the contract");
    private readonly Option<DateOnly?> _accelerated = DayOption.Of("--accelerated", "Day on which the creditor called the whole debt");

    private readonly Option<LimitationStart> _start = new("--start")
    {
        Description = "Due day from which it runs, where the lawyer chooses: each, last or acceleration",
        CustomParser = Start,
    };

    private readonly Option<(InterruptionKind? Kind, DateOnly From, DateOnly? To)[]> _interrupted = IsoOption.Events<InterruptionKind>(
        "--interrupted", "Act that interrupted it, KIND:DAY, of a lawsuit KIND:FILING..LAST-ACT; acknowledgement where no kind is given");

    private readonly Option<(SuspensionKind? Kind, DateOnly From, DateOnly? To)[]> _suspended = IsoOption.Events<SuspensionKind>(
        "--suspended", "Days on which it stood still, KIND:FROM..TO; pending-condition where no kind is given");

    private readonly Option<bool> _elsewhere = new("--elsewhere") { Description = "Cheque payable in another place than that of its issue (60 days)" };
    private readonly Option<bool> _witnesses = new("--witnesses") { Description = "Signed by the debtor and two witnesses" };
    private readonly Option<bool> _certified = new("--certified") { Description = "Electronic signature certified by a provider" };
    private readonly Option<bool> _accepted = new("--accepted") { Description = "Accepted duplicata" };
    private readonly Option<bool> _delivered = new("--delivered") { Description = "Proof of delivery and receipt" };
    private readonly Option<bool> _written = new("--written") { Description = "Other written proof (lease, minutes, fee contract)" };
    private readonly Option<bool> _secured = new("--secured") { Description = "Real guarantee" };

    public IEnumerable<Option> All =>
    [
        _protested, _acknowledged, _lastInstallment, _accelerated, _start, _interrupted, _suspended, _elsewhere, _witnesses, _certified, _accepted,
        _delivered, _written, _secured,
    ];

    public DebtEvidence Evidence(ParseResult input) => new()
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
        Interruptions = [.. input.GetValue(_interrupted)!.Select(act => new Interruption(act.Kind ?? InterruptionKind.Acknowledgement, act.From, act.To))],
        Suspensions = [.. input.GetValue(_suspended)!.Select(span => new Suspension(span.Kind ?? SuspensionKind.PendingCondition, span.From, span.To ?? span.From))],
    };

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
}
