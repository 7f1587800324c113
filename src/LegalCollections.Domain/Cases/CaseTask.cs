using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Cases;

/// <summary>Work that a person must do in a case before its workflow goes on.</summary>
public sealed class CaseTask : IClientOwned, IVersioned
{
    private CaseTask() { }

    public TaskId Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public ClientId ClientId { get; private set; }
    public TaskKind Kind { get; private set; }

    /// <summary>The role whose people may do it when nobody is named.</summary>
    public string Role { get; private set; } = "";
    public UserId? AssigneeId { get; private set; }
    public DateOnly DueOn { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public TaskState State { get; private set; }

    /// <summary>The outcomes among which the person chooses; each is a port of the workflow activity.</summary>
    public IReadOnlyList<string> Outcomes { get; private set; } = [];
    public string? Outcome { get; private set; }
    public string? Note { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }
    public UserId? DoneBy { get; private set; }

    /// <summary>The waiting workflow step, null for a task that no workflow waits for.</summary>
    public string? BookmarkId { get; private set; }
    public JudicialCaseId? JudicialCaseId { get; private set; }

    /// <summary>Key of the template of the document that the person is to write, if any.</summary>
    public string? TemplateKey { get; private set; }
    public Guid Version { get; private set; }

    public static CaseTask Open(
        CaseId caseId, ClientId client, TaskKind kind, string role, UserId? assignee, DateOnly dueOn, DateTimeOffset at,
        IReadOnlyList<string> outcomes, string? bookmarkId, JudicialCaseId? lawsuit = null, string? template = null) => new()
        {
            Id = TaskId.New(),
            CaseId = caseId,
            ClientId = client,
            Kind = kind,
            Role = role,
            AssigneeId = assignee,
            DueOn = dueOn,
            OpenedAt = at,
            Outcomes = outcomes,
            BookmarkId = bookmarkId,
            JudicialCaseId = lawsuit,
            TemplateKey = template,
        };

    public Result<Done> Complete(string outcome, string? note, UserId by, DateTimeOffset at)
    {
        if (State != TaskState.Open)
        {
            return TaskProblems.NotOpen();
        }

        if (!Outcomes.Contains(outcome))
        {
            return TaskProblems.UnknownOutcome(outcome);
        }

        (State, Outcome, Note, DoneBy, DoneAt) = (TaskState.Done, outcome, note, by, at);
        return Done.Value;
    }

    public void Cancel(DateTimeOffset at)
    {
        if (State == TaskState.Open)
        {
            (State, DoneAt) = (TaskState.Cancelled, at);
        }
    }

    public void Assign(UserId to) => AssigneeId = to;
}

/// <summary>The kinds of work; each has a text and a page where it is done.</summary>
public enum TaskKind { Call, PostLetter, DecideAction, ReviewDraft, RecordFiling, ResolveDispute, VerifyAddress, FollowUp, WriteDocument, DebtorInsolvency }

/// <summary>Whether a task still waits.</summary>
public enum TaskState { Open, Done, Cancelled }

/// <summary>The refusals of the task slice.</summary>
public static class TaskProblems
{
    public static Problem NotFound() => new("tasks.NotFound");

    public static Problem NotOpen() => new("tasks.NotOpen");

    public static Problem UnknownOutcome(string outcome) => new("tasks.UnknownOutcome", "outcome", outcome);
}
