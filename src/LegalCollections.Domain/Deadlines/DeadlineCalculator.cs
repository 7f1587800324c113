namespace LegalCollections.Domain.Deadlines;

/// <summary>Turns a trigger and a length into a due date on a court's calendar.</summary>
public static class DeadlineCalculator
{
    private const int LongestLength = 3650;

    private static readonly AckRule[] AckRules = Enum.GetValues<AckRule>();

    /// <exception cref="ArgumentOutOfRangeException">Length outside 1–3,650 or safety days outside 0–60.</exception>
    public static DeadlineComputation Compute(DeadlineRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Length, LongestLength);
        ArgumentOutOfRangeException.ThrowIfNegative(request.SafetyDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.SafetyDays, 60);

        // The readings of the ten days disagree: the office is warned on the earliest date.
        return request.Trigger is { Kind: TriggerKind.PortalSent, Ack: null }
            ? AckRules.Select(rule => Count(request with { Trigger = request.Trigger with { Ack = rule } })).MinBy(computation => computation.Due)!
            : Count(request);
    }

    private static DeadlineComputation Count(DeadlineRequest request)
    {
        var walk = new DeadlineWalk(request);
        var publication = walk.Begin();

        // Law: CPC arts. 180, 183, 186 and 229 double procedural terms only.
        var procedural = request.Unit is DeadlineUnit.BusinessDays or DeadlineUnit.CalendarDaysProcedural or DeadlineUnit.Hours;
        var (first, natural) = walk.Count(request.Doubled && procedural ? request.Length * 2 : request.Length);
        var due = walk.Due;
        return new DeadlineComputation(
            publication, first, due, request.SafetyDays == 0 ? due : request.Calendar.AddBusinessDays(due, -request.SafetyDays), walk.Days,
            request.Calendar.Code, request.Calendar.Version, YearsWithoutAct(request, due), Notes(request, procedural, natural, due), walk.DueTime);
    }

    private static IReadOnlyList<int> YearsWithoutAct(DeadlineRequest request, DateOnly due)
    {
        var (from, to) = request.Before ? (due.Year, request.Trigger.On.Year) : (request.Trigger.On.Year, due.Year);
        return [.. Enumerable.Range(from, to - from + 1).Where(request.Calendar.ActMissingFor)];
    }

    private static List<DeadlineNote> Notes(DeadlineRequest request, bool procedural, DateOnly natural, DateOnly due)
    {
        var notes = new List<DeadlineNote>();
        if (request.Trigger.Ack is { } ack)
        {
            notes.Add(new($"Ack{ack}"));
        }

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
