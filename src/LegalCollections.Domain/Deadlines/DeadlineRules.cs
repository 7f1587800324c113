using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Deadlines;

/// <summary>The deadlines that a collections practice meets, each with its statute: one line of <c>Data/deadline-rules.json</c> is all a new one needs.</summary>
public static class DeadlineRules
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>In the order of the file: by stage of the case.</summary>
    public static IReadOnlyList<DeadlineRule> All { get; } = Load();

    private static readonly FrozenDictionary<string, DeadlineRule> ByCode = All.ToFrozenDictionary(rule => rule.Code, StringComparer.OrdinalIgnoreCase);

    public static Result<DeadlineRule> Find(string? code) =>
        ByCode.TryGetValue(code ?? "", out var rule) ? rule : new Problem("deadlines.RuleUnknown", null, code ?? "");

    private static DeadlineRule[] Load()
    {
        using var stream = typeof(DeadlineRules).Assembly.GetManifestResourceStream("LegalCollections.Domain.Deadlines.Data.deadline-rules.json")!;
        return JsonSerializer.Deserialize<DeadlineRule[]>(stream, Strict)!;
    }
}
