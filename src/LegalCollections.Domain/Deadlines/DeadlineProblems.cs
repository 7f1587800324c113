using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Deadlines;

/// <summary>The refusals of the deadline slice.</summary>
public static class DeadlineProblems
{
    public static Problem NotFound() => new("deadlines.NotFound");

    public static Problem AlreadyConfirmed() => new("deadlines.AlreadyConfirmed");

    public static Problem SamePerson() => new("deadlines.SamePerson");

    public static Problem NotOpen() => new("deadlines.NotOpen");

    public static Problem NothingToSettle() => new("deadlines.NothingToSettle");

    public static Problem ReasonNeeded() => new("deadlines.ReasonNeeded", "Because");

    /// <summary>Law: CPC art. 1.023: what is filed late interrupts nothing.</summary>
    public static Problem ClarificationLate(DateOnly filedOn, DateOnly due) => new("deadlines.ClarificationLate", null, filedOn, due);

    /// <summary>Decided before they were filed, or filed before the term's own trigger.</summary>
    public static Problem ClarificationDays() => new("deadlines.ClarificationDays");

    public static Problem DateNeeded() => new("deadlines.DateNeeded", "DueOn");

    public static Problem DueBeforeTrigger(DateOnly trigger) => new("deadlines.DueBeforeTrigger", "DueOn", trigger);

    /// <summary>The rule counts from another event than a publication.</summary>
    public static Problem NotFromPublication(string rule) => new("deadlines.NotFromPublication", "ruleCode", rule);

    public static Problem NotInForce(string rule, DateOnly on) => new("deadlines.NotInForce", "ruleCode", rule, on);

    public static Problem UnknownPerson(string field) => new("deadlines.UnknownPerson", field);

    // Law: Lei 8.906/1994 art. 1: the acts of a lawsuit need a lawyer.
    public static Problem LawyerNeeded() => new("deadlines.LawyerNeeded", "To");

    public static Problem AbsenceOfNobody() => new("deadlines.AbsenceOfNobody", "Substitute");

    public static Problem AbsenceEndsBefore() => new("deadlines.AbsenceEndsBefore", "To");

    public static Problem SafetyOutOfRange() => new("deadlines.SafetyOutOfRange", "Days");

    public static Problem ActWithoutLaw() => new("deadlines.ActWithoutLaw", "Law");

    public static Problem ActWithoutDays() => new("deadlines.ActWithoutDays", "Text");

    /// <summary>Lines of a pasted act that name no readable day.</summary>
    public static Problem ActLineUnread(string line) => new("deadlines.ActLineUnread", "Text", line);

    /// <summary>A line names a weekday that its date does not have.</summary>
    public static Problem ActWeekdayWrong(string line) => new("deadlines.ActWeekdayWrong", "Text", line);

    public static Problem OutageUnread(string line) => new("deadlines.OutageUnread", "Hours", line);

    /// <summary>Too short or at hours at which it has no effect.</summary>
    public static Problem OutageWithoutEffect() => new("deadlines.OutageWithoutEffect", "Hours");

    public static Problem ActNotFound() => new("deadlines.ActNotFound");

    public static Problem TeamWithoutName() => new("deadlines.TeamWithoutName", "Name", Team.LongestName);

    public static Problem TeamWithoutMembers() => new("deadlines.TeamWithoutMembers", "Members");

    public static Problem TeamNameTaken(string name) => new("deadlines.TeamNameTaken", "Name", name);

    public static Problem TeamNotFound() => new("deadlines.TeamNotFound");
}
