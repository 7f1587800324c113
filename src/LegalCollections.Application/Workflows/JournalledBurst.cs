using System.Text.Encodings.Web;
using System.Text.Json;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Application.Workflows;

/// <summary>What an instance did in one burst, in one row: a journal must not weigh more than what it tells of.</summary>
public sealed class JournalledBurst
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private JournalledBurst() { }

    public string InstanceId { get; private set; } = "";

    /// <summary>Number of the first entry within the instance; the others follow without a gap.</summary>
    public int FirstSequence { get; private set; }

    /// <summary>The version of the flow that the instance followed then.</summary>
    public string VersionId { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    /// <summary>JSON: a list per entry, of activity id, event, number of the execution and any outcomes.</summary>
    public string Entries { get; private set; } = "";

    /// <returns>Null when the burst left no entry.</returns>
    public static JournalledBurst? Of(string instanceId, string versionId, IReadOnlyList<JournalEntry> journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return journal is not [var first, ..] ? null : new JournalledBurst
        {
            InstanceId = instanceId,
            FirstSequence = first.Sequence,
            VersionId = versionId,
            At = first.At,
            Entries = Write(journal),
        };
    }

    /// <summary>The entries as the engine wrote them; an activity's type is looked up in the drawing of <see cref="VersionId"/>.</summary>
    public IEnumerable<JournalEntry> Read(WorkflowDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        using var document = JsonDocument.Parse(Entries);
        var sequence = FirstSequence;
        foreach (var entry in document.RootElement.EnumerateArray())
        {
            var activityId = entry[0].GetString()!;
            yield return new JournalEntry(
                sequence++, activityId, definition.Find(activityId)?.Type ?? "", entry[1].GetString()!, $"{InstanceId}:{entry[2].GetInt32()}", At,
                [.. entry.EnumerateArray().Skip(3).Select(outcome => outcome.GetString()!)]);
        }
    }

    private static string Write(IReadOnlyList<JournalEntry> journal)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(40 * journal.Count);
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartArray();
            foreach (var entry in journal)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(entry.ActivityId);
                writer.WriteStringValue(entry.Event);
                writer.WriteRawValue(entry.ExecutionId.AsSpan(entry.ExecutionId.LastIndexOf(':') + 1));
                foreach (var outcome in entry.Outcomes)
                {
                    writer.WriteStringValue(outcome);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
