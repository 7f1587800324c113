using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Deadlines;

/// <summary>Days on which a person is away and another answers for their deadlines, so that none is left to nobody.</summary>
public sealed class Absence
{
    private Absence() { }

    public Guid Id { get; private set; }
    public UserId PersonId { get; private set; }
    public UserId SubstituteId { get; private set; }

    /// <summary>First day away.</summary>
    public DateOnly FromOn { get; private set; }

    /// <summary>Last day away, included.</summary>
    public DateOnly ToOn { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }

    public static Result<Absence> Record(UserId person, UserId substitute, DateOnly from, DateOnly to, string by, DateTimeOffset at)
    {
        if (person == substitute)
        {
            return DeadlineProblems.AbsenceOfNobody();
        }

        return to < from
            ? DeadlineProblems.AbsenceEndsBefore()
            : new Absence
            {
                Id = Guid.CreateVersion7(),
                PersonId = person,
                SubstituteId = substitute,
                FromOn = from,
                ToOn = to,
                RecordedBy = by,
                RecordedAt = at,
            };
    }

    public bool Covers(DateOnly day) => FromOn <= day && day <= ToOn;
}
