using CsCheck;
using LegalCollections.Domain.Deadlines;

namespace LegalCollections.UnitTests.Domain.Deadlines;

public sealed class DeadlinePropertyTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 365 * 8].Select(new DateOnly(2020, 1, 1).AddDays);

    private static readonly Gen<CourtClosure> Closure =
        from day in Day
        from length in Gen.Int[0, 12]
        from kind in Gen.OneOf(ClosureKind.NoOfficeHours, ClosureKind.SuspendsTerms, ClosureKind.SystemOutage)
        select new CourtClosure(day, day.AddDays(length), kind, "a", "b");

    private static readonly Gen<DeadlineRequest> Request =
        from calendar in Gen.OneOf(CourtCalendars.All.Where(calendar => calendar.IsBrazilian).ToArray())
        from closures in Closure.Array[0, 20]
        from kind in Gen.Enum<TriggerKind>()
        from day in Day
        from unit in Gen.Enum<DeadlineUnit>()
        from length in Gen.Int[1, unit == DeadlineUnit.Years ? 5 : 60]
        from doubled in Gen.Bool
        from ack in Gen.Int[0, 3].Select(n => n == 3 ? (AckRule?)null : (AckRule)n)
        select new DeadlineRequest(new(kind, day, Ack: kind == TriggerKind.PortalSent ? ack : null), length, unit, calendar.With(closures), doubled, SafetyDays: length % 4);

    [Fact]
    public void A_deadline_never_falls_on_a_closed_day() => Request.Sample(request =>
    {
        var computation = DeadlineCalculator.Compute(request);
        var due = request.Calendar.StatusOf(computation.Due);
        Assert.True(due.IsBusinessDay);
        Assert.True(computation.Due >= computation.FirstDay);
        Assert.True(request.Unit == DeadlineUnit.Hours ? computation.FirstDay >= request.Trigger.On : computation.FirstDay > request.Trigger.On);
        Assert.True(computation.SafetyOn <= computation.Due);
        if (request.Unit is DeadlineUnit.BusinessDays or DeadlineUnit.CalendarDaysProcedural or DeadlineUnit.Hours)
        {
            Assert.False(due.IsSuspended || due.ShiftsEnds);
        }
    });

    [Fact]
    public void Exactly_the_asked_number_of_days_counts() => Request
        .Where(request => request.Unit is not (DeadlineUnit.Months or DeadlineUnit.Years or DeadlineUnit.Hours))
        .Sample(request =>
        {
            var procedural = request.Unit is DeadlineUnit.BusinessDays or DeadlineUnit.CalendarDaysProcedural;
            Assert.Equal(
                procedural && request.Doubled ? 2 * request.Length : request.Length,
                DeadlineCalculator.Compute(request).Days.Count(day => day.Counts));
        });

    [Fact]
    public void More_days_never_give_an_earlier_date() => Request.Sample(request =>
        Assert.True(
            DeadlineCalculator.Compute(request with { Length = request.Length + 1 }).Due >= DeadlineCalculator.Compute(request).Due));

    [Fact]
    public void A_further_closure_never_gives_an_earlier_date() => Gen.Select(Request, Closure).Sample((request, closure) =>
        Assert.True(
            DeadlineCalculator.Compute(request with { Calendar = request.Calendar.With([closure]) }).Due
            >= DeadlineCalculator.Compute(request).Due));

    [Fact]
    public void The_reading_left_open_is_the_earliest_of_the_three() => Request
        .Select(request => request with { Trigger = new(TriggerKind.PortalSent, request.Trigger.On) })
        .Sample(request => Assert.Equal(
            Enum.GetValues<AckRule>().Min(rule => DeadlineCalculator.Compute(request with { Trigger = request.Trigger with { Ack = rule } }).Due),
            DeadlineCalculator.Compute(request).Due));

    [Fact]
    public void A_term_before_an_event_ends_before_it_and_earlier_when_longer() => Request
        .Select(request => request with { Unit = DeadlineUnit.BusinessDays, Trigger = DeadlineTrigger.FixedEvent(request.Trigger.On) })
        .Sample(request =>
        {
            var before = DeadlineCalculator.Compute(request with { Before = true });
            Assert.True(before.Due <= before.FirstDay && before.FirstDay < request.Trigger.On);
            Assert.True(DeadlineCalculator.Compute(request with { Before = true, Length = request.Length + 1 }).Due <= before.Due);
            Assert.Equal(before.Due, before.Days[0].Date);
        });
}
