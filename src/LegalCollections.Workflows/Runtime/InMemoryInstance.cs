using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Expressions;

namespace LegalCollections.Workflows.Runtime;

/// <summary>An instance of the in-memory host, with all that it did.</summary>
public sealed class InMemoryInstance(string id, WorkflowDefinition definition)
{
    private string _json = "";
    private WorkflowState? _read;

    public string Id { get; } = id;
    public WorkflowDefinition Definition { get; } = definition;
    public List<JournalEntry> Journal { get; } = [];
    public List<WrittenLine> Lines { get; } = [];
    public List<TaskRequest> Tasks { get; } = [];

    /// <summary>The state as read back from its JSON.</summary>
    public WorkflowState State => _read ??= WorkflowState.FromJson(_json);

    /// <summary>The stored form.</summary>
    public string StateJson => _json;

    /// <summary>Workflow variables by name as they are stored; those not kept show their default.</summary>
    public IReadOnlyDictionary<string, object?> Variables
    {
        get
        {
            var root = State.Frames.Find(f => f.ParentId == 0);
            return Definition.Variables.DistinctBy(v => v.Name).ToDictionary(
                v => v.Name,
                v => v.IsPersisted ? root?.Variables?.GetValueOrDefault(v.Id)
                    : v.Default is null ? null : ValueConversion.To(v.Default, v.TypeName, v.IsArray));
        }
    }

    internal void Keep(Burst burst)
    {
        _json = burst.State.ToJson();
        _read = null;
        Journal.AddRange(burst.Journal);
        Lines.AddRange(burst.Lines);
        Tasks.AddRange(burst.Tasks);
    }
}
