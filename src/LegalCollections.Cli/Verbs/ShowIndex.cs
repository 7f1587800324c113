using System.CommandLine;
using System.CommandLine.Parsing;
using LegalCollections.Cli.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Cli.Verbs;

/// <summary>Shows what a published series did between two months, each month with its source.</summary>
public sealed class ShowIndex : Verb
{
    private static readonly Dictionary<string, IndexSeries> Names = new()
    {
        ["ipca"] = IndexSeries.Ipca,
        ["ipca15"] = IndexSeries.Ipca15,
        ["inpc"] = IndexSeries.Inpc,
        ["igpm"] = IndexSeries.IgpM,
        ["igpdi"] = IndexSeries.IgpDi,
        ["selic"] = IndexSeries.SelicMonthly,
        ["selic-daily"] = IndexSeries.SelicDaily,
        ["taxa-legal"] = IndexSeries.TaxaLegal,
        ["tjsp"] = IndexSeries.TjspTable,
    };

    private readonly Option<string> _series = new Option<string>("--series") { Description = "The series", Required = true }.AcceptOnlyFromAmong([.. Names.Keys]);
    private readonly Option<YearMonth?> _from = PlainOption.Month("--from", "First month, included", required: true);
    private readonly Option<YearMonth?> _to = PlainOption.Month("--to", "Last month, included; for tjsp the month of the final factor", required: true);
    private readonly Option<string> _rule = new Option<string>("--rule")
    {
        Description = "taxa-legal: bcb (the rate of a month for its own days) or cjf2026 (for the next month)",
        DefaultValueFactory = _ => "bcb",
    }.AcceptOnlyFromAmong("bcb", "cjf2026");

    public ShowIndex() : base("debts index", "Show the months of a published index and what they come to")
    {
        Command.Add(_series);
        Command.Add(_from);
        Command.Add(_to);
        Command.Add(_rule);
        Command.Validators.Add(result =>
        {
            if (string.CompareOrdinal(Typed(result, _to), Typed(result, _from)) < 0)
            {
                result.AddError("--to lies before --from.");
            }
        });
    }

    // As typed: a month that cannot be read has an error of its own.
    private static string? Typed(CommandResult result, Option option) => result.GetResult(option)?.Tokens is [{ Value: var text }, ..] ? text : null;

    protected override Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var name = input.GetRequiredValue(_series);
        var (from, to) = (input.GetRequiredValue(_from)!.Value, input.GetRequiredValue(_to)!.Value);
        var cjf = input.GetRequiredValue(_rule) == "cjf2026";
        var answer = Names[name] switch
        {
            IndexSeries.TaxaLegal => IndexAnswer.TaxaLegal(from, to, cjf ? TlMonthRule.Cjf2026 : TlMonthRule.Bcb),
            IndexSeries.SelicMonthly => IndexAnswer.Sum(IndexSeries.SelicMonthly, from, to),
            IndexSeries.TjspTable => IndexAnswer.CourtTable(from, to),
            var series => IndexAnswer.Product(series, from, to),
        };
        if (answer.Failed)
        {
            return Task.FromResult(VerbOutcome.Refuse(answer.Problem));
        }

        var document = answer.Value;
        document.Insert(0, "series", name);
        return Task.FromResult(VerbOutcome.Ok(document.DeepClone()) with { Document = document });
    }
}
