using System.Collections.Concurrent;
using LegalCollections.Application.Common;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Common;

/// <summary>The daily work happens once a day in its order, after any downtime, and the demo's clock only ever goes forward.</summary>
public sealed class OfficeDayTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_job_runs_once_a_day_in_its_order()
    {
        var diary = new Diary();
        await using var office = await StartAsync(diary);

        await office.Get<OfficeDay>().CatchUpAsync(Ct);
        await office.Get<OfficeDay>().CatchUpAsync(Ct);

        Assert.Equal(["2026-03-02 early", "2026-03-02 late"], diary);
    }

    [Fact]
    public async Task Days_missed_by_a_downtime_are_caught_up_in_order()
    {
        var diary = new Diary();
        await using var office = await StartAsync(diary);
        await office.Get<OfficeDay>().CatchUpAsync(Ct);
        diary.Clear();

        office.Clock.StandAt(office.Clock.At(Monday.AddDays(3), new TimeOnly(7, 59)));
        await office.Get<OfficeDay>().CatchUpAsync(Ct);

        Assert.Equal(["2026-03-03 early", "2026-03-03 late", "2026-03-04 early", "2026-03-04 late"], diary);
    }

    [Fact]
    public async Task Early_and_evening_work_wait_for_their_hours_and_an_evening_missed_by_a_downtime_is_caught_up()
    {
        var diary = new Diary();
        await using var office = await BareOffice.StartAsync(AddJobs(diary, [.. Enum.GetValues<DayPart>()]));

        await office.Get<OfficeDay>().CatchUpAsync(Ct); // Monday, 9:00
        Assert.Equal(["2026-03-02 Early", "2026-03-02 Opening"], diary);
        office.Clock.StandAt(office.Clock.At(Monday, new TimeOnly(19, 59)));
        await office.Get<OfficeDay>().CatchUpAsync(Ct);
        office.Clock.StandAt(office.Clock.At(Monday.AddDays(1), new TimeOnly(7, 0)));
        await office.Get<OfficeDay>().CatchUpAsync(Ct);
        Assert.Equal(["2026-03-02 Evening", "2026-03-03 Early"], diary.Skip(2));
    }

    [Fact]
    public async Task A_job_that_fails_keeps_no_other_from_running_and_runs_again_until_it_succeeds()
    {
        var diary = new Diary { Fails = "early" };
        await using var office = await StartAsync(diary);
        await office.Get<OfficeDay>().CatchUpAsync(Ct);
        var failed = await office.ReadAsync(db => db.DayRuns.SingleAsync(r => r.FinishedAt == null, Ct));

        diary.Fails = null;
        await office.Get<OfficeDay>().CatchUpAsync(Ct);

        Assert.Equal(("early", 1, nameof(TimeoutException)), (failed.Job, failed.Failures, failed.LastError));
        Assert.Equal(["2026-03-02 late", "2026-03-02 early"], diary);
    }

    [Fact]
    public async Task The_demo_clock_walks_day_by_day_and_a_restart_keeps_its_time()
    {
        var diary = new Diary();
        await using var office = await BareOffice.OpenAsync(await TestDatabase.CreateAsync(), AddJobs(diary));
        await office.InScopeAsync(async services =>
        {
            await services.GetRequiredService<StandingClock>().StartDemoAsync(Ct);
            return (await services.GetRequiredService<AdvanceClock>().HandleAsync(new(ClockStep.Week), Ct)).Value;
        });
        await office.Get<ClockWalk>().Completion;

        Assert.Equal(Enumerable.Range(3, 7).SelectMany(day => new[] { $"2026-03-{day:00} early", $"2026-03-{day:00} late" }), diary);
        Assert.Equal(new ClockProgress(Monday, Monday.AddDays(7), Monday.AddDays(7), Running: false, Failed: false), office.Get<ClockWalk>().Progress);
        var restarted = await BareOffice.OpenAsync(office.Database);
        await restarted.InScopeAsync(async services =>
        {
            await services.GetRequiredService<StandingClock>().RestoreAsync(Ct);
            return 0;
        });
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 11, 0, 0, TimeSpan.Zero), restarted.Clock.GetUtcNow()); // 08:00 in São Paulo, UTC−3
        await restarted.CloseAsync();
    }

    [Fact]
    public async Task The_clock_never_goes_back()
    {
        await using var office = await BareOffice.StartAsync();

        Assert.Throws<InvalidOperationException>(() => office.Clock.StandAt(TestOffice.Start.AddTicks(-1)));

        Assert.Equal(TestOffice.Start, office.Clock.GetUtcNow());
    }

    [Fact]
    public async Task An_office_with_real_work_cannot_advance_its_clock()
    {
        await using var office = await BareOffice.OpenAsync(await TestDatabase.CreateAsync());

        var refusal = await office.InScopeAsync(s => s.GetRequiredService<AdvanceClock>().HandleAsync(new(ClockStep.Day), Ct));

        Assert.Equal("clock.NotDemo", refusal.Problem?.Code);
        Assert.False(office.Clock.StandsStill);
    }

    [Fact]
    public async Task A_second_walk_is_refused_while_one_runs()
    {
        var diary = new Diary { Gate = new TaskCompletionSource() };
        await using var office = await StartAsync(diary);

        var first = await AdvanceAsync(office, ClockStep.Day);
        var second = await AdvanceAsync(office, ClockStep.Day);
        diary.Gate.SetResult();
        await office.Get<ClockWalk>().Completion;

        Assert.Null(first);
        Assert.Equal("clock.AlreadyRunning", second);
        Assert.Equal(["2026-03-03 early", "2026-03-03 late"], diary);
    }

    [Fact]
    public async Task Until_the_next_event_ends_on_the_first_day_on_which_something_is_due()
    {
        await using var office = await BareOffice.StartAsync(services => services
            .AddScoped<INextEventSource>(_ => new Due(Monday.AddDays(9))).AddScoped<INextEventSource>(_ => new Due(Monday.AddDays(4))));
        await using var idle = await BareOffice.StartAsync();

        Assert.Null(await AdvanceAsync(office, ClockStep.NextEvent));
        await office.Get<ClockWalk>().Completion;

        Assert.Equal(new DateOnly(2026, 3, 6), office.Clock.Today);
        Assert.Equal("clock.NothingAhead", await AdvanceAsync(idle, ClockStep.NextEvent));
    }

    private static async Task<string?> AdvanceAsync(BareOffice office, ClockStep step) =>
        (await office.InScopeAsync(s => s.GetRequiredService<AdvanceClock>().HandleAsync(new(step), Ct))).Problem?.Code;

    private static Task<BareOffice> StartAsync(Diary diary) => BareOffice.StartAsync(AddJobs(diary));

    private static Action<IServiceCollection> AddJobs(Diary diary, params DayPart[] parts) => services =>
    {
        foreach (var job in services.Where(s => s.ServiceType == typeof(IDailyJob)).ToList())
        {
            services.Remove(job);
        }

        foreach (var part in parts)
        {
            services.AddScoped<IDailyJob>(_ => new Written(part.ToString(), 10, diary) { Part = part });
        }

        if (parts.Length > 0)
        {
            return;
        }

        services.AddScoped<IDailyJob>(_ => new Written("late", 20, diary)).AddScoped<IDailyJob>(_ => new Written("early", 10, diary));
    };

    private sealed class Diary : ConcurrentQueue<string>
    {
        public string? Fails { get; set; }

        public TaskCompletionSource? Gate { get; init; }
    }

    private sealed class Written(string name, int order, Diary diary) : IDailyJob
    {
        public string Name => name;

        public int Order => order;

        public DayPart Part { get; init; } = DayPart.Opening;

        public async Task RunAsync(DateOnly day, CancellationToken ct)
        {
            if (diary.Gate is { } gate)
            {
                await gate.Task.WaitAsync(ct);
            }

            if (diary.Fails == name)
            {
                throw new TimeoutException();
            }

            diary.Enqueue($"{day:yyyy-MM-dd} {name}");
        }
    }

    private sealed class Due(DateOnly on) : INextEventSource
    {
        public Task<DateOnly?> NextOnAsync(DateOnly today, CancellationToken ct) => Task.FromResult<DateOnly?>(on);
    }
}
