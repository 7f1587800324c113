using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts.Math;

/// <summary>The memória de cálculo of a case on one day: every figure a line, every total a sum of rounded lines.</summary>
/// <remarks>Law: CPC arts. 524 and 798 par. ún. ask for index, rates, first and last day, periodicity and discounts.</remarks>
public sealed record DebtStatement
{
    private static readonly IndexSeries[] InterestSeries =
        [IndexSeries.TaxaLegal, IndexSeries.SelicMonthly, IndexSeries.SpainCommercial, IndexSeries.ItalyCommercial];

    private DebtStatement()
    {
    }

    public required DateOnly On { get; init; }

    /// <summary>What may be collected, in order of due day, costs last.</summary>
    public required IReadOnlyList<TitleStatement> Titles { get; init; }

    /// <summary>Titles that owe something and have prescribed by that day: in no total, in no line.</summary>
    public required IReadOnlyList<TitleStatement> Prescribed { get; init; }

    public required IReadOnlyList<Allocation> Allocations { get; init; }

    /// <summary>What was paid beyond all that was owed: a credit to give back.</summary>
    public required decimal Overpayment { get; init; }

    /// <summary>The last month of each index that was published and used.</summary>
    public required IReadOnlyDictionary<IndexSeries, YearMonth> LastMonths { get; init; }

    /// <summary>A month that this day needs is not yet published and was left out.</summary>
    public required bool Provisional { get; init; }

    /// <summary>Titles whose agreed interest a lawyer should hold against the Usury Decree (see <see cref="AccrualTerms.AboveUsuryMeasure"/>).</summary>
    public required IReadOnlyList<string> UsuryWarnings { get; init; }

    /// <summary>The readings chosen where practice differs.</summary>
    public required CalculationPractice Practice { get; init; }

    public IEnumerable<StatementLine> Lines => Titles.SelectMany(title => title.Lines);

    public decimal Total => Titles.Sum(title => title.Total);

    /// <summary>What is left of a title, prescribed or not.</summary>
    public decimal BalanceOf(DebtId title) => Titles.Concat(Prescribed).Single(one => one.DebtId == title).Total;

    /// <summary>What was charged, by component, before payments.</summary>
    public decimal Charged(DebtComponent component) => Lines.Where(line => line.Component == component).Sum(line => line.Amount);

    /// <summary>What is still owed of a component, after payments.</summary>
    public decimal Outstanding(DebtComponent component) => Titles.Sum(title => title.Outstanding.GetValueOrDefault(component));

    /// <summary>The last correction index used or, where nothing was corrected, the last month of interest; a petition states this closed month.</summary>
    public YearMonth? LastIndexMonth
    {
        get
        {
            var corrected = LastMonths.Where(use => !InterestSeries.Contains(use.Key)).ToArray();
            var used = corrected.Length > 0 ? corrected : [.. LastMonths];
            return used.Length > 0 ? used.Max(use => use.Value) : null;
        }
    }

    /// <summary>Brings every title to the day of the request; every waiver and every payment works on its own day, waivers first.</summary>
    /// <returns>A refusal for an amount that is not positive, a waiver without its act, or an index month that is missing.</returns>
    public static Result<DebtStatement> Compute(StatementRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (StatementChecks.Check(request) is { } refusal)
        {
            return refusal;
        }

        var ledgers = OpenLedgers(request);
        var allocations = new List<Allocation>();
        var overpayment = 0m;
        foreach (var day in EventDays(request))
        {
            if (AccrueAll(ledgers, day) is { } problem)
            {
                return problem;
            }

            foreach (var waiver in request.Waivers.Where(waiver => waiver.WaivedOn == day))
            {
                var ledger = ledgers.Find(ledger => ledger.Title.Label == waiver.Label);
                if ((ledger is null ? DebtProblems.TitleUnknown(waiver.Label) : ledger.Waive(waiver)) is { } refused)
                {
                    return refused;
                }
            }

            foreach (var payment in request.Payments.Where(payment => payment.PaidOn == day))
            {
                overpayment += Impute(payment, request.Practice.Imputation, ledgers, allocations);
            }
        }

        return AccrueAll(ledgers, request.On) is { } last ? last : Close(request, ledgers, allocations, overpayment);
    }

    private static IEnumerable<DateOnly> EventDays(StatementRequest request)
        => request.Payments.Select(payment => payment.PaidOn).Concat(request.Waivers.Select(waiver => waiver.WaivedOn))
            .Where(day => day <= request.On).Distinct().Order();

    // Law: CC art. 355: the oldest due title first; of the same day the most onerous one.
    private static List<TitleLedger> OpenLedgers(StatementRequest request)
        => [.. request.Titles
            .OrderBy(title => title.DueOn)
            .ThenByDescending(title => title.Terms.InterestRate)
            .ThenByDescending(title => title.Terms.Fine)
            .Select(title => new TitleLedger(title, request)),
            .. request.Costs
            .Where(cost => cost.IncurredOn <= request.On)
            .OrderBy(cost => cost.IncurredOn)
            .Select(cost => new TitleLedger(new(default, cost.Label, cost.Amount, cost.IncurredOn, AccrualTerms.Costs), request, isCost: true))];

    private static Problem? AccrueAll(List<TitleLedger> ledgers, DateOnly on)
        => ledgers.Select(ledger => ledger.AccrueTo(on)).FirstOrDefault(problem => problem is not null);

    /// <summary>The title that was named, then the costs already incurred and the titles from the oldest; returns what is left over.</summary>
    private static decimal Impute(StatementPayment payment, ImputationOrder order, List<TitleLedger> ledgers, List<Allocation> allocations)
    {
        var left = Cents.Round(payment.Amount);
        var costsAtEnd = order == ImputationOrder.InterestFirst;
        var owing = Payable(payment, ledgers)
            .OrderByDescending(ledger => ledger.Title.Label == payment.TowardTitle)
            .ThenByDescending(ledger => ledger.IsCost != costsAtEnd);
        foreach (var ledger in owing)
        {
            var used = ledger.Pay(payment, left);
            left -= used.Sum(allocation => allocation.Amount);
            allocations.AddRange(used);
        }

        return left;
    }

    /// <summary>What a payment may pay: a prescribed title only where it was named, or where nothing else is owed.</summary>
    /// <remarks>Law: CC art. 882: what is paid of one of its own free will stays paid; art. 355 imputes by itself only to what can be claimed.</remarks>
    private static List<TitleLedger> Payable(StatementPayment payment, List<TitleLedger> ledgers)
    {
        var incurred = ledgers.Where(ledger => !ledger.IsCost || ledger.Title.DueOn <= payment.PaidOn).ToList();
        var claimable = incurred.Where(ledger => !ledger.Title.PrescribedOn(payment.PaidOn) || ledger.Title.Label == payment.TowardTitle).ToList();
        return claimable.Any(ledger => ledger.Balance > 0m) ? claimable : incurred;
    }

    private static DebtStatement Close(StatementRequest request, List<TitleLedger> ledgers, List<Allocation> allocations, decimal overpayment)
    {
        var closed = ledgers.ToLookup(
            ledger => ledger.Title.PrescribedOn(request.On) && ledger.Balance > 0m,
            ledger => new TitleStatement(ledger.IsCost ? null : ledger.Title.DebtId, ledger.Title.Label, ledger.Title.DueOn, ledger.Lines, ledger.Owed));
        TitleStatement[] titles = [.. closed[false]];
        return new()
        {
            On = request.On,
            Titles = titles,
            Prescribed = [.. closed[true]],
            UsuryWarnings = [.. ledgers.Where(ledger => ledger.Title.Terms.AboveUsuryMeasure).Select(ledger => ledger.Title.Label)],
            Allocations = allocations,
            Overpayment = overpayment,
            Practice = request.Practice,
            Provisional = titles.Any(title => title.Lines.Any(line => line.Months.Any(month => month.Percent is null))),
            LastMonths = LastPublished(titles),
        };
    }

    private static Dictionary<IndexSeries, YearMonth> LastPublished(TitleStatement[] titles)
    {
        var last = new Dictionary<IndexSeries, YearMonth>();
        foreach (var line in titles.SelectMany(title => title.Lines))
        {
            var used = line.Months.LastOrDefault(month => month is { Percent: not null, Conventional: false });
            if (line.Series is { } series && used is not null && (!last.TryGetValue(series, out var known) || used.Month > known))
            {
                last[series] = used.Month;
            }
        }

        return last;
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
