using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>What a request must fulfil before anything is computed.</summary>
internal static class StatementChecks
{
    private static readonly DebtComponent[] Waivable =
        [DebtComponent.Principal, DebtComponent.Correction, DebtComponent.Interest, DebtComponent.Fine, DebtComponent.Fees, DebtComponent.Costs];

    public static Problem? Check(StatementRequest request)
        => request.Titles.Count == 0 ? DebtProblems.NoTitles() : CheckAmounts(request) ?? CheckNames(request);

    private static Problem? CheckAmounts(StatementRequest request)
    {
        var amounts = request.Titles.Select(title => (nameof(request.Titles), title.Label, title.Principal))
            .Concat(request.Payments.Select(payment => (nameof(request.Payments), payment.Reference, payment.Amount)))
            .Concat(request.Costs.Select(cost => (nameof(request.Costs), cost.Label, cost.Amount)))
            .Concat(request.Waivers.Select(waiver => (nameof(request.Waivers), waiver.Label, waiver.Amount)));
        foreach (var (field, label, amount) in amounts)
        {
            if (Cents.Round(amount) <= 0m)
            {
                return DebtProblems.AmountNotPositive(field, label, amount);
            }
        }

        return null;
    }

    private static Problem? CheckNames(StatementRequest request)
    {
        foreach (var waiver in request.Waivers)
        {
            if (string.IsNullOrWhiteSpace(waiver.Act))
            {
                return DebtProblems.WaiverWithoutAct(waiver.Label);
            }

            if (!Waivable.Contains(waiver.Component))
            {
                return DebtProblems.NotWaivable(waiver.Component);
            }
        }

        var titles = request.Titles.Select(title => title.Label).ToHashSet(StringComparer.Ordinal);
        var named = request.Payments.Select(payment => payment.TowardTitle).OfType<string>().Where(label => !titles.Contains(label))
            .Concat(request.Waivers.Select(waiver => waiver.Label).Where(label => !titles.Contains(label) && !request.Costs.Any(cost => cost.Label == label)));
        return named.FirstOrDefault() is { } unknown ? DebtProblems.TitleUnknown(unknown) : null;
    }
}
