using System.Collections.Frozen;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Deadlines;

/// <summary>The calendars shipped with the product, each a data file that stands on wider ones.</summary>
public static class CourtCalendars
{
    internal const string BrazilianRoot = "federal";

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
        return ByCode[courtCode is "TST" or "TSE" or "STM" or "CJF" ? "jf" : "national"];
    }

    /// <summary>The calendar of this code, or a part of calendars to be read by itself: a state (<c>br-sp</c> or <c>sp</c>), a municipality by its IBGE code.</summary>
    public static Result<CourtCalendar> Show(string? code) =>
        Layers.TryGetValue(code ?? "", out var layer) || Layers.TryGetValue($"br-{code}", out layer) ? new CourtCalendar(Stack(layer), []) : Find(code);

    /// <summary>The calendar with the holidays of a comarca's seat and its state under the court's own acts.</summary>
    /// <param name="calendar">The court's calendar.</param>
    /// <param name="ibge">The municipality's code, seven digits; where its holidays are not shipped the state's alone are added.</param>
    public static Result<CourtCalendar> InComarca(CourtCalendar calendar, string ibge)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(ibge);
        var state = ibge.Length == 7 && ibge.All(char.IsAsciiDigit) ? Layers.Values.FirstOrDefault(layer => layer.Ibge == ibge[..2]) : null;
        if (state is null || !calendar.IsBrazilian)
        {
            return new Problem("deadlines.ComarcaUnknown", "comarca", ibge);
        }

        return calendar.State is { } own && own != state.Ibge
            ? new Problem("deadlines.ComarcaOfOtherState", "comarca", ibge, state.Name, calendar.Name)
            : calendar.Over(KnowsComarca(ibge) ? Stack(Layers[ibge]) : Stack(state));
    }

    /// <summary>The holidays of this municipality (IBGE code) are shipped.</summary>
    public static bool KnowsComarca(string ibge) => Layers.TryGetValue(ibge, out var layer) && layer.Scope == CalendarScope.Municipal;

    /// <summary>The days of all calendars whose source says that nobody has verified them yet.</summary>
    public static IReadOnlyList<CalendarSource> Unverified { get; } =
    [
        .. Layers.Values.OrderBy(layer => layer.Code, StringComparer.Ordinal).SelectMany(
            layer => layer.Rules.Where(rule => rule.Law.Contains("a confirmar", StringComparison.Ordinal)),
            (layer, rule) => new CalendarSource(layer.Code, layer.Name, layer.LayerOnly, rule.Name, rule.Law)).Distinct(),
    ];

    private static IReadOnlyList<CalendarLayer> Stack(CalendarLayer layer) =>
        [.. layer.Inherits.SelectMany(code => Stack(Layers[code])).Append(layer).DistinctBy(part => part.Code)];

    private static FrozenDictionary<string, CalendarLayer> Load()
    {
        var assembly = typeof(CourtCalendars).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.Contains(Folder, StringComparison.Ordinal))
            .SelectMany(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return CalendarLayer.ReadAll(stream);
            })
            .ToFrozenDictionary(layer => layer.Code, StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>One rule of a calendar and where it comes from.</summary>
/// <param name="LayerOnly">A part of other calendars, on which no deadline is counted alone.</param>
public sealed record CalendarSource(string Code, string Calendar, bool LayerOnly, string Name, string Law);
