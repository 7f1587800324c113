using System.Globalization;
using System.Reflection;

namespace LegalCollections.Domain.JudicialCases;

/// <summary>How large a court lets the files of a filing be; each court sets its own, so the figures are data with their source.</summary>
/// <param name="State">Two letters of the state court; <c>*</c> where no act of the court is known.</param>
/// <param name="MaxFile">In bytes.</param>
/// <param name="MaxLot">All files of one filing, in bytes; null for none.</param>
/// <param name="MaxPage">Average of a file's pages, in bytes; null for none.</param>
public sealed record FilingLimit(string State, DateOnly From, int MaxFile, int? MaxLot, int? MaxPage, string Source)
{
    private static readonly FilingLimit[] Known = Load();

    /// <summary>The limit of a state's court on a day; what no court set follows the floor of the CNJ.</summary>
    public static FilingLimit Of(string state, DateOnly on) =>
        Known.LastOrDefault(limit => limit.State == state && limit.From <= on) ?? Known.Last(limit => limit.State == "*");

    private static FilingLimit[] Load()
    {
        const string resource = "LegalCollections.Domain.JudicialCases.Data.filing-limits.csv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The embedded file {resource} is missing.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1)
            .Select(line => line.Split(',', 6))
            .Select(fields => new FilingLimit(
                fields[0], DateOnly.ParseExact(fields[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), Bytes(fields[2])!.Value, Bytes(fields[3]), Bytes(fields[4]), fields[5].Trim('"')))
            .OrderBy(limit => limit.From)];
    }

    private static int? Bytes(string kilobytes) => kilobytes.Length == 0 ? null : int.Parse(kilobytes, CultureInfo.InvariantCulture) * 1024;
}
