using System.Diagnostics;
using LegalCollections.Domain.Deadlines;

namespace LegalCollections.Benchmarks;

/// <summary>Counts deadlines of 15 business days, each with its day-by-day explanation, beside the least that finds the same dates without one.</summary>
/// <remarks>Times are processor time, collection of garbage included: what one core would need, whatever else the machine does.</remarks>
internal static class DeadlineBenchmark
{
    private const int Length = 15;

    public static void Run(int count)
    {
        var calendar = CourtCalendars.Find("tjsp").Value;
        var first = new DateOnly(2026, 1, 1);
        var closed = Enumerable.Range(0, 1500).Select(first.AddDays)
            .Where(day => calendar.StatusOf(day) is { IsBusinessDay: false } or { IsSuspended: true }).ToHashSet();
        var shifted = Enumerable.Range(0, 1500).Select(first.AddDays).Where(day => calendar.StatusOf(day).ShiftsEnds).ToHashSet();
        Explained(10_000, first, calendar);
        Naive(10_000, first, closed, shifted);

        var (explained, sum, days) = Explained(count, first, calendar);
        var (naive, naiveSum) = Naive(count, first, closed, shifted);
        if (sum != naiveSum)
        {
            throw new InvalidOperationException("The two counts disagree.");
        }

        Console.WriteLine($"{count:N0} deadlines of {Length} business days, TJSP, {days:N0} days explained: {explained.TotalSeconds:N2} s of one core, {count / explained.TotalSeconds:N0}/s (aim: 2 s for 1,000,000)");
        Console.WriteLine($"The same dates by a loop over a set of closed days, nothing explained: {naive.TotalSeconds:N2} s of one core");
        Console.WriteLine($"Ratio: {explained / naive:N2}");
    }

    private static TimeSpan Processor => Process.GetCurrentProcess().TotalProcessorTime;

    private static (TimeSpan Time, long Sum, long Days) Explained(int count, DateOnly first, CourtCalendar calendar)
    {
        var (sum, days) = (0L, 0L);
        var start = Processor;
        for (var i = 0; i < count; i++)
        {
            var computation = DeadlineCalculator.Compute(
                new DeadlineRequest(DeadlineTrigger.DjenAvailable(first.AddDays(i % 1000)), Length, DeadlineUnit.BusinessDays, calendar));
            sum += computation.Due.DayNumber;
            days += computation.Days.Count;
        }

        return (Processor - start, sum, days);
    }

    private static (TimeSpan Time, long Sum) Naive(int count, DateOnly first, HashSet<DateOnly> closed, HashSet<DateOnly> shifted)
    {
        var sum = 0L;
        var start = Processor;
        for (var i = 0; i < count; i++)
        {
            // Publication: the recess after 6 January publishes, though no term runs in it, so the set alone does not do.
            var day = Published(first.AddDays(i % 1000), closed);
            do
            {
                day = day.AddDays(1);
            }
            while (closed.Contains(day) || shifted.Contains(day));

            for (var number = 2; number <= Length; number++)
            {
                do
                {
                    day = day.AddDays(1);
                }
                while (closed.Contains(day));
            }

            while (closed.Contains(day) || shifted.Contains(day))
            {
                day = day.AddDays(1);
            }

            sum += day.DayNumber;
        }

        return (Processor - start, sum);
    }

    private static DateOnly Published(DateOnly available, HashSet<DateOnly> closed)
    {
        var day = available.AddDays(1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || (closed.Contains(day) && day is not { Month: 1, Day: >= 7 and <= 20 }))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
