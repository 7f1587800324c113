using System.CommandLine;
using System.Text.Json.Nodes;
using LegalCollections.Cli.Cases;
using LegalCollections.Domain.Agreements;

namespace LegalCollections.Cli.Verbs;

/// <summary>Shows the instalments of an agreement before anybody signs it.</summary>
public sealed class DrawPlan : Verb
{
    private static readonly Dictionary<string, InstallmentMethod> Methods = new()
    {
        ["none"] = InstallmentMethod.NoInterest,
        ["price"] = InstallmentMethod.Price,
        ["sac"] = InstallmentMethod.Sac,
    };

    private readonly Option<string> _method = new Option<string>("--method") { Description = "How the total is spread", Required = true }.AcceptOnlyFromAmong([.. Methods.Keys]);
    private readonly Option<decimal?> _total = PlainOption.Amount("--total", "What is spread, in reais", required: true);
    private readonly Option<int> _count = new("--count") { Description = "Number of instalments", Required = true };
    private readonly Option<decimal?> _rate = PlainOption.Amount("--rate", "Percent a month; for price and sac");
    private readonly Option<DateOnly?> _firstDue = DayOption.Of("--first-due", "The day of the first instalment", required: true);
    private readonly Option<int?> _remainder = new("--remainder-on") { Description = "The instalment that takes the remainder; the last one unless stated" };

    public DrawPlan() : base("debts plan", "Spread a total over months: Price, SAC or without interest")
    {
        foreach (var option in new Option[] { _method, _total, _count, _rate, _firstDue, _remainder })
        {
            Command.Add(option);
        }
    }

    protected override Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var plan = InstallmentPlan.Draw(
            Methods[input.GetRequiredValue(_method)], input.GetRequiredValue(_total)!.Value, input.GetRequiredValue(_count),
            input.GetRequiredValue(_firstDue)!.Value, input.GetValue(_rate) ?? 0m, input.GetValue(_remainder));
        if (plan.Failed)
        {
            return Task.FromResult(VerbOutcome.Refuse(plan.Problem));
        }

        var document = new JsonObject { ["total"] = plan.Value.Total, ["installments"] = OffersAnswer.PlanRows(plan.Value.Installments) };
        return Task.FromResult(VerbOutcome.Ok(document.DeepClone()) with { Document = document });
    }
}
