using System.Globalization;
using System.Reflection;

namespace LegalCollections.Domain.JudicialCases;

/// <summary>The minimum wage of a year, on which the ceilings of the Juizados Especiais rest.</summary>
/// <param name="Amount">In reais a month.</param>
public sealed record MinimumWage(int Year, decimal Amount, string Source)
{
    private static readonly MinimumWage[] Known = Load();

    /// <summary>Law: Lei 9.099 art. 3 I: forty minimum wages.</summary>
    public decimal JecCeiling => 40 * Amount;

    /// <summary>The wage of the year of <paramref name="day"/>; outside the known years the nearest one, whose <see cref="Year"/> shows it.</summary>
    public static MinimumWage On(DateOnly day) => Known.LastOrDefault(wage => wage.Year <= day.Year) ?? Known[0];

    private static MinimumWage[] Load()
    {
        const string resource = "LegalCollections.Domain.JudicialCases.Data.minimum-wage.csv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The embedded file {resource} is missing.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1)
            .Select(line => line.Split(',', 3))
            .Select(fields => new MinimumWage(
                int.Parse(fields[0], CultureInfo.InvariantCulture), decimal.Parse(fields[1], CultureInfo.InvariantCulture), fields[2]))
            .OrderBy(wage => wage.Year)];
    }
}
