using System.Globalization;
using LegalCollections.Application.DryRuns;

namespace LegalCollections.Web.Features.DryRuns;

/// <summary>Columns of what happens on each day, stacked by kind and drawn by the server (<c>_DayChart</c>).</summary>
public sealed class DayChart
{
    public const int Width = 720;

    public const int Height = 200;

    /// <summary>Room at the left for the scale.</summary>
    public const int Left = 34;

    /// <summary>The kinds that are drawn, from the bottom up; each has a colour of its own.</summary>
    public static readonly IReadOnlyList<DryRunKind> Kinds =
        [DryRunKind.Email, DryRunKind.Letter, DryRunKind.RegisteredLetter, DryRunKind.Task, DryRunKind.Protest, DryRunKind.Lawsuit];

    public DayChart(DateOnly from, int days, IReadOnlyList<DryRunDay> counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        From = from;
        Until = from.AddDays(days);
        Most = Math.Max(1, counted.Select(day => Kinds.Sum(day.Of)).DefaultIfEmpty().Max());
        var step = (decimal)(Width - Left) / (days + 1);
        Columns = [.. counted.Where(d => d.On >= from && d.On <= Until).SelectMany(day => Stack(day, step))];
        Ticks = [.. Enumerable.Range(0, days + 1).Where(n => n % Math.Max(7, days / 8) == 0).Select(n => (Text(Left + (n + 0.5m) * step), from.AddDays(n)))];
    }

    public DateOnly From { get; }

    public DateOnly Until { get; }

    /// <summary>The largest count of a day, which fills the height.</summary>
    public int Most { get; }

    public IReadOnlyList<ChartColumn> Columns { get; }

    /// <summary>Days under the axis with their places.</summary>
    public IReadOnlyList<(string X, DateOnly On)> Ticks { get; }

    /// <summary>Lines of the scale: none, half and all.</summary>
    public IReadOnlyList<(string Y, int Count)> Scale => [.. new[] { 0, Most / 2, Most }.Distinct().Select(count => (Text(YOf(count)), count))];

    public static string ClassOf(DryRunKind kind) => "day-" + kind.ToString().ToLowerInvariant();

    private IEnumerable<ChartColumn> Stack(DryRunDay day, decimal step)
    {
        var below = 0;
        foreach (var kind in Kinds.Where(kind => day.Of(kind) > 0))
        {
            var top = below + day.Of(kind);
            var x = Left + (day.On.DayNumber - From.DayNumber) * step + step * 0.1m;
            yield return new ChartColumn(kind, Text(x), Text(YOf(top)), Text(step * 0.8m), Text(YOf(below) - YOf(top)), day.On, day.Of(kind));
            below = top;
        }
    }

    private decimal YOf(int count) => Height - (decimal)count / Most * Height;

    private static string Text(decimal place) => place.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>One piece of a column, in the drawing's units.</summary>
public sealed record ChartColumn(DryRunKind Kind, string X, string Y, string Width, string Height, DateOnly On, int Count);
