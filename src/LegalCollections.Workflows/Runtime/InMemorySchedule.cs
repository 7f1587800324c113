using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Workflows.Runtime;

/// <summary>The starts that time will make in the in-memory host.</summary>
internal sealed class InMemorySchedule
{
    private readonly List<(WorkflowDefinition Definition, StartTrigger Trigger, DateTimeOffset DueAt)> _entries = [];

    /// <summary>Takes over the triggers of a version; those of an earlier version end.</summary>
    public void Replace(WorkflowDefinition definition, IEnumerable<StartTrigger> triggers)
    {
        _entries.RemoveAll(e => e.Definition.DefinitionId == definition.DefinitionId);
        _entries.AddRange(triggers.Where(t => t.FirstAt is not null).Select(t => (definition, t, t.FirstAt!.Value)));
    }

    public DateTimeOffset? NextDueAt => _entries.Count == 0 ? null : _entries.Min(e => e.DueAt);

    /// <summary>Takes out the next start and puts in the one after it.</summary>
    public (WorkflowDefinition Definition, string ActivityId) Take()
    {
        var next = _entries.MinBy(e => e.DueAt);
        _entries.Remove(next);
        if (next.Trigger.NextAfter(next.DueAt) is { } again)
        {
            _entries.Add((next.Definition, next.Trigger, again));
        }

        return (next.Definition, next.Trigger.ActivityId);
    }
}
