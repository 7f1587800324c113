using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Application.Workflows.Designs;

/// <summary>One run of one activity as its journal tells it.</summary>
public sealed record ActivityExecution(
    string Id, ActivityNode Activity, FrameStatus Status, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, IReadOnlyList<string> Outcomes);

/// <summary>An instance with all that a person needs to follow it on the drawing, whether it is a case's or a tried draft.</summary>
/// <param name="CaseId">Null for a tried draft.</param>
public sealed record InstanceView(
    WorkflowState State, WorkflowDefinition Definition, string VersionId, IReadOnlyList<JournalEntry> Journal, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt,
    CaseId? CaseId = null)
{
    /// <summary>The executions in the order of their start; an activity that the drawing no longer has is left out.</summary>
    public IReadOnlyList<ActivityExecution> Executions() =>
    [
        .. Journal.GroupBy(entry => entry.ExecutionId).Where(entries => Definition.Find(entries.First().ActivityId) is not null).Select(entries => new ActivityExecution(
            entries.Key,
            Definition.Find(entries.First().ActivityId)!,
            StatusAfter(entries.Last().Event),
            entries.First().At,
            StatusAfter(entries.Last().Event) == FrameStatus.Running ? null : entries.Last().At,
            entries.Last().Outcomes)),
    ];

    /// <summary>The variables that the instance keeps, with their values now.</summary>
    public IEnumerable<(VariableDefinition Variable, object? Value)> Variables() => State.Frames
        .Where(frame => frame.Variables is not null)
        .SelectMany(frame => frame.Variables!, (_, kept) => (Definition.FindVariable(kept.Key), kept.Value))
        .Where(kept => kept.Item1 is not null).Select(kept => (kept.Item1!, kept.Value));

    private static FrameStatus StatusAfter(string happened) => Enum.TryParse<FrameStatus>(happened, out var ended) ? ended : FrameStatus.Running;
}
