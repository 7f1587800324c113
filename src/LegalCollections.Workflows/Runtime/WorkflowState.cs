using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Workflows.Runtime;

/// <summary>Whether an instance can still move.</summary>
public enum WorkflowStatus
{
    Running,
    Finished,
}

/// <summary>Why an instance rests or ended; the numbers are those of Elsa.</summary>
public enum WorkflowSubStatus
{
    Pending,
    Executing,
    Suspended,
    Finished,
    Cancelled,
    Faulted,
}

/// <summary>All that an instance must remember between bursts; short names keep the stored JSON small.</summary>
/// <remarks>A burst changes the object it is given: to run a burst again, read the stored text again.</remarks>
public sealed class WorkflowState
{
    [JsonPropertyName("i")] public required string InstanceId { get; init; }
    [JsonPropertyName("d")] public required string DefinitionId { get; init; }
    [JsonPropertyName("dv")] public required string DefinitionVersionId { get; set; }
    [JsonPropertyName("p")] public string? ParentInstanceId { get; init; }
    [JsonPropertyName("c")] public string? CorrelationId { get; set; }

    /// <summary>The correlation id that the outermost instance was started with, where the own one is another; what the host ties a run to.</summary>
    [JsonPropertyName("o")] public string? Origin { get; set; }
    [JsonPropertyName("n")] public string? Name { get; set; }
    [JsonPropertyName("st")] public WorkflowStatus Status { get; set; }
    [JsonPropertyName("ss")] public WorkflowSubStatus SubStatus { get; set; }

    /// <summary>Inputs that are declared with a storage driver.</summary>
    [JsonPropertyName("in")] public Dictionary<string, object?>? Input { get; set; }
    [JsonPropertyName("out")] public Dictionary<string, object?>? Output { get; set; }
    [JsonPropertyName("b")] public List<Bookmark> Bookmarks { get; set; } = [];

    /// <summary>Bookmarks that a fault took away; a retry puts them back.</summary>
    [JsonPropertyName("pb")] public List<Bookmark>? ParkedBookmarks { get; set; }

    /// <summary>Work that a fault left undone; a retry takes it up again.</summary>
    [JsonPropertyName("pw")] public List<ParkedWork>? ParkedWork { get; set; }
    [JsonPropertyName("x")] public List<Incident>? Incidents { get; set; }
    [JsonPropertyName("f")] public List<Frame> Frames { get; set; } = [];

    /// <summary>The next number for activity executions and bookmarks: ids are the same when a burst is run again.</summary>
    [JsonPropertyName("k")] public int NextId { get; set; }

    [JsonPropertyName("j")] public int JournalSequence { get; set; }

    public static WorkflowState FromJson(string json) =>
        JsonSerializer.Deserialize(json, StateJson.Readable.WorkflowState) ?? throw new JsonException("The state is empty.");

    public string ToJson() => JsonSerializer.Serialize(this, StateJson.Readable.WorkflowState);
}

/// <summary>One activity being executed in an instance.</summary>
public sealed class Frame
{
    [JsonPropertyName("i")] public required int Id { get; init; }

    /// <summary>The frame of the composite that runs this one; 0 for the wrapper.</summary>
    [JsonPropertyName("p")] public int ParentId { get; init; }
    [JsonPropertyName("a")] public required string ActivityId { get; init; }
    [JsonPropertyName("s")] public FrameStatus Status { get; set; }

    /// <summary>Entered by a connection that closes a loop.</summary>
    [JsonPropertyName("l")] public bool Backward { get; init; }

    /// <summary>What the activity itself remembers.</summary>
    [JsonPropertyName("m")] public Dictionary<string, object?>? Memory { get; set; }

    /// <summary>Kept variables of this scope, by id.</summary>
    [JsonPropertyName("v")] public Dictionary<string, object?>? Variables { get; set; }

    /// <summary>Variables that nobody declared, by name: what a loop hands to its body, what a script made up.</summary>
    [JsonPropertyName("n")] public Dictionary<string, object?>? Named { get; set; }

    [JsonPropertyName("w")] public FlowCounters? Flow { get; set; }

    /// <summary>A break was met inside: the loop or sequence ends with its present child.</summary>
    [JsonPropertyName("br")] public bool Breaks { get; set; }

    /// <summary>The outcomes it is being completed with, while its children are being cancelled.</summary>
    [JsonIgnore] internal IReadOnlyList<string>? Ending { get; set; }

    [JsonIgnore] internal ActivityNode? Node { get; set; }

    /// <summary>Names the execution over all instances.</summary>
    [JsonIgnore] internal string? ExecutionId { get; set; }

    /// <summary>Variables that live for one burst only.</summary>
    [JsonIgnore] public Dictionary<string, object?>? Volatile { get; set; }
}

/// <summary>The counts of a flowchart by which joins know what has arrived.</summary>
public sealed class FlowCounters
{
    /// <summary>The id of the start when it is not the default one.</summary>
    [JsonPropertyName("s")] public string? Start { get; set; }
    [JsonPropertyName("v")] public Dictionary<string, int> Visits { get; set; } = [];

    /// <summary>By connection: twice the number of visits, plus one if the last one was followed.</summary>
    [JsonPropertyName("c")] public Dictionary<string, int> Connections { get; set; } = [];

    /// <summary>The start, if that drawing has such an activity; null for its default one.</summary>
    internal string? StartIn(ActivityNode flowchart) => flowchart.Activities.Any(a => a.Id == Start) ? Start : null;
}

/// <summary>Where an activity execution stands.</summary>
public enum FrameStatus
{
    Running,
    Completed,
    Canceled,
    Faulted,
}

/// <summary>Work that was queued when a fault stopped the instance.</summary>
public sealed record ParkedWork(int OwnerId, string ActivityId, bool Backward, Dictionary<string, object?>? Named = null);

/// <summary>A point where an instance waits; the host stores it as a row to be found by name and key, or when due.</summary>
/// <param name="Id">Unique over all instances.</param>
/// <param name="Key">What a stimulus is matched by, such as the name of an event; null when only time or the id resumes it.</param>
public sealed record Bookmark(string Id, string Name, string? Key, DateTimeOffset? DueAt, string ActivityId, int FrameId, object? Payload);

/// <summary>A fault with the activity it happened at, shown to the person who must decide.</summary>
public sealed record Incident(string ActivityId, string ActivityType, string ExceptionType, string Message, DateTimeOffset At);

[JsonSerializable(typeof(WorkflowState))]
internal sealed partial class StateJson : JsonSerializerContext
{
    /// <summary>Without defaults and without escapes that no browser page needs here: the text is stored, never shown as it is.</summary>
    public static StateJson Readable { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonGraphConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
