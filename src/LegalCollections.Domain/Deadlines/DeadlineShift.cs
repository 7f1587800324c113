using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Deadlines;

/// <summary>A deadline that a changed calendar or a corrected rule would move; nothing moves until a lawyer accepts it.</summary>
public sealed class DeadlineShift : IClientOwned, IVersioned
{
    private DeadlineShift() { }

    public Guid Id { get; private set; }
    public DeadlineId DeadlineId { get; private set; }
    public CaseId CaseId { get; private set; }
    public ClientId ClientId { get; private set; }

    /// <summary>The act whose recording or withdrawal changed the calendar, or the finding that changed the rule.</summary>
    public Guid CauseId { get; private set; }
    public DateOnly DueBefore { get; private set; }
    public DateOnly DueAfter { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }
    public ShiftState State { get; private set; }
    public UserId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public Guid Version { get; private set; }

    public static DeadlineShift Propose(
        DeadlineId deadline, CaseId caseId, ClientId client, Guid cause, DateOnly dueBefore, DateOnly dueAfter, DateTimeOffset at) => new()
        {
            Id = Guid.CreateVersion7(),
            DeadlineId = deadline,
            CaseId = caseId,
            ClientId = client,
            CauseId = cause,
            DueBefore = dueBefore,
            DueAfter = dueAfter,
            ProposedAt = at,
            Version = Guid.CreateVersion7(),
        };

    public void Decide(ShiftState state, UserId by, DateTimeOffset at) => (State, DecidedBy, DecidedAt) = (state, by, at);
}

/// <summary>What became of a proposed move.</summary>
public enum ShiftState
{
    Pending,
    Accepted,
    Kept,

    /// <summary>Calendar or rule changed again, or the deadline ended, before anybody decided.</summary>
    Overtaken,
}
