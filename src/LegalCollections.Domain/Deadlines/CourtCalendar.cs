using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace LegalCollections.Domain.Deadlines;

/// <summary>Says of every day whether a court works, publishes and lets terms run, and under which law it does not.</summary>
/// <remarks>
/// Layers from the widest to the narrowest, then the office's own closures: what comes later wins, but a range never hides
/// a single day's own name. Immutable and safe to share.
/// </remarks>
public sealed class CourtCalendar
{
    private const int SearchLimit = 3660;

    private readonly IReadOnlyList<CalendarLayer> _layers;
    private readonly IReadOnlyList<CourtClosure> _closures;
    private readonly (DateOnly Day, CourtCalendar Before)? _since;
    private readonly ConcurrentDictionary<int, YearTable> _years = new();
    private readonly Lazy<string> _version;
    private YearTable _recent = new(0, []);

    internal CourtCalendar(IReadOnlyList<CalendarLayer> layers, IReadOnlyList<CourtClosure> closures, (DateOnly Day, CourtCalendar Before)? since = null)
    {
        (_layers, _closures, _since) = (layers, closures, since);
        _version = new(Fingerprint);
        Statutes = layers.First(layer => layer.Statutes is not null).Statutes!;
    }

    public string Code => _layers[^1].Code;

    public string Name => _layers[^1].Name;

    /// <summary>Its own code last, before it those of the calendars on which it stands, the widest first.</summary>
    public IReadOnlyList<string> Lineage => [.. _layers.Select(layer => layer.Code)];

    /// <summary>Deadlines of procedure are counted here; false for banks and notaries.</summary>
    public bool IsOfCourt => !_layers.Any(layer => layer.OutOfCourt);

    /// <summary>A calendar of Brazil, whose communications of court are those of Lei 11.419/2006.</summary>
    public bool IsBrazilian => _layers.Any(layer => layer.Code == CourtCalendars.BrazilianRoot);

    internal CountingStatutes Statutes { get; }

    /// <summary>The first two digits of the IBGE codes of the state that the court belongs to; null for courts of several states.</summary>
    internal string? State => _layers.FirstOrDefault(layer => layer.Ibge is not null)?.Ibge;

    /// <summary>Fingerprint of every rule and closure in force: it changes when, and only when, the calendar's content does.</summary>
    public string Version => _version.Value;

    public DayStatus StatusOf(DateOnly date)
    {
        var table = TableOf(date);
        return table.Days[date.DayNumber - table.FirstDay];
    }

    /// <summary>The day in a few bits, for those who look at millions of days.</summary>
    internal DayBits BitsOf(DateOnly date)
    {
        var table = TableOf(date);
        return table.Bits[date.DayNumber - table.FirstDay];
    }

    public bool IsBusinessDay(DateOnly date) => (BitsOf(date) & DayBits.Business) != 0;

    /// <summary>Procedural terms stand still, though the court may work and publish.</summary>
    public bool IsSuspended(DateOnly date) => (BitsOf(date) & DayBits.Suspended) != 0;

    /// <summary>The first business day after <paramref name="date"/>.</summary>
    public DateOnly NextBusinessDay(DateOnly date) => AddBusinessDays(date, 1);

    /// <summary><paramref name="date"/> itself if it is a business day, else the next one.</summary>
    public DateOnly SameOrNextBusinessDay(DateOnly date) => IsBusinessDay(date) ? date : NextBusinessDay(date);

    /// <summary>The business day <paramref name="days"/> away, backwards if negative; suspension does not matter here.</summary>
    /// <exception cref="InvalidOperationException">No business day within ten years: the calendar has been closed by mistake.</exception>
    public DateOnly AddBusinessDays(DateOnly date, int days)
    {
        var step = Math.Sign(days);
        var barren = 0;
        while (days != 0)
        {
            date = date.AddDays(step);
            if (IsBusinessDay(date))
            {
                days -= step;
                barren = 0;
            }
            else if (++barren > SearchLimit)
            {
                throw new InvalidOperationException($"Calendar {Code} has no business day within ten years of {date:O}.");
            }
        }

        return date;
    }

    /// <summary>The same calendar with the office's closures on top of those it already has.</summary>
    /// <exception cref="ArgumentException">A closure ends before it begins.</exception>
    public CourtCalendar With(IEnumerable<CourtClosure> closures)
    {
        var added = closures.ToArray();
        if (added.FirstOrDefault(closure => closure.To < closure.From) is { } inverted)
        {
            throw new ArgumentException($"The closure '{inverted.Name}' ends before it begins.", nameof(closures));
        }

        return new(_layers, [.. _closures, .. added], _since);
    }

    /// <summary>This court's days from <paramref name="day"/> on, those of the court before until then: of a lawsuit that changed its court.</summary>
    public CourtCalendar Since(DateOnly day, CourtCalendar before) => new(_layers, _closures, (day, before));

    /// <summary>The same calendar with local layers under the court's own, whose acts win over them.</summary>
    internal CourtCalendar Over(IEnumerable<CalendarLayer> local) =>
        new([.. _layers.SkipLast(1).Concat(local).Append(_layers[^1]).DistinctBy(layer => layer.Code)], _closures, _since);

    /// <summary>Every unusual day of the year with its cause, weekends included, in order of date.</summary>
    public IReadOnlyList<CalendarEntry> HolidaysOf(int year) =>
    [
        .. from day in _years.GetOrAdd(year, Build).Days
           from mark in new[] { day.Closure, day.Suspension, day.EdgeShift }
           where mark is not null
           select new CalendarEntry(day.Date, mark),
    ];

    /// <summary>The court publishes a yearly act, and the one for this year is not shipped: bridge days may be missing.</summary>
    public bool ActMissingFor(int year) => _layers[^1].ActYears?.Contains(year) == false;

    private YearTable TableOf(DateOnly date)
    {
        // A count stays in one year for long, and threads may each replace the table: it is immutable.
        var table = _recent;
        if ((uint)(date.DayNumber - table.FirstDay) >= (uint)table.Days.Length)
        {
            table = _years.GetOrAdd(date.Year, Build);
            _recent = table;
        }

        return table;
    }

    private YearTable Build(int year)
    {
        var first = new DateOnly(year, 1, 1);
        var days = new DayStatus[DateTime.IsLeapYear(year) ? 366 : 365];
        for (var i = 0; i < days.Length; i++)
        {
            days[i] = new DayStatus(first.AddDays(i), null, null, null);
        }

        foreach (var (mark, date) in Marks(year))
        {
            ref var day = ref days[date.DayOfYear - 1];
            day = mark.Effect switch
            {
                DayEffect.NoOfficeHours => day with { Closure = mark },
                DayEffect.SuspendsTerms => day with { Suspension = mark },
                DayEffect.LateOpening or DayEffect.SystemOutage => day with { EdgeShift = mark },
                DayEffect.WorksNormally => day with { Closure = null, EdgeShift = null },
                _ => throw new InvalidOperationException($"Unknown day effect {mark.Effect}."),
            };
        }

        for (var i = 0; _since is var (day, before) && i < days.Length && days[i].Date < day; i++)
        {
            days[i] = before.StatusOf(days[i].Date);
        }

        return new(first.DayNumber, days);
    }

    private IEnumerable<(CalendarMark Mark, DateOnly Date)> Marks(int year)
    {
        var shipped =
            from layer in _layers
            from rule in layer.Rules
            orderby rule.IsRange descending
            from marked in rule.MarksIn(year, layer.Scope)
            select marked;
        var byOffice =
            from closure in _closures
            let mark = closure.Mark
            let first = Later(closure.From, new DateOnly(year, 1, 1))
            let last = Earlier(closure.To, new DateOnly(year, 12, 31))
            from offset in Enumerable.Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1))
            select (mark, first.AddDays(offset));
        return shipped.Concat(byOffice);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private string Fingerprint() =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes((object[])[.. _layers, .. _closures, .. _since is var (day, before) ? [day, before.Version] : Array.Empty<object>()])))[..12];

    private sealed record YearTable(int FirstDay, DayStatus[] Days)
    {
        public DayBits[] Bits { get; } = Array.ConvertAll(Days, day =>
            (day.IsBusinessDay ? DayBits.Business : 0) | (day.IsSuspended ? DayBits.Suspended : 0) | (day.ShiftsEnds ? DayBits.ShiftsEnds : 0));
    }
}

/// <summary>What a count asks of a day.</summary>
[Flags]
internal enum DayBits : byte { Business = 1, Suspended = 2, ShiftsEnds = 4 }
