using System.Diagnostics;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Benchmarks;

/// <summary>Measures the statements of a large portfolio beside the least they must do: the multiplications and additions of their months.</summary>
internal static class DebtBenchmark
{
    private const int Months = 60;

    private static readonly DateOnly On = new(2026, 7, 31);

    public static void Run(int titles)
    {
        var terms = AccrualTerms.Agree(
            DebtRelation.Ordinary, CorrectionRule.Ipca, null, new(new(2m), "cl. 5"), new(new(10m), "cl. 6")).Value;
        var agreed = AccrualTerms.Agree(DebtRelation.Ordinary, CorrectionRule.Inpc, new(new(1m), "cl. 4"), new(new(2m), "cl. 5")).Value;
        Compute(1_000, terms, agreed);
        var watch = Stopwatch.StartNew();
        var total = Compute(titles, terms, agreed);
        var statements = watch.Elapsed;
        watch.Restart();
        var floor = Arithmetic(titles);
        var bare = watch.Elapsed;
        Console.WriteLine($"{titles:N0} titles with {Months} months of correction and interest, one core: {statements.TotalSeconds:N1} s, {titles / statements.TotalSeconds:N0} titles/s (aim for 450,000: under 60 s)");
        Console.WriteLine($"The decimal arithmetic of those months alone: {bare.TotalSeconds:N1} s; ratio {statements / bare:N1}");
        Console.WriteLine($"Sums: {total:N2}; {floor:N2}");
    }

    /// <summary>Half under the law (Selic, then IPCA and taxa legal), half under a contract; each due on another day, about five years before.</summary>
    private static decimal Compute(int titles, AccrualTerms legal, AccrualTerms agreed)
    {
        var total = 0m;
        for (var i = 0; i < titles; i++)
        {
            var due = new DateOnly(2021, 7, 1).AddDays(i % 30);
            var on = i % 2 == 0 ? On : new DateOnly(2025, 12, 31);
            var title = new StatementTitle(default, "T", 100m + i % 90_000 / 10m, i % 2 == 0 ? due : due.AddMonths(-7), i % 2 == 0 ? legal : agreed);
            total += DebtStatement.Compute(new(on, [title], [], IndexTable.Shipped)).Value.Total;
        }

        return total;
    }

    private static decimal Arithmetic(int titles)
    {
        var total = 0m;
        for (var i = 0; i < titles; i++)
        {
            var (factor, sum) = (1m, 0m);
            for (var month = 0; month < Months; month++)
            {
                factor *= 1m + 0.43m / 100m;
                sum += 1.0435m * 31 / 31;
            }

            var corrected = Cents.Round((100m + i % 90_000 / 10m) * factor);
            total += corrected + Cents.Round(corrected * sum / 100m);
        }

        return total;
    }
}
