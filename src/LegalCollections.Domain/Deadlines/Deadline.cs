using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Deadlines;

/// <summary>A prazo of a lawsuit in the agenda of those who answer for it, with the computation that explains it.</summary>
public sealed class Deadline : IClientOwned, IVersioned
{
    private Deadline() { }

    public DeadlineId Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public JudicialCaseId JudicialCaseId { get; private set; }

    /// <summary>CNJ number of the lawsuit, 20 digits; it never changes once the action is filed.</summary>
    public string LawsuitNumber { get; private set; } = "";
    public ClientId ClientId { get; private set; }
    public Guid? PublicationId { get; private set; }
    public string RuleCode { get; private set; } = "";

    /// <summary>The whole computation as JSON: every day, why it counts or not, calendar and its version.</summary>
    public string Computation { get; private set; } = "";
    public DateOnly DueOn { get; private set; }
    public DateOnly SafetyOn { get; private set; }
    public UserId LawyerId { get; private set; }
    public UserId? ParalegalId { get; private set; }
    public DeadlineState State { get; private set; }
    public UserId ScheduledBy { get; private set; }
    public UserId? ConfirmedBy { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public UserId? DoneBy { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }
    public Guid Version { get; private set; }

    public static Deadline Schedule(DeadlineSubject subject, string ruleCode, DateOnly dueOn, DateOnly safetyOn, string computation, UserId by)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new Deadline
        {
            Id = DeadlineId.New(),
            CaseId = subject.CaseId,
            JudicialCaseId = subject.JudicialCaseId,
            LawsuitNumber = subject.LawsuitNumber,
            ClientId = subject.ClientId,
            PublicationId = subject.PublicationId,
            LawyerId = subject.Lawyer,
            ParalegalId = subject.Paralegal,
            RuleCode = ruleCode,
            DueOn = dueOn,
            SafetyOn = safetyOn,
            Computation = computation,
            ScheduledBy = by,
        };
    }

    /// <summary>A second person stands for the date; the one who scheduled it cannot.</summary>
    public Result<Done> Confirm(UserId by, DateTimeOffset at)
    {
        if (State != DeadlineState.Open || ConfirmedBy is not null)
        {
            return DeadlineProblems.AlreadyConfirmed();
        }

        if (by == ScheduledBy)
        {
            return DeadlineProblems.SamePerson();
        }

        (ConfirmedBy, ConfirmedAt) = (by, at);
        return Done.Value;
    }

    public Result<Done> Complete(UserId by, DateTimeOffset at)
    {
        if (State != DeadlineState.Open)
        {
            return DeadlineProblems.NotOpen();
        }

        (State, DoneBy, DoneAt) = (DeadlineState.Done, by, at);
        return Done.Value;
    }
}

/// <summary>What a deadline belongs to and who answers for it.</summary>
public sealed record DeadlineSubject(
    CaseId CaseId, JudicialCaseId JudicialCaseId, string LawsuitNumber, ClientId ClientId, UserId Lawyer, UserId? Paralegal, Guid? PublicationId);

/// <summary>Whether a deadline still runs.</summary>
public enum DeadlineState { Open, Done, Cancelled }

/// <summary>The refusals of the deadline slice.</summary>
public static class DeadlineProblems
{
    public static Problem NotFound() => new("deadlines.NotFound");

    public static Problem AlreadyConfirmed() => new("deadlines.AlreadyConfirmed");

    public static Problem SamePerson() => new("deadlines.SamePerson");

    public static Problem NotOpen() => new("deadlines.NotOpen");

    /// <summary>The rule counts from another event than a publication.</summary>
    public static Problem NotFromPublication(string rule) => new("deadlines.NotFromPublication", "ruleCode", rule);

    public static Problem NotInForce(string rule, DateOnly on) => new("deadlines.NotInForce", "ruleCode", rule, on);
}
