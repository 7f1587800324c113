using System.Linq.Expressions;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Deadlines;

/// <summary>A prazo of a lawsuit in the agenda of those who answer for it, with the computation that explains it.</summary>
/// <remarks>
/// Two people read it, the second without seeing the first one's date (<see cref="IsBlindFor"/>). Equal dates close the conference;
/// different ones leave the earlier date in force until a third person settles it.
/// </remarks>
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
    public TriggerKind TriggerKind { get; private set; }
    public DateOnly TriggerOn { get; private set; }
    public string CalendarCode { get; private set; } = "";

    /// <summary>The whole computation as JSON: every day, why it counts or not, calendar and its version.</summary>
    public string Computation { get; private set; } = "";
    public DateOnly DueOn { get; private set; }
    public DateOnly SafetyOn { get; private set; }

    /// <summary>Business days between <see cref="SafetyOn"/> and <see cref="DueOn"/>.</summary>
    public int SafetyDays { get; private set; }
    public UserId LawyerId { get; private set; }
    public UserId? ParalegalId { get; private set; }
    public DeadlineState State { get; private set; }
    public UserId ScheduledBy { get; private set; }

    /// <summary>The date that whoever scheduled it found.</summary>
    public DateOnly FirstDueOn { get; private set; }
    public UserId? SecondBy { get; private set; }
    public DateTimeOffset? SecondAt { get; private set; }
    public DateOnly? SecondDueOn { get; private set; }

    /// <summary>False where the second reader had been shown the date, because the safety date had come.</summary>
    public bool SecondWasBlind { get; private set; }

    /// <summary>Who closed the conference: the second reader, or the third who settled a difference.</summary>
    public UserId? ConfirmedBy { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Why the third reader chose this date; null where the two agreed.</summary>
    public string? SettledBecause { get; private set; }
    public UserId? DoneBy { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }
    public Guid Version { get; private set; }

    public Conference Conference =>
        ConfirmedBy is not null ? Conference.Closed : SecondBy is null ? Conference.AwaitsSecond : Conference.Differs;

    public static Deadline Schedule(DeadlineSubject subject, CountedRule counted, string computation, UserId by)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(counted);
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
            RuleCode = counted.Rule.Code,
            TriggerKind = counted.Trigger.Kind,
            TriggerOn = counted.Trigger.On,
            CalendarCode = counted.Computation.CalendarCode,
            DueOn = counted.Computation.Due,
            FirstDueOn = counted.Computation.Due,
            SafetyOn = counted.Computation.SafetyOn,
            SafetyDays = counted.SafetyDays,
            Computation = computation,
            ScheduledBy = by,
        };
    }

    /// <summary>Whether the date is kept from a person who may still read it independently; from the safety date on it is shown to all.</summary>
    public bool IsBlindFor(UserId? who, DateOnly today) =>
        State == DeadlineState.Open && Conference == Conference.AwaitsSecond && who != ScheduledBy && today < SafetyOn;

    /// <summary>The deadlines whose date a person may see; the same rule as <see cref="IsBlindFor"/>, for the database.</summary>
    public static Expression<Func<Deadline, bool>> ShownTo(UserId? who, DateOnly today) =>
        d => d.State != DeadlineState.Open || d.SecondBy != null || d.ScheduledBy == who || d.SafetyOn <= today;

    /// <summary>A second person gives the date as they find it; whoever scheduled it cannot.</summary>
    /// <param name="calendar">The deadline's own, for the safety date.</param>
    public Result<Done> Read(UserId by, DateOnly dueOn, CourtCalendar calendar, DateOnly today, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (State != DeadlineState.Open || Conference != Conference.AwaitsSecond)
        {
            return DeadlineProblems.AlreadyConfirmed();
        }

        if (by == ScheduledBy)
        {
            return DeadlineProblems.SamePerson();
        }

        if (dueOn <= TriggerOn)
        {
            return DeadlineProblems.DueBeforeTrigger(TriggerOn);
        }

        (SecondBy, SecondAt, SecondDueOn, SecondWasBlind) = (by, at, dueOn, IsBlindFor(by, today));
        if (dueOn == FirstDueOn)
        {
            (ConfirmedBy, ConfirmedAt) = (by, at);
        }
        else if (dueOn < DueOn)
        {
            SetDue(dueOn, calendar);
        }

        return Done.Value;
    }

    /// <summary>A third person, neither of the two who differed, says which date holds and why.</summary>
    public Result<Done> Settle(UserId by, DateOnly dueOn, string? because, CourtCalendar calendar, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (State != DeadlineState.Open || Conference != Conference.Differs)
        {
            return DeadlineProblems.NothingToSettle();
        }

        if (by == ScheduledBy || by == SecondBy)
        {
            return DeadlineProblems.SamePerson();
        }

        if (dueOn <= TriggerOn)
        {
            return DeadlineProblems.DueBeforeTrigger(TriggerOn);
        }

        if (string.IsNullOrWhiteSpace(because))
        {
            return DeadlineProblems.ReasonNeeded();
        }

        (ConfirmedBy, ConfirmedAt, SettledBecause) = (by, at, because.Trim());
        SetDue(dueOn, calendar);
        return Done.Value;
    }

    /// <summary>Takes the date that a changed calendar gives, once a lawyer has accepted it.</summary>
    public Result<Done> Move(DeadlineComputation counted, string computation)
    {
        ArgumentNullException.ThrowIfNull(counted);
        if (State != DeadlineState.Open)
        {
            return DeadlineProblems.NotOpen();
        }

        (DueOn, FirstDueOn, SafetyOn, Computation, CalendarCode) = (counted.Due, counted.Due, counted.SafetyOn, computation, counted.CalendarCode);
        return Done.Value;
    }

    /// <summary>Begins again from another day, once a lawyer has accepted that something interrupted it.</summary>
    public Result<Done> BeginAgain(DeadlineTrigger from, DeadlineComputation counted, string computation)
    {
        var moved = Move(counted, computation);
        if (!moved.Failed)
        {
            (TriggerKind, TriggerOn) = (from.Kind, from.On);
        }

        return moved;
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

    /// <summary>Gives the work of one person to another; nothing happens where the person does not answer for it.</summary>
    public void HandOver(UserId from, UserId to)
    {
        LawyerId = LawyerId == from ? to : LawyerId;
        ParalegalId = ParalegalId == from ? to : ParalegalId;
    }

    private void SetDue(DateOnly dueOn, CourtCalendar calendar) => (DueOn, SafetyOn) = (dueOn, calendar.AddBusinessDays(dueOn, -SafetyDays));
}

/// <summary>How far two people have gone in reading a deadline.</summary>
public enum Conference
{
    /// <summary>One person has scheduled it; a second has not yet given a date.</summary>
    AwaitsSecond,

    /// <summary>The two found different dates: the earlier one is in force until a third person settles it.</summary>
    Differs,

    /// <summary>Two people found the same date, or a third settled it.</summary>
    Closed,
}

/// <summary>What a deadline belongs to and who answers for it.</summary>
public sealed record DeadlineSubject(
    CaseId CaseId, JudicialCaseId JudicialCaseId, string LawsuitNumber, ClientId ClientId, UserId Lawyer, UserId? Paralegal, Guid? PublicationId);

/// <summary>A rule, the day from which it was counted and what it came to.</summary>
/// <param name="SafetyDays">The office's business days before the due date.</param>
public sealed record CountedRule(DeadlineRule Rule, DeadlineTrigger Trigger, DeadlineComputation Computation, int SafetyDays);

/// <summary>Whether a deadline still runs.</summary>
public enum DeadlineState { Open, Done, Cancelled }
