using System.Text.Json;
using LegalCollections.Application.Audit;
using LegalCollections.Domain.Deadlines;

namespace LegalCollections.Application.Docketing;

/// <summary>One change as the register tells it.</summary>
/// <param name="Sequence">Its place in the audit trail, where it can be looked up.</param>
/// <param name="Act">Text key of what was done.</param>
/// <param name="What">Which deadline or record.</param>
/// <param name="Change">Dates before and after, as far as they changed.</param>
public sealed record RegisterLine(long Sequence, DateTimeOffset At, string Actor, string Act, string What, string Change);

/// <summary>Turns entries of the audit trail into lines that a court can read.</summary>
public static class RegisterLines
{
    public static IReadOnlyList<RegisterLine> Of(IEnumerable<AuditEntry> entries, IReadOnlyDictionary<string, string> names) =>
        [.. entries.Select(entry => Line(entry, names))];

    private static RegisterLine Line(AuditEntry entry, IReadOnlyDictionary<string, string> names)
    {
        var (before, after) = (Members(entry.Before), Members(entry.After));
        return new RegisterLine(entry.Sequence, entry.At, entry.Actor, ActOf(entry, before, after), names.GetValueOrDefault(entry.EntityKey, ""), ChangeOf(before, after));
    }

    private static string ActOf(AuditEntry entry, Dictionary<string, JsonElement> before, Dictionary<string, JsonElement> after) => (entry.Entity, entry.Act) switch
    {
        (nameof(Deadline), "added") => "entered",
        (nameof(Deadline), _) when Named(after, "State") is "Done" => "done",
        (nameof(Deadline), _) when after.ContainsKey("ConfirmedBy") => "confirmed",
        (nameof(Deadline), _) when after.ContainsKey("SecondBy") => "differs",
        (nameof(Deadline), _) when after.ContainsKey("LawyerId") || after.ContainsKey("ParalegalId") => "handedOver",
        (nameof(Deadline), _) => "changed",
        (nameof(CourtAct), "added") => "actRecorded",
        (nameof(CourtAct), _) => "actWithdrawn",
        (nameof(DeadlineShift), "proposed") => "proposed",
        (nameof(DeadlineShift), _) => "shiftDecided",
        _ => before.Count > 0 && after.Count == 0 ? "absenceRemoved" : "absenceRecorded",
    };

    private static string ChangeOf(Dictionary<string, JsonElement> before, Dictionary<string, JsonElement> after)
    {
        var (was, now) = (Named(before, "DueOn") ?? Named(before, "DueBefore"), Named(after, "DueOn") ?? Named(after, "DueAfter"));
        return (was, now) switch
        {
            (null, null) => Named(after, "State") ?? "",
            (null, _) => now,
            (_, null) => was,
            _ => $"{was} → {now}",
        };
    }

    private static Dictionary<string, JsonElement> Members(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;

    private static string? Named(Dictionary<string, JsonElement> members, string name) =>
        members.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
