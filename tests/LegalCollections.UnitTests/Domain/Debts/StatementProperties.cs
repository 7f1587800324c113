using CsCheck;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.UnitTests.Domain.Debts;

public sealed class StatementProperties
{
    private const long Cases = 5_000;

    private static readonly DateOnly First = new(2023, 1, 1);

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 1_300].Select(First.AddDays);

    private static readonly Gen<decimal> Money = Gen.Int[1, 5_000_000].Select(cents => cents / 100m);

    private static readonly Gen<AccrualTerms> AnyTerms = Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, 300], Gen.Int[0, 20], Gen.Int[0, 20])
        .Select((corrected, legal, interest, fine, fees) => AccrualTerms.Agree(
            DebtRelation.Ordinary, corrected ? CorrectionRule.Ipca : CorrectionRule.None, legal ? null : Agreed(interest / 100m), Agreed(fine), Agreed(fees)).Value);

    private static readonly Gen<CalculationPractice> Practices = Gen.Select(
        Gen.Enum<TlMonthRule>(), Gen.Enum<CrossingRule>(), Gen.Enum<MoneyRounding>(), Gen.Enum<CorrectionPeriods>(), Gen.Enum<SelicClosing>(), Gen.Enum<ImputationOrder>())
        .Select((rule, crossing, rounding, periods, selic, order) => new CalculationPractice
        {
            MonthRule = rule,
            Crossing = crossing,
            Rounding = rounding,
            CorrectionPeriods = periods,
            Selic = selic,
            Imputation = order,
        });

    private static readonly Gen<StatementRequest> Requests = Gen.Select(
        Days, Gen.Select(Money, Days, AnyTerms).Array[1, 4], Gen.Select(Money, Days).Array[0, 5], Gen.Select(Money, Days).Array[0, 2], Practices)
        .Select((on, titles, payments, costs, practice) => new StatementRequest(
            on,
            [.. titles.Select((title, index) => new StatementTitle(DebtId.New(), $"T{index}", title.Item1, title.Item2, title.Item3))],
            [.. payments.Select((payment, index) => new StatementPayment(payment.Item2, payment.Item1, $"P{index}", index % 2 == 1))],
            IndexTable.Shipped)
        {
            Costs = [.. costs.Select((cost, index) => new StatementCost(cost.Item2, cost.Item1, $"C{index}"))],
            Practice = practice,
        });

    [Fact]
    public void Totals_are_the_sums_of_rounded_lines_and_of_what_components_owe()
        => Requests.Sample(request =>
        {
            var statement = DebtStatement.Compute(request).Value;
            return statement.Total == statement.Lines.Sum(line => line.Amount)
                && statement.Lines.All(line => line.Amount == Cents.Round(line.Amount))
                && statement.Titles.All(title => title.Total == title.Outstanding.Values.Sum() && title.Outstanding.Values.All(owed => owed >= 0m));
        }, iter: Cases);

    [Fact]
    public void Imputation_neither_creates_nor_loses_a_cent()
        => Requests.Sample(request =>
        {
            var statement = DebtStatement.Compute(request).Value;
            var spent = statement.Allocations.GroupBy(part => part.PaymentReference).ToDictionary(parts => parts.Key, parts => parts.Sum(part => part.Amount));
            var paid = request.Payments.Where(payment => payment.PaidOn <= request.On).Sum(payment => payment.Amount);
            return statement.Allocations.Sum(part => part.Amount) + statement.Overpayment == paid
                && statement.Charged(DebtComponent.Payment) == -statement.Allocations.Sum(part => part.Amount)
                && statement.Overpayment >= 0m
                && request.Payments.All(payment => spent.GetValueOrDefault(payment.Reference) <= payment.Amount)
                && statement.Allocations.All(part => part.Amount > 0m);
        }, iter: Cases);

    [Fact]
    public void Splitting_a_period_of_simple_interest_changes_nothing_before_rounding()
        => Gen.Select(Days, Days, Days).Sample((a, b, c) =>
        {
            var days = new[] { a, b, c }.Select(day => day < Accrual.LastSelicDay ? Accrual.LastSelicDay : day).Order().ToArray();
            var (from, middle, to) = (days[0], days[1], days[2]);
            return SameToTheLastPlace(LegalRate(from, middle) + LegalRate(middle, to), LegalRate(from, to))
                && SameToTheLastPlace(Agreed(from, middle) + Agreed(middle, to), Agreed(from, to));
        });

    private static decimal LegalRate(DateOnly after, DateOnly to) => Accrual.LegalRate(IndexTable.Shipped, after, to).Value.Value;

    private static decimal Agreed(DateOnly after, DateOnly to) => Accrual.Contractual(1.37m, "cl. 5", after, to).Value;

    // Thirds and thirty-firsts do not end in decimal: 28 digits leave a difference far below any cent.
    private static bool SameToTheLastPlace(decimal left, decimal right) => decimal.Abs(left - right) < 1e-20m;

    private static AgreedFigure Agreed(decimal percent) => new(new(percent), "cl. 5");
}
