namespace LegalCollections.Domain.Deadlines;

/// <summary>Turns a trigger and a length into a due date on a court's calendar.</summary>
public static class DeadlineCalculator
{
    private const int LongestLength = 3650;

    /// <exception cref="ArgumentOutOfRangeException">Length outside 1–3,650 or safety days outside 0–60.</exception>
    public static DeadlineComputation Compute(DeadlineRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Length, LongestLength);
        ArgumentOutOfRangeException.ThrowIfNegative(request.SafetyDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.SafetyDays, 60);

        var procedural = request.Unit is DeadlineUnit.BusinessDays or DeadlineUnit.CalendarDaysProcedural;
        var walk = new DeadlineWalk(request.Calendar, request.Unit);
        var publication = walk.Begin(request.Trigger);

        // Law: CPC arts. 180, 183, 186 and 229 double procedural terms only.
        var length = request.Doubled && procedural ? request.Length * 2 : request.Length;
        var (first, natural) = procedural ? walk.CountProcedural(length) : walk.CountMaterial(length);
        var due = walk.Days[^1].Date;
        return new DeadlineComputation(
            publication, first, due, request.Calendar.AddBusinessDays(due, -request.SafetyDays), walk.Days,
            request.Calendar.Code, request.Calendar.Version, YearsWithoutAct(request, due), Notes(request, procedural, natural, due));
    }

    private static IReadOnlyList<int> YearsWithoutAct(DeadlineRequest request, DateOnly due) =>
        [.. Enumerable.Range(request.Trigger.On.Year, due.Year - request.Trigger.On.Year + 1).Where(request.Calendar.ActMissingFor)];

    private static List<DeadlineNote> Notes(DeadlineRequest request, bool procedural, DateOnly natural, DateOnly due)
    {
        var notes = new List<DeadlineNote>();
        if (request.Doubled)
        {
            notes.Add(new(procedural ? "Doubled" : "DoublingNotApplied"));
        }

        if (request.Trigger.Kind == TriggerKind.Published && !request.Calendar.IsBusinessDay(request.Trigger.On))
        {
            notes.Add(new("PublishedOnClosedDay", request.Trigger.On));
        }

        if (!procedural && natural != due)
        {
            notes.Add(new("MaterialEndMoved", natural));
        }

        return notes;
    }
}
