using System.Globalization;
using System.Reflection;
using LegalCollections.Domain.Sources;

namespace LegalCollections.Domain.JudicialCases;

/// <summary>The minimum wage, on which the ceilings of the Juizados Especiais rest.</summary>
/// <param name="From">The day from which it holds.</param>
/// <param name="Amount">In reais a month.</param>
public sealed record MinimumWage(DateOnly From, decimal Amount, string Source)
{
    /// <summary>Its name among the reviewed sources.</summary>
    public const string Item = "wage";

    private static readonly MinimumWage[] Known = Load();

    /// <summary>As shipped, the newest last.</summary>
    public static IReadOnlyList<MinimumWage> Shipped => Known;

    public int Year => From.Year;

    /// <summary>Law: Lei 9.099 art. 3 I: forty minimum wages.</summary>
    public decimal JecCeiling => 40 * Amount;

    /// <summary>Law: Lei 9.099 art. 9: up to twenty minimum wages nobody needs a lawyer.</summary>
    public decimal WithoutLawyer => 20 * Amount;

    /// <summary>The wage in force on <paramref name="day"/>; outside the known years the nearest one, whose <see cref="From"/> shows it.</summary>
    public static MinimumWage On(DateOnly day) => Known.LastOrDefault(wage => wage.From <= day) ?? Known[0];

    /// <summary>The same with what the office recorded, which wins from its own day on: a new year's wage, or a corrected one.</summary>
    public static MinimumWage On(DateOnly day, ReviewedSources reviews)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        var shipped = On(day);
        var own = reviews.History(Item).Where(review => review.Value is not null && review.From <= day).MaxBy(review => review.From);
        return own is not null && own.From >= shipped.From ? new(own.From, own.Value!.Value, own.Source) : shipped;
    }

    private static MinimumWage[] Load()
    {
        const string resource = "LegalCollections.Domain.JudicialCases.Data.minimum-wage.csv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The embedded file {resource} is missing.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1)
            .Select(line => line.Split(',', 3))
            .Select(fields => new MinimumWage(
                DateOnly.ParseExact(fields[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), decimal.Parse(fields[1], CultureInfo.InvariantCulture), fields[2]))
            .OrderBy(wage => wage.From)];
    }
}
