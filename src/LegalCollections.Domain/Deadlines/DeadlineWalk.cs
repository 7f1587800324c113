namespace LegalCollections.Domain.Deadlines;

/// <summary>Walks a calendar day by day and writes down why each day counts or does not.</summary>
internal sealed partial class DeadlineWalk(DeadlineRequest request)
{
    private const int LongestWait = 3660;

    private readonly CourtCalendar _calendar = request.Calendar;
    private readonly CountingStatutes _law = request.Calendar.Statutes;
    private readonly DeadlineUnit _unit = request.Unit;
    private readonly int _step = request.Before ? -1 : 1;
    private readonly List<DeadlineDay> _days = new(capacity: 32);
    private DateOnly _date;

    /// <summary>In order of date.</summary>
    public IReadOnlyList<DeadlineDay> Days => _days;

    public DateOnly Due => _date;

    public TimeOnly? DueTime { get; private set; }

    private bool IsProcedural => _unit is DeadlineUnit.BusinessDays or DeadlineUnit.CalendarDaysProcedural or DeadlineUnit.Hours;

    /// <summary>Counts from the day that <see cref="Begin"/> reached; returns the first counted day and the end before any extension.</summary>
    public (DateOnly First, DateOnly Natural) Count(int length)
    {
        var span = _unit switch
        {
            DeadlineUnit.BusinessDays or DeadlineUnit.CalendarDaysProcedural => CountProcedural(length),
            DeadlineUnit.BusinessDaysMaterial => CountBusinessDays(length),
            DeadlineUnit.Hours => CountHours(length),
            _ => CountCivil(length),
        };
        if (request.Before)
        {
            _days.Reverse();
        }

        return span;
    }

    private (DateOnly First, DateOnly Natural) CountProcedural(int length)
    {
        // Law: CPC art. 224 §§1 and 3: the first day is a business day with normal hours and system.
        SkipTo(_law.StartsOnAnyDay && _unit == DeadlineUnit.CalendarDaysProcedural ? Wanted.Running : Wanted.StartOrEnd);
        var first = _date;
        Count(1, _unit == DeadlineUnit.BusinessDays ? _law.BusinessDays : _law.CalendarDays);
        for (var number = 2; number <= length; number++)
        {
            SkipTo(Wanted.Running);
            Count(number, _unit == DeadlineUnit.BusinessDays ? _law.BusinessDays : _law.CalendarDays);
        }

        var natural = _date;
        ExtendTo(Wanted.StartOrEnd, _law.Moved);
        return (first, natural);
    }

    private (DateOnly First, DateOnly Natural) CountBusinessDays(int length)
    {
        SkipTo(Wanted.Business);
        var first = _date;
        Count(1, _law.CivilDays);
        for (var number = 2; number <= length; number++)
        {
            SkipTo(Wanted.Business);
            Count(number, _law.CivilDays);
        }

        return (first, _date);
    }

    // Law: CC art. 132: the first day is excluded, the last one included; §3 for months and years.
    private (DateOnly First, DateOnly Natural) CountCivil(int length)
    {
        var first = _date.AddDays(_step);
        var (natural, law, moved) = _unit switch
        {
            DeadlineUnit.Months => (MonthsOn(length), _law.Months, _law.MonthsMoved),
            DeadlineUnit.Years => (MonthsOn(12 * length), _law.Months, _law.MonthsMoved),
            _ => (_date.AddDays(_step * length), _law.CivilDays, _law.CivilMoved),
        };
        for (var number = 1; _date != natural; number++)
        {
            _date = _date.AddDays(_step);
            Count(number, law);
        }

        if (moved is not null)
        {
            ExtendTo(Wanted.Business, moved);
        }

        return (first, natural);
    }

    private DateOnly MonthsOn(int months) =>
        _law.MonthEndsOnLastDay ? _date.AddMonths(_step * months) : CivilTerm.AddMonths(_date, _step * months);

    // Law: CC art. 132 §4: minute by minute; suspended days give no minute (CPC art. 220).
    private (DateOnly First, DateOnly Natural) CountHours(int length)
    {
        var start = request.Trigger is { At: { } at } && _date == request.Trigger.On ? at.ToTimeSpan() : TimeSpan.Zero;
        var left = TimeSpan.FromHours(length);
        DateOnly? first = _calendar.IsSuspended(_date) ? null : _date;
        for (var day = first is null ? TimeSpan.Zero : TimeSpan.FromDays(1) - start; left >= day; day = TimeSpan.FromDays(1))
        {
            left -= day;
            start = TimeSpan.Zero;
            SkipTo(Wanted.NotSuspended);
            first ??= _date;
            _days.Add(new(_date, true, null, DayReason.Counted, null, _law.Hours));
        }

        var (natural, end) = (_date, start + left);
        if (SystemOutage.Extend(request.Outages, natural.ToDateTime(TimeOnly.MinValue) + end))
        {
            SkipTo(Wanted.StartOrEnd);
            _days.Add(new(_date, false, null, DayReason.Extended, null, "Res. CNJ 185/2013, art. 11"));
        }
        else
        {
            ExtendTo(Wanted.StartOrEnd, _law.Moved);
        }

        DueTime = request.Trigger.At is not null && _date == natural ? TimeOnly.FromTimeSpan(end) : null;
        return (first ?? natural, natural);
    }

    private bool Is(Wanted wanted)
    {
        var day = _calendar.BitsOf(_date);
        return wanted switch
        {
            Wanted.Business => (day & DayBits.Business) != 0,
            Wanted.NotSuspended => (day & DayBits.Suspended) == 0,
            Wanted.Running when _unit == DeadlineUnit.CalendarDaysProcedural => (day & DayBits.Suspended) == 0,
            Wanted.Running => (day & (DayBits.Business | DayBits.Suspended)) == DayBits.Business,
            _ => day == DayBits.Business,
        };
    }

    private void SkipTo(Wanted wanted)
    {
        for (var waited = 0; waited < LongestWait; waited++)
        {
            _date = _date.AddDays(_step);
            if (Is(wanted))
            {
                return;
            }

            _days.Add(Obstacle());
        }

        throw new InvalidOperationException($"Calendar {_calendar.Code} lets no term run within ten years of {_date:O}.");
    }

    private void ExtendTo(Wanted wanted, string law)
    {
        if (Is(wanted))
        {
            return;
        }

        _days[^1] = Obstacle() with { Counts = _days[^1].Counts, Number = _days[^1].Number };
        SkipTo(wanted);
        _days.Add(new(_date, false, null, DayReason.Extended, null, law));
    }

    private void Exclude(DayReason reason, string law) => _days.Add(new(_date, false, null, reason, null, law));

    private void Count(int number, string law) => _days.Add(new(_date, true, number, DayReason.Counted, null, law));

    /// <summary>Why the day cannot be used.</summary>
    private DeadlineDay Obstacle()
    {
        var day = _calendar.StatusOf(_date);
        var suspensionFirst = _unit is DeadlineUnit.CalendarDaysProcedural or DeadlineUnit.Hours;
        var (reason, mark) = day switch
        {
            { Suspension: { } suspension } when suspensionFirst => (DayReason.Suspended, suspension),
            { Closure: { } closure } => (DayReason.Closed, closure),
            { IsWeekend: true } => (DayReason.Weekend, null),
            { Suspension: { } suspension } => (DayReason.Suspended, suspension),
            { EdgeShift: { Effect: DayEffect.SystemOutage } outage } => (DayReason.Outage, outage),
            { EdgeShift: { } shortHours } => (DayReason.ShortHours, shortHours),
            _ => throw new InvalidOperationException($"{_date:O} is an ordinary day of calendar {_calendar.Code}."),
        };
        return new(_date, false, null, reason, mark?.Name, mark?.Law ?? (IsProcedural ? _law.Weekend : _law.CivilMoved ?? _law.Weekend));
    }

    private enum Wanted
    {
        Business,
        NotSuspended,

        /// <summary>A day that the unit counts.</summary>
        Running,

        /// <summary>A business day with normal hours and a working system, on which a term may start or end (CPC art. 224 §1).</summary>
        StartOrEnd,
    }
}
