using System.Collections.Frozen;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Deadlines;

/// <summary>The calendars shipped with the product, each a data file that stands on wider ones.</summary>
public static class CourtCalendars
{
    private const string Folder = ".CourtCalendars.Data.";

    private static readonly FrozenDictionary<string, CalendarLayer> Layers = Load();

    private static readonly FrozenDictionary<string, CourtCalendar> ByCode = Layers.Values
        .Where(layer => !layer.LayerOnly)
        .ToFrozenDictionary(layer => layer.Code, layer => new CourtCalendar(Stack(layer), []), StringComparer.OrdinalIgnoreCase);

    /// <summary>Every calendar that deadlines can be counted on, in order of code.</summary>
    public static IReadOnlyList<CourtCalendar> All { get; } = [.. ByCode.Values.OrderBy(calendar => calendar.Code, StringComparer.Ordinal)];

    public static Result<CourtCalendar> Find(string? code) =>
        ByCode.TryGetValue(code ?? "", out var calendar) ? calendar : new Problem("deadlines.CalendarUnknown", null, code ?? "");

    /// <summary>The calendar of the court with this short name (<c>TJSP</c>, <c>TRF3</c>): its own, else a shared one, else the national one.</summary>
    public static CourtCalendar ForCourt(string courtCode)
    {
        ArgumentNullException.ThrowIfNull(courtCode);
        var own = Find(courtCode);
        if (!own.Failed)
        {
            return own.Value;
        }

        // Law: Lei 5.010/1966 art. 62 binds the Justiça Federal and the superior courts.
        var shared = courtCode.StartsWith("TRF", StringComparison.Ordinal)
            || courtCode is "STF" or "STJ" or "TST" or "TSE" or "STM" or "CJF";
        return ByCode[shared ? "jf" : "national"];
    }

    private static IReadOnlyList<CalendarLayer> Stack(CalendarLayer layer) =>
        [.. layer.Inherits.SelectMany(code => Stack(Layers[code])).Append(layer).DistinctBy(part => part.Code)];

    private static FrozenDictionary<string, CalendarLayer> Load()
    {
        var assembly = typeof(CourtCalendars).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.Contains(Folder, StringComparison.Ordinal))
            .Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return CalendarLayer.Read(stream);
            })
            .ToFrozenDictionary(layer => layer.Code, StringComparer.Ordinal);
    }
}
