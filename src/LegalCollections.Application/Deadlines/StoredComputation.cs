using System.Text.Json;
using LegalCollections.Domain.Deadlines;

namespace LegalCollections.Application.Deadlines;

/// <summary>Keeps the whole way to a due date with the deadline, so that it can be explained long after a calendar has changed.</summary>
public static class StoredComputation
{
    public static string Write(DeadlineComputation computation) => JsonSerializer.Serialize(computation, JsonSerializerOptions.Web);

    /// <exception cref="JsonException">The text is not a stored computation.</exception>
    public static DeadlineComputation Read(string json) => JsonSerializer.Deserialize<DeadlineComputation>(json, JsonSerializerOptions.Web)!;
}
