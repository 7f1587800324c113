using System.CommandLine;
using LegalCollections.Cli.Cases;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Cli.Verbs;

/// <summary>Shows what procedural law offers a debtor who pays: the figures of a letter or of a hearing.</summary>
public sealed class ShowOffers : Verb
{
    private static readonly Dictionary<string, Art916Reading> Readings = new()
    {
        ["total-percent"] = Art916Reading.TotalPercent,
        ["percent-plus-costs"] = Art916Reading.PercentPlusCosts,
    };

    private readonly Option<decimal?> _debt = PlainOption.Amount("--debt", "The debt without court fees and costs, in reais", required: true);
    private readonly Option<decimal?> _fees = PlainOption.Amount("--fees", "Court fees in the base of CPC art. 916; 10 % of the debt unless given");
    private readonly Option<decimal?> _costs = PlainOption.Amount("--costs", "Costs, in reais");
    private readonly Option<decimal?> _paid = PlainOption.Amount("--paid-in-time", "What was paid within the term of CPC art. 523, in reais");
    private readonly Option<DateOnly?> _deposit = DayOption.Of("--deposit", "The day of the deposit of CPC art. 916", required: true);
    private readonly Option<string?> _reading = new Option<string?>("--art916-base") { Description = "The reading chosen; both are shown" }.AcceptOnlyFromAmong([.. Readings.Keys]);

    public ShowOffers() : base("debts offers", "Compute what the law offers the debtor: CPC arts. 827, 523, 701 and 916")
    {
        foreach (var option in new Option[] { _debt, _fees, _costs, _paid, _deposit, _reading })
        {
            Command.Add(option);
        }
    }

    protected override Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var (debt, deposit) = (input.GetRequiredValue(_debt)!.Value, input.GetRequiredValue(_deposit)!.Value);
        if (debt == 0m)
        {
            return Task.FromResult(VerbOutcome.Refuse(DebtProblems.AmountNotPositive("--debt", "--debt", debt)));
        }

        var reading = input.GetValue(_reading) is { } chosen ? Readings[chosen] : (Art916Reading?)null;
        var options = new CaseOptions(deposit, input.GetValue(_paid) ?? 0m, reading);
        var document = OffersAnswer.Of(debt, input.GetValue(_fees), input.GetValue(_costs) ?? 0m, options, deposit);
        return Task.FromResult(VerbOutcome.Ok(document.DeepClone()) with { Document = document });
    }
}
