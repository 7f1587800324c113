using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalCollections.Domain.Deadlines;

/// <summary>One calendar file as shipped: its own rules and the wider layers it stands on.</summary>
internal sealed record CalendarLayer
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Disallow,
    };

    public required string Code { get; init; }
    public required string Name { get; init; }
    public required CalendarScope Scope { get; init; }

    /// <summary>Codes of the layers below, the widest first.</summary>
    public IReadOnlyList<string> Inherits { get; init; } = [];

    /// <summary>Only a part of other calendars; no deadline is counted on it alone.</summary>
    public bool LayerOnly { get; init; }

    /// <summary>Years whose yearly court act is shipped; null where no yearly act is needed.</summary>
    public IReadOnlyList<int>? ActYears { get; init; }

    public required IReadOnlyList<CalendarRule> Rules { get; init; }

    public static CalendarLayer Read(Stream json) => JsonSerializer.Deserialize<CalendarLayer>(json, Strict)!;
}
