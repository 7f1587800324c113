using System.Text.Json.Nodes;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Cli.Cases;

/// <summary>What the law offers the debtor, as JSON; the fees are those of CPC art. 827 unless given.</summary>
internal static class OffersAnswer
{
    public static JsonObject Of(DebtStatement statement, CaseOptions options)
    {
        var costs = statement.Outstanding(DebtComponent.Costs);
        return Of(statement.Total - costs, null, costs, options, statement.On);
    }

    public static JsonObject Of(decimal debt, decimal? fees, decimal costs, CaseOptions options, DateOnly on)
    {
        var execution = LegalOffers.Execution(debt, costs);
        var judgment = LegalOffers.Judgment(debt, options.PaidInTime, costs);
        var order = LegalOffers.PaymentOrder(debt);
        return new()
        {
            ["debt"] = debt,
            ["costs"] = costs,
            ["cpc827"] = new JsonObject
            {
                ["fees"] = execution.Fees,
                ["total"] = execution.Total,
                ["feesWithinThreeDays"] = execution.FeesWithinThreeDays,
                ["totalWithinThreeDays"] = execution.TotalWithinThreeDays,
                ["source"] = "CPC art. 827 caput e §1",
            },
            ["cpc523"] = new JsonObject
            {
                ["paidInTime"] = options.PaidInTime,
                ["rest"] = judgment.Rest,
                ["fine"] = judgment.Fine,
                ["fees"] = judgment.Fees,
                ["total"] = judgment.Total,
                ["source"] = "CPC art. 523 §§1-2",
            },
            ["cpc701"] = new JsonObject { ["fees"] = order.Fees, ["total"] = order.Total, ["source"] = "CPC art. 701 caput e §1" },
            ["cpc916"] = StatementAnswer.Rows(
                Enum.GetValues<Art916Reading>(),
                reading => Installments(LegalOffers.Installments(debt, fees ?? execution.Fees, costs, options.DepositOn ?? on, reading), reading == options.Reading)),
        };
    }

    private static JsonObject Installments(SixInstallments offer, bool chosen) => new()
    {
        ["base"] = StatementAnswer.Name(offer.Reading),
        ["chosen"] = chosen,
        ["downPayment"] = offer.DownPayment,
        ["total"] = offer.Total,
        ["source"] = offer.Reading == Art916Reading.TotalPercent ? "CPC art. 916, lido como CPC/1973 art. 745-A" : "CPC art. 916, leitura literal",
        ["installments"] = PlanRows(offer.Installments),
    };

    public static JsonArray PlanRows(IEnumerable<PlannedInstallment> rows) => StatementAnswer.Rows(rows, row => new JsonObject
    {
        ["number"] = row.Number,
        ["dueOn"] = StatementAnswer.Day(row.DueOn),
        ["amount"] = row.Amount,
        ["interest"] = row.Interest,
        ["amortization"] = row.Amortization,
        ["balance"] = row.Balance,
    });
}
