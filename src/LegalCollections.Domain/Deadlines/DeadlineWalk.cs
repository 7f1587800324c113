namespace LegalCollections.Domain.Deadlines;

/// <summary>Walks a calendar day by day and writes down why each day counts or does not.</summary>
internal sealed class DeadlineWalk(CourtCalendar calendar, DeadlineUnit unit)
{
    private const int LongestWait = 3660;

    private readonly List<DeadlineDay> _days = new(capacity: 32);
    private DateOnly _date;

    public IReadOnlyList<DeadlineDay> Days => _days;

    /// <summary>Walks to the excluded first day (dia do começo) and returns the publication, if there is one.</summary>
    public DateOnly? Begin(DeadlineTrigger trigger)
    {
        _date = trigger.On;
        switch (trigger.Kind)
        {
            case TriggerKind.DjenAvailable:
                return Publish();
            case TriggerKind.Published:
                Exclude(DayReason.Published, "CPC art. 224, caput");
                return _date;
            case TriggerKind.FixedEvent:
                Exclude(DayReason.Event, IsProcedural ? "CPC art. 224, caput" : "CC art. 132, caput");
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(trigger), trigger.Kind, "Unknown trigger.");
        }
    }

    /// <summary>Counts procedural days; returns the first counted day and the last one before any extension.</summary>
    public (DateOnly First, DateOnly Natural) CountProcedural(int length)
    {
        // Law: CPC art. 224 §§1 and 3: the first day is a business day with normal hours and system.
        SkipTo(CanStartOrEnd);
        var first = _date;
        Count(1);
        for (var number = 2; number <= length; number++)
        {
            SkipTo(Runs);
            Count(number);
        }

        var natural = _date;
        ExtendTo(CanStartOrEnd, "CPC art. 224, § 1º");
        return (first, natural);
    }

    /// <summary>Counts under the Civil Code; returns the first counted day and the end before any extension.</summary>
    public (DateOnly First, DateOnly Natural) CountMaterial(int length)
    {
        var start = _date;
        if (unit == DeadlineUnit.BusinessDaysMaterial)
        {
            for (var number = 1; number <= length; number++)
            {
                SkipTo(calendar.IsBusinessDay);
                Count(number);
            }

            return (_days.First(day => day.Counts).Date, _date);
        }

        // Law: CC art. 132: the first day is excluded, the last one included; §3 for months and years.
        var natural = unit switch
        {
            DeadlineUnit.Months => CivilTerm.AddMonths(start, length),
            DeadlineUnit.Years => CivilTerm.AddYears(start, length),
            _ => start.AddDays(length),
        };
        for (var number = 1; _date < natural; number++)
        {
            _date = _date.AddDays(1);
            Count(number);
        }

        ExtendTo(calendar.IsBusinessDay, "CC art. 132, § 1º");
        return (start.AddDays(1), natural);
    }

    private bool IsProcedural => unit is DeadlineUnit.BusinessDays or DeadlineUnit.CalendarDaysProcedural;

    private DateOnly Publish()
    {
        // Law: Lei 11.419/2006 art. 4 §3 and CPC art. 224 §2; days of the recess publish where the court works.
        Exclude(DayReason.Available, "Lei 11.419/2006, art. 4º, § 3º");
        SkipTo(calendar.IsBusinessDay);
        Exclude(DayReason.Published, "Lei 11.419/2006, art. 4º, § 3º; CPC art. 224, § 2º");
        return _date;
    }

    private bool Runs(DateOnly date)
    {
        var day = calendar.StatusOf(date);
        return !day.IsSuspended && (day.IsBusinessDay || unit == DeadlineUnit.CalendarDaysProcedural);
    }

    private bool CanStartOrEnd(DateOnly date)
    {
        var day = calendar.StatusOf(date);
        return day is { IsBusinessDay: true, IsSuspended: false, ShiftsEnds: false };
    }

    private void SkipTo(Func<DateOnly, bool> wanted)
    {
        for (var waited = 0; waited < LongestWait; waited++)
        {
            _date = _date.AddDays(1);
            if (wanted(_date))
            {
                return;
            }

            _days.Add(Obstacle(_date));
        }

        throw new InvalidOperationException($"Calendar {calendar.Code} lets no term run within ten years before {_date:O}.");
    }

    private void ExtendTo(Func<DateOnly, bool> wanted, string law)
    {
        if (wanted(_date))
        {
            return;
        }

        _days[^1] = Obstacle(_date) with { Counts = true, Number = _days[^1].Number };
        SkipTo(wanted);
        _days.Add(new(_date, false, null, DayReason.Extended, null, law));
    }

    private void Exclude(DayReason reason, string law) => _days.Add(new(_date, false, null, reason, null, law));

    private void Count(int number) => _days.Add(new(_date, true, number, DayReason.Counted, null, null));

    private DeadlineDay Obstacle(DateOnly date)
    {
        var day = calendar.StatusOf(date);
        return day switch
        {
            { Suspension: { } mark } when unit == DeadlineUnit.CalendarDaysProcedural =>
                new(date, false, null, DayReason.Suspended, mark.Name, mark.Law),
            { Closure: { } mark } => new(date, false, null, DayReason.Closed, mark.Name, mark.Law),
            { IsWeekend: true } => new(date, false, null, DayReason.Weekend, null, IsProcedural ? "CPC art. 216" : "CC art. 132, § 1º"),
            { Suspension: { } mark } => new(date, false, null, DayReason.Suspended, mark.Name, mark.Law),
            { EdgeShift: { } mark } => new(
                date, false, null, mark.Effect == DayEffect.SystemOutage ? DayReason.Outage : DayReason.ShortHours, mark.Name, mark.Law),
            _ => throw new InvalidOperationException($"{date:O} is an ordinary day of calendar {calendar.Code}."),
        };
    }
}
