using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>The memória de cálculo of a case on one day: every figure a line, every total a sum of rounded lines.</summary>
/// <remarks>Law: CPC arts. 524 and 798 par. ún. ask for index, rates, first and last day, periodicity and discounts.</remarks>
public sealed record DebtStatement
{
    private DebtStatement()
    {
    }

    public required DateOnly On { get; init; }

    /// <summary>In order of due day, costs last.</summary>
    public required IReadOnlyList<TitleStatement> Titles { get; init; }

    public required IReadOnlyList<Allocation> Allocations { get; init; }

    /// <summary>What was paid beyond all that was owed: a credit to give back.</summary>
    public required decimal Overpayment { get; init; }

    /// <summary>The last month of each index that was published and used.</summary>
    public required IReadOnlyDictionary<IndexSeries, YearMonth> LastMonths { get; init; }

    /// <summary>A month that this day needs is not yet published and was left out.</summary>
    public required bool Provisional { get; init; }

    public IEnumerable<StatementLine> Lines => Titles.SelectMany(title => title.Lines);

    public decimal Total => Titles.Sum(title => title.Total);

    /// <summary>What was charged, by component, before payments.</summary>
    public decimal Charged(DebtComponent component) => Lines.Where(line => line.Component == component).Sum(line => line.Amount);

    /// <summary>What is still owed of a component, after payments.</summary>
    public decimal Outstanding(DebtComponent component) => Titles.Sum(title => title.Outstanding.GetValueOrDefault(component));

    /// <summary>The last correction index used or, where nothing was corrected, the last month of interest.</summary>
    public YearMonth? LastIndexMonth
    {
        get
        {
            foreach (var series in new[] { IndexSeries.Ipca, IndexSeries.TaxaLegal, IndexSeries.SelicMonthly })
            {
                if (LastMonths.TryGetValue(series, out var month))
                {
                    return month;
                }
            }

            return null;
        }
    }

    /// <summary>Brings every title to the day of the request and imputes every payment on its own day.</summary>
    /// <returns>A refusal for an amount that is not positive, or for an index month that is missing.</returns>
    public static Result<DebtStatement> Compute(StatementRequest request)
    {
        if (Check(request) is { } refusal)
        {
            return refusal;
        }

        var ledgers = OpenLedgers(request);
        var allocations = new List<Allocation>();
        var overpayment = 0m;
        foreach (var payment in request.Payments.Where(payment => payment.PaidOn <= request.On).OrderBy(payment => payment.PaidOn))
        {
            if (AccrueAll(ledgers, payment.PaidOn) is { } problem)
            {
                return problem;
            }

            overpayment += Impute(payment, ledgers, allocations);
        }

        if (AccrueAll(ledgers, request.On) is { } last)
        {
            return last;
        }

        return Close(request.On, ledgers, allocations, overpayment);
    }

    private static Problem? Check(StatementRequest request)
    {
        if (request.MonthRule != TlMonthRule.Bcb)
        {
            return DebtProblems.MonthRuleNotAvailable(request.MonthRule);
        }

        if (request.Titles.Count == 0)
        {
            return DebtProblems.NoTitles();
        }

        var amounts = request.Titles.Select(title => (nameof(request.Titles), title.Label, title.Principal))
            .Concat(request.Payments.Select(payment => (nameof(request.Payments), payment.Reference, payment.Amount)))
            .Concat(request.Costs.Select(cost => (nameof(request.Costs), cost.Label, cost.Amount)));
        foreach (var (field, label, amount) in amounts)
        {
            if (Cents.Round(amount) <= 0m)
            {
                return DebtProblems.AmountNotPositive(field, label, amount);
            }
        }

        return null;
    }

    // Law: CC art. 355: the oldest due title first; of the same day the most onerous one.
    private static List<TitleLedger> OpenLedgers(StatementRequest request)
        => [.. request.Titles
            .OrderBy(title => title.DueOn)
            .ThenByDescending(title => title.Terms.MonthlyInterest)
            .ThenByDescending(title => title.Terms.Fine)
            .Select(title => new TitleLedger(title, request.Indices)),
            .. request.Costs
            .Where(cost => cost.IncurredOn <= request.On)
            .OrderBy(cost => cost.IncurredOn)
            .Select(cost => new TitleLedger(new(default, cost.Label, cost.Amount, cost.IncurredOn, AccrualTerms.Costs), request.Indices, isCost: true))];

    private static Problem? AccrueAll(List<TitleLedger> ledgers, DateOnly on)
    {
        foreach (var ledger in ledgers)
        {
            var accrued = ledger.AccrueTo(on);
            if (accrued.Failed)
            {
                return accrued.Problem;
            }
        }

        return null;
    }

    /// <summary>Costs already incurred, then titles from the oldest; returns what is left over.</summary>
    private static decimal Impute(StatementPayment payment, List<TitleLedger> ledgers, List<Allocation> allocations)
    {
        var left = Cents.Round(payment.Amount);
        var order = ledgers.Where(ledger => ledger.IsCost && ledger.Title.DueOn <= payment.PaidOn).Concat(ledgers.Where(ledger => !ledger.IsCost));
        foreach (var ledger in order)
        {
            var used = ledger.Pay(payment, left);
            left -= used.Sum(allocation => allocation.Amount);
            allocations.AddRange(used);
        }

        return left;
    }

    private static DebtStatement Close(DateOnly on, List<TitleLedger> ledgers, List<Allocation> allocations, decimal overpayment)
    {
        var titles = ledgers.Select(ledger => new TitleStatement(
            ledger.IsCost ? null : ledger.Title.DebtId, ledger.Title.Label, ledger.Title.DueOn, ledger.Lines, ledger.Owed)).ToArray();
        var used = titles.SelectMany(title => title.Lines).Where(line => line.Series is not null).ToArray();
        return new()
        {
            On = on,
            Titles = titles,
            Allocations = allocations,
            Overpayment = overpayment,
            Provisional = used.Any(line => line.Months.Any(month => month.Percent is null)),
            LastMonths = used
                .SelectMany(line => line.Months
                    .Where(month => month is { Percent: not null, Conventional: false })
                    .Select(month => (Series: line.Series!.Value, month.Month)))
                .GroupBy(use => use.Series)
                .ToDictionary(uses => uses.Key, uses => uses.Max(use => use.Month)),
        };
    }
}

/// <summary>One title, or one cost, on the day of the statement.</summary>
/// <param name="DebtId"><see langword="null"/> for a cost.</param>
/// <param name="Outstanding">What each component still owes.</param>
public sealed record TitleStatement(
    DebtId? DebtId, string Label, DateOnly DueOn, IReadOnlyList<StatementLine> Lines, IReadOnlyDictionary<DebtComponent, decimal> Outstanding)
{
    public decimal Total => Lines.Sum(line => line.Amount);
}
