using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalCollections.Domain.Deadlines;

/// <summary>One calendar as shipped: its own rules and the wider layers it stands on. A data file holds one or several of them.</summary>
internal sealed record CalendarLayer
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Disallow,
    };

    /// <summary>Short name of a court, two letters of a state or the IBGE code of a municipality.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required CalendarScope Scope { get; init; }

    /// <summary>Codes of the layers below, the widest first.</summary>
    public IReadOnlyList<string> Inherits { get; init; } = [];

    /// <summary>Only a part of other calendars; no deadline is counted on it alone.</summary>
    public bool LayerOnly { get; init; }

    /// <summary>Banks and notaries: no procedure, so business days are those of substantive law.</summary>
    public bool OutOfCourt { get; init; }

    /// <summary>Years whose yearly court act is shipped; null where no yearly act is needed.</summary>
    public IReadOnlyList<int>? ActYears { get; init; }

    /// <summary>The first two digits of the IBGE codes of a state's municipalities.</summary>
    public string? Ibge { get; init; }

    /// <summary>How the country counts; stands in its widest layer only.</summary>
    public CountingStatutes? Statutes { get; init; }

    public required IReadOnlyList<CalendarRule> Rules { get; init; }

    public static IReadOnlyList<CalendarLayer> ReadAll(Stream json) => JsonSerializer.Deserialize<IReadOnlyList<CalendarLayer>>(json, Strict)!;
}
