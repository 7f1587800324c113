using LegalCollections.Domain.Deadlines;

namespace LegalCollections.UnitTests.Domain.Deadlines;

public sealed class CourtCalendarTests
{
    public static TheoryData<LawRow> Days => LawTable.Read("Deadlines/calendar-cases.csv");

    public static TheoryData<LawRow> Feasts => LawTable.Read("Deadlines/easter-cases.csv");

    [Theory]
    [MemberData(nameof(Days), DisableDiscoveryEnumeration = true)]
    public void Day_stands_in_the_calendar_as_its_source_says(LawRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var day = CourtCalendars.Show(row["calendar"]).Value.StatusOf(row.Date("date"));
        var status = day switch
        {
            { Closure: not null } => "Closed",
            { IsWeekend: true } => "Weekend",
            { IsSuspended: true } => "Suspended",
            { ShiftsEnds: true } => "ShortHours",
            _ => "Business",
        };

        Assert.Equal(row["status"], status);
    }

    [Fact]
    public void A_lawsuit_that_changed_its_court_has_each_courts_days_in_its_time()
    {
        // 23 April is São Jorge in Rio; 9 July is São Paulo's.
        var (paulo, rio) = (CourtCalendars.Find("TJSP").Value, CourtCalendars.Find("TJRJ").Value);
        var moved = rio.Since(new DateOnly(2026, 6, 1), paulo);

        Assert.Equal((true, true), (moved.IsBusinessDay(new(2026, 4, 23)), moved.IsBusinessDay(new(2026, 7, 9))));
        Assert.Equal((false, false), (rio.IsBusinessDay(new(2026, 4, 23)), paulo.IsBusinessDay(new(2026, 7, 9))));
        Assert.Equal(rio.IsBusinessDay(new(2027, 4, 23)), moved.IsBusinessDay(new(2027, 4, 23)));
        Assert.Equal(3, new[] { moved, rio, paulo }.Select(calendar => calendar.Version).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Feasts), DisableDiscoveryEnumeration = true)]
    public void Easter_and_the_closed_days_that_hang_on_it_fall_as_published(LawRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var calendar = CourtCalendars.Find("national").Value;

        Assert.Equal(row.Date("easter"), EasterSunday.Of(row.Date("easter").Year));
        Assert.All(
            new[] { "carnivalMonday", "carnivalTuesday", "goodFriday", "corpusChristi" },
            feast => Assert.False(calendar.IsBusinessDay(row.Date(feast)), feast));
    }

    [Fact]
    public void Tjsp_2026_closes_on_the_weekdays_of_its_act_and_on_no_other()
    {
        // Provimento CSM 2.813/2025 (and 2.845/2026 for 30/10), outside the recess of 01-06/01 and 20-31/12.
        string[] act =
        [
            "02-16", "02-17", "04-02", "04-03", "04-20", "04-21", "05-01", "06-04", "06-05", "07-09", "07-10", "09-07", "10-12", "10-30",
            "11-02", "11-20", "12-07", "12-08",
        ];

        var closed = Tjsp.HolidaysOf(2026)
            .Where(entry => entry.Mark.Effect == DayEffect.NoOfficeHours && Weekday(entry.Date) && !InRecess(entry.Date))
            .Select(entry => entry.Date.ToString("MM-dd", null));

        Assert.Equal(act, closed);
    }

    [Fact]
    public void A_correction_by_the_office_wins_and_changes_the_version()
    {
        var flood = new CourtClosure(new(2026, 3, 10), new(2026, 3, 11), ClosureKind.NoOfficeHours, "Enchente", "Portaria 1/2026");
        var corrected = Tjsp.With([flood]);

        Assert.Equal(
            new CalendarMark(DayEffect.NoOfficeHours, "Enchente", "Portaria 1/2026", CalendarScope.Office),
            corrected.StatusOf(new(2026, 3, 11)).Closure);
        Assert.True(Tjsp.IsBusinessDay(new(2026, 3, 11)));
        Assert.NotEqual(Tjsp.Version, corrected.Version);
        Assert.Equal(corrected.Version, Tjsp.With([flood]).Version);
    }

    [Fact]
    public void A_closure_that_ends_before_it_begins_is_refused() =>
        Assert.Throws<ArgumentException>(() => Tjsp.With([new(new(2026, 3, 11), new(2026, 3, 10), ClosureKind.NoOfficeHours, "x", "y")]));

    [Fact]
    public void Christmas_keeps_its_own_name_inside_the_recess() =>
        Assert.Equal("Natal", Tjsp.StatusOf(new(2026, 12, 25)).Closure!.Name);

    [Theory]
    [InlineData("TJSP", "tjsp")]
    [InlineData("TRF3", "trf3")]
    [InlineData("STJ", "stj")]
    [InlineData("TST", "jf")]
    [InlineData("TJMG", "tjmg")]
    [InlineData("TJDFT", "tjdft")]
    [InlineData("TRT2", "national")]
    public void A_court_finds_the_calendar_it_counts_on(string court, string calendar) =>
        Assert.Equal(calendar, CourtCalendars.ForCourt(court).Code);

    [Fact]
    public void An_unknown_calendar_is_a_refusal_that_names_it() =>
        Assert.Equal("deadlines.CalendarUnknown(br-sp)", CourtCalendars.Find("br-sp").Problem?.ToString());

    [Fact]
    public void Every_state_has_its_court_and_its_capital()
    {
        string[] states =
        [
            "AC", "AL", "AM", "AP", "BA", "CE", "DF", "ES", "GO", "MA", "MG", "MS", "MT", "PA", "PB", "PE", "PI", "PR", "RJ", "RN", "RO", "RR", "RS", "SC", "SE",
            "SP", "TO",
        ];

        Assert.All(states, state => Assert.Equal(
            state == "DF" ? "tjdft" : "tj" + state.ToLowerInvariant(), CourtCalendars.ForCourt(state == "DF" ? "TJDFT" : "TJ" + state).Code));
        Assert.All(states, state => Assert.False(CourtCalendars.Show("br-" + state).Failed, state));
        Assert.All(
            "1100205 1200401 1302603 1400100 1501402 1600303 1721000 2111300 2211001 2304400 2408102 2507507 2611606 2704302 2800308 2927408 3106200 3205309 3304557 3550308 4106902 4205407 4314902 5002704 5103403 5208707 5300108".Split(' '),
            ibge => Assert.True(CourtCalendars.KnowsComarca(ibge), ibge));
    }

    [Theory]
    [InlineData("tjsp", "3304557", "deadlines.ComarcaOfOtherState")]
    [InlineData("tjsp", "9999999", "deadlines.ComarcaUnknown")]
    [InlineData("tjsp", "35503", "deadlines.ComarcaUnknown")]
    [InlineData("es", "3550308", "deadlines.ComarcaUnknown")]
    public void A_comarca_must_be_a_municipality_of_the_court(string calendar, string ibge, string problem) =>
        Assert.Equal(problem, CourtCalendars.InComarca(CourtCalendars.Find(calendar).Value, ibge).Problem?.Code);

    [Fact]
    public void The_court_s_act_wins_over_the_holidays_of_the_comarca()
    {
        // 30/11 is a holiday of the DF (Lei distrital 963/1995), but the TJDFT works: aviso of 26/11/2020.
        var brasilia = CourtCalendars.InComarca(CourtCalendars.Find("tjdft").Value, "5300108").Value;

        Assert.True(brasilia.IsBusinessDay(new(2026, 11, 30)));
        Assert.Equal("Fundação de Brasília", brasilia.StatusOf(new(2026, 4, 21)).Closure!.Name);
    }

    [Fact]
    public void Every_unusual_day_and_every_rule_names_its_law()
    {
        var entries = CourtCalendars.All.SelectMany(calendar => Enumerable.Range(2015, 25).SelectMany(calendar.HolidaysOf));

        Assert.All(entries, entry => Assert.False(string.IsNullOrWhiteSpace(entry.Mark.Law), entry.Mark.Name));
        Assert.All(DeadlineRules.All, rule => Assert.False(string.IsNullOrWhiteSpace(rule.Source), rule.Code));
        Assert.All(DeadlineRules.All, rule => Assert.False(rule.CalendarCode is { } code && CourtCalendars.Find(code).Failed, rule.Code));
    }

    [Fact]
    public void Months_end_on_the_same_number_or_on_the_day_after_the_month()
    {
        // CC art. 132 §3, by hand.
        Assert.Equal(new DateOnly(2026, 3, 1), CivilTerm.AddMonths(new(2026, 1, 31), 1));
        Assert.Equal(new DateOnly(2025, 3, 1), CivilTerm.AddYears(new(2024, 2, 29), 1));
        Assert.Equal(new DateOnly(2027, 3, 1), CivilTerm.AddMonths(new(2026, 8, 31), 6));
        Assert.Equal(new DateOnly(2026, 4, 15), CivilTerm.AddMonths(new(2026, 3, 15), 1));
    }

    private static CourtCalendar Tjsp => CourtCalendars.Find("tjsp").Value;

    private static bool Weekday(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static bool InRecess(DateOnly date) => date < new DateOnly(2026, 1, 7) || date > new DateOnly(2026, 12, 19);
}
