using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Cases;

/// <summary>The firm's file on one debtor in one portfolio: all his titles there, and where the collection stands.</summary>
public sealed class CollectionCase : IClientOwned, IVersioned
{
    private CollectionCase() { }

    public CaseId Id { get; private set; }

    /// <summary>Number by which people call the case; unique in the office.</summary>
    public long Number { get; private set; }
    public ClientId ClientId { get; private set; }
    public PortfolioId PortfolioId { get; private set; }
    public DebtorId DebtorId { get; private set; }
    public ImportId? ImportId { get; private set; }
    public CollectionStage Stage { get; private set; }
    public CaseStatus Status { get; private set; }
    public DateOnly OpenedOn { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public CloseReason? CloseReason { get; private set; }

    /// <summary>First day of the current hold; null when the case runs.</summary>
    public DateOnly? HeldOn { get; private set; }
    public HoldReason? HoldReason { get; private set; }
    public UserId? LawyerId { get; private set; }
    public UserId? ParalegalId { get; private set; }
    public UserId? CollectorId { get; private set; }

    /// <summary>Text key of what the workflow waits for.</summary>
    public string? NextStep { get; private set; }
    public DateOnly? NextStepOn { get; private set; }
    public Guid Version { get; private set; }

    public bool IsOpen => Status is not CaseStatus.Closed;

    public void Activate(UserId lawyer, UserId paralegal, UserId? collector)
    {
        (LawyerId, ParalegalId, CollectorId) = (lawyer, paralegal, collector);
        if (Status == CaseStatus.Planning)
        {
            Status = CaseStatus.Active;
        }
    }

    /// <summary>Moves the case to a later stage; a closed case stays where it ended.</summary>
    public Result<Done> MoveTo(CollectionStage stage)
    {
        if (!IsOpen)
        {
            return CaseProblems.Closed(Number);
        }

        Stage = stage;
        return Done.Value;
    }

    public void AwaitNext(string? step, DateOnly? on) => (NextStep, NextStepOn) = (step, on);

    public Result<Done> Hold(HoldReason reason, DateOnly today)
    {
        if (!IsOpen)
        {
            return CaseProblems.Closed(Number);
        }

        if (Status == CaseStatus.Held)
        {
            return CaseProblems.AlreadyHeld(Number);
        }

        (Status, HeldOn, HoldReason) = (CaseStatus.Held, today, reason);
        return Done.Value;
    }

    /// <summary>Another reason keeps a held case still; the first day of the hold stays.</summary>
    public void HoldInstead(HoldReason reason) => HoldReason = reason;

    /// <summary>Ends the hold and tells for how many days the case stood still.</summary>
    public Result<int> Release(DateOnly today)
    {
        if (Status != CaseStatus.Held || HeldOn is not { } from)
        {
            return CaseProblems.NotHeld(Number);
        }

        (Status, HeldOn, HoldReason) = (CaseStatus.Active, null, null);
        return today.DayNumber - from.DayNumber;
    }

    public Result<Done> Close(CloseReason reason, DateOnly today)
    {
        if (!IsOpen)
        {
            return CaseProblems.Closed(Number);
        }

        (Status, CloseReason, ClosedOn, HeldOn, HoldReason) = (CaseStatus.Closed, reason, today, null, null);
        AwaitNext(null, null);
        return Done.Value;
    }
}

/// <summary>Where the collection stands, from the first reminder to the seizure of assets.</summary>
public enum CollectionStage { Planning, Reminder, Letter, Call, FormalNotice, Decision, Protest, Judicial, Enforcement }

/// <summary>Whether anything moves in the case.</summary>
public enum CaseStatus { Planning, Active, Held, Closed }

/// <summary>Why a case stands still.</summary>
public enum HoldReason { Manual, Agreement, Dispute, Prescribed, Insolvency }

/// <summary>How a case ended.</summary>
public enum CloseReason { PaidInFull, Withdrawn, Uncollectable, Prescribed }
