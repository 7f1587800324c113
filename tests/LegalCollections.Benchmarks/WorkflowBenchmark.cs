using System.Diagnostics;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Benchmarks;

/// <summary>Measures the production pump beside Elsa 3.8 on the same kind of machine, and beside what SQLite and the disk can do at all.</summary>
internal static class WorkflowBenchmark
{
    private const int OneByOne = 1_000;
    private const int Sweep = 10_000;

    /// <summary>Numbers of waiting cases at which the memory of a sweep is measured.</summary>
    private static readonly int[] Waiting = [10_000, 50_000, 200_000];

    public static async Task RunAsync(int mostWaiting)
    {
        await using (var warm = await WorkflowOffice.OpenAsync())
        {
            await OneByOneAsync(warm, 8 * OneByOne); // until the runtime's compiler has nothing left to do
            await WithCauseAsync(warm, OneByOne);
        }

        await using (var office = await WorkflowOffice.OpenAsync())
        {
            Console.WriteLine("One by one, each in a transaction of its own, on the disk before the next");
            var (starts, resumes) = await OneByOneAsync(office, OneByOne);
            Print("starts", OneByOne, starts, 46, 10);
            Print("resumes", OneByOne, resumes, 61, 10);
            Print("full instances", OneByOne, starts + resumes, 26, 10);
            Console.WriteLine("One by one, the cause committed first as a page does it, then its delivery: two transactions each");
            (starts, resumes) = await WithCauseAsync(office, OneByOne);
            Print("starts", OneByOne, starts, 46, 10);
            Print("resumes", OneByOne, resumes, 61, 10);
        }

        await SweepAsync();
        await InMemoryAsync();
        await MemoryAsync(mostWaiting);
    }

    private static async Task<(Spent Starts, Spent Resumes)> OneByOneAsync(WorkflowOffice office, int count)
    {
        var cases = await office.AddCasesAsync(count);
        await office.RequestStartsAsync(cases, MeasuredFlow.WithEventId);
        var starts = await TimeAsync(office.PumpOneByOneAsync);
        await office.RaiseAsync(cases);
        return (starts, await TimeAsync(office.PumpOneByOneAsync));
    }

    private static async Task<(Spent Starts, Spent Resumes)> WithCauseAsync(WorkflowOffice office, int count)
    {
        var cases = await office.AddCasesAsync(count);
        var starts = await TimeAsync(async () =>
        {
            foreach (var one in cases)
            {
                await office.RequestStartsAsync([one], MeasuredFlow.WithEventId);
                await office.PumpAsync();
            }
        });
        var resumes = await TimeAsync(async () =>
        {
            foreach (var one in cases)
            {
                await office.RaiseAsync([one]);
                await office.PumpAsync();
            }
        });
        return (starts, resumes);
    }

    private static async Task SweepAsync()
    {
        await using var office = await WorkflowOffice.OpenAsync();
        var cases = await office.AddCasesAsync(Sweep);
        var before = RawSqlite.UsedBytes(office.DatabaseFile);
        Console.WriteLine($"Sweep of {Sweep:N0} cases");
        await office.RequestStartsAsync(cases, MeasuredFlow.WithEventId);
        var starts = await TimeAsync(office.PumpAsync);
        await office.RaiseAsync(cases);
        var resumes = await TimeAsync(office.PumpAsync);
        await ExpectAsync(office, Sweep);
        Print("starts", Sweep, starts, 46, 40);
        Print("resumes by event", Sweep, resumes, 61, 40);
        Print("full instances", Sweep, starts + resumes, 26, 40);
        Console.WriteLine($"  database bytes per finished instance: {(RawSqlite.UsedBytes(office.DatabaseFile) - before) / Sweep:N0} (Elsa 17,000–19,000; aim: under 4,000)");
        RawSqlite.PrintParts(office.DatabaseFile, Sweep);
        PrintLimits(office, starts + resumes);

        var more = await office.AddCasesAsync(Sweep);
        await office.RequestStartsAsync(more, MeasuredFlow.WithDelayId);
        await office.PumpAsync();
        office.Clock.StandAt(office.Clock.GetUtcNow().AddDays(1));
        var due = await TimeAsync(office.PumpAsync);
        await ExpectAsync(office, 2 * Sweep);
        Print("resumes of due delays", Sweep, due, 61, 40);
    }

    private static void PrintLimits(WorkflowOffice office, Spent sweep)
    {
        var rows = RawSqlite.WriteAgain(office, Sweep);
        var commits = RawSqlite.CommitsPerSecond(office.Folder);
        Console.WriteLine($"  limit: the same rows by prepared SQL take {rows.TotalSeconds:N2} s; the sweep takes {sweep.Time / rows:N1} times that");
        Console.WriteLine($"  limit: {commits:N0} durable commits/s of one row on this disk");
    }

    private static async Task InMemoryAsync()
    {
        var definition = WorkflowDefinition.Parse(MeasuredFlow.WithEvent).Value;
        var runner = new WorkflowRunner(ActivityCatalog.BuiltIn(), TimeProvider.System);
        var services = new NoServices();
        var size = 0;
        var time = await TimeAsync(async () =>
        {
            for (var i = 0; i < Sweep; i++)
            {
                var started = await runner.StartAsync(definition, new StartRequest($"{i}"), services);
                var state = WorkflowState.FromJson(started.State.ToJson());
                size = (await runner.ResumeAsync(definition, state, state.Bookmarks[0].Id, null, services)).State.ToJson().Length;
            }
        });
        Console.WriteLine("In memory, the state written as JSON and read back at each rest");
        Print("full instances", Sweep, time, 58, 40);
        Console.WriteLine($"  state of a finished instance: {size:N0} characters");
    }

    /// <summary>What the process holds, and takes at most, while it sweeps 10,000 of a growing number of waiting cases.</summary>
    private static async Task MemoryAsync(int mostWaiting)
    {
        await using var office = await WorkflowOffice.OpenAsync();
        Console.WriteLine("Memory while others wait (aim: independent of their number)");
        var waiting = 0;
        foreach (var target in Waiting.Where(w => w <= mostWaiting))
        {
            while (waiting < target)
            {
                await office.RequestStartsAsync(await office.AddCasesAsync(Sweep), MeasuredFlow.WithEventId);
                await office.PumpAsync();
                waiting += Sweep;
            }

            var due = await office.AddCasesAsync(Sweep);
            await office.RequestStartsAsync(due, MeasuredFlow.WithEventId);
            await office.PumpAsync();
            await office.RaiseAsync(due);
            var held = GC.GetTotalMemory(forceFullCollection: true);
            var allocated = GC.GetTotalAllocatedBytes();
            var time = await TimeAsync(office.PumpAsync);
            Console.WriteLine(
                $"  {target,7:N0} waiting: {held / 1048576.0:N1} MiB held, {(GC.GetTotalAllocatedBytes() - allocated) / Sweep / 1024.0:N0} KiB allocated a resume, "
                + $"working set {Environment.WorkingSet / 1048576.0:N0} MiB, {Sweep / time.Time.TotalSeconds:N0} resumes/s");
        }
    }

    private static async Task ExpectAsync(WorkflowOffice office, int finished)
    {
        if (await office.FinishedAsync() is var found && found != finished)
        {
            throw new InvalidOperationException($"{found} instances finished instead of {finished}.");
        }
    }

    private static async Task<Spent> TimeAsync(Func<Task> act)
    {
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await act();
        return new Spent(watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
    }

    private static void Print(string what, int count, Spent spent, double elsa, double aim)
    {
        var rate = count / spent.Time.TotalSeconds;
        Console.WriteLine(
            $"  {what,-22} {rate,9:N0}/s   Elsa {elsa,3:N0}/s   ratio {rate / elsa,6:N1} (aim {aim})   processor {spent.Processor.TotalMicroseconds / count,6:N0} µs each");
    }

    /// <summary>Time by the clock, and time of the processor: the second is the same on a busy machine.</summary>
    private readonly record struct Spent(TimeSpan Time, TimeSpan Processor)
    {
        public static Spent operator +(Spent a, Spent b) => new(a.Time + b.Time, a.Processor + b.Processor);
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
