using System.Diagnostics;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Expressions;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows;

/// <summary>What a burst works on, to be set aside when it cannot be done.</summary>
public sealed record BurstSubject(CaseId CaseId, Guid? SignalId, string? BookmarkId);

/// <summary>Bursts of different cases in one transaction: the oldest signals, else the most overdue bookmarks. A burst is never split.</summary>
public sealed class WorkflowBatch(
    AppDb db, WorkQueue queue, InstanceStore instances, ISignalFallback fallback, IWorkflowObserver observer) : IUseCase
{
    /// <summary>After this time a batch commits what it has done: nobody else can write to SQLite meanwhile.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    private readonly List<WorkflowSignal> _signals = [];
    private readonly List<WorkflowBookmark> _due = [];
    private readonly HashSet<Guid> _undone = [];
    private ILookup<CaseId, WorkflowBookmark> _bookmarks = Enumerable.Empty<WorkflowBookmark>().ToLookup(b => b.CaseId);

    /// <summary>How many bursts were taken on.</summary>
    public int Taken => _signals.Count + _due.Count;

    /// <summary>What the running burst works on.</summary>
    public BurstSubject? Subject { get; private set; }

    /// <returns>How many bursts were done and committed.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, int most, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await TakeAsync(now, most, ct);
        if (Taken == 0)
        {
            return 0;
        }

        db.ChangeTracker.AutoDetectChangesEnabled = false; // it would look through the whole batch at each query of a burst
        var done = await WorkAsync(ct);
        db.ChangeTracker.DetectChanges();
        await SaveAsync(ct);
        await transaction.CommitAsync(ct);
        return done;
    }

    /// <summary>Takes one burst per case and loads, in a few queries, all that the bursts will look for.</summary>
    private async Task TakeAsync(DateTimeOffset now, int most, CancellationToken ct)
    {
        _signals.AddRange(await queue.TakeSignalsAsync(now, most, ct));
        _undone.UnionWith(_signals.Select(s => s.Id));
        if (_signals.Count < most)
        {
            var busy = _signals.Select(s => s.CaseId).ToHashSet();
            _due.AddRange((await queue.DueAsync(now, most - _signals.Count, ct)).Where(b => busy.Add(b.CaseId)));
        }

        if (Taken == 0)
        {
            return;
        }

        var cases = _signals.Select(s => s.CaseId).Concat(_due.Select(b => b.CaseId)).ToList();
        _bookmarks = (await db.WorkflowBookmarks.Where(b => cases.Contains(b.CaseId)).ToListAsync(ct)).ToLookup(b => b.CaseId);
        var wanted = _bookmarks.SelectMany(b => b).Select(b => b.InstanceId).Distinct().ToArray();
        var taken = wanted.Length == 0 ? new HashSet<string>() : await queue.InstancesAsync(wanted, ct);
        _signals.RemoveAll(s => !_bookmarks[s.CaseId].All(b => taken.Contains(b.InstanceId)));
        _due.RemoveAll(b => !_bookmarks[b.CaseId].All(other => taken.Contains(other.InstanceId)));
        await observer.PrepareAsync(cases, ct);
    }

    private async Task<int> WorkAsync(CancellationToken ct)
    {
        var (started, done) = (Stopwatch.GetTimestamp(), 0);
        foreach (var burst in _signals.Select(Delivery).Concat(_due.Select(Wake)))
        {
            if (done > 0 && Stopwatch.GetElapsedTime(started) > Longest)
            {
                break;
            }

            Subject = burst.Subject;
            await burst.Do(ct);
            await observer.RestedAsync(burst.Subject.CaseId, Waiting(burst.Subject.CaseId), instances.TakeFaults(), ct);
            done++;
        }

        return done;
    }

    private (BurstSubject Subject, Func<CancellationToken, Task> Do) Delivery(WorkflowSignal signal) =>
        (new BurstSubject(signal.CaseId, signal.Id, null), ct => DeliverAsync(signal, ct));

    private (BurstSubject Subject, Func<CancellationToken, Task> Do) Wake(WorkflowBookmark due) =>
        (new BurstSubject(due.CaseId, null, due.Id), ct => instances.ResumeAsync(due, null, ct));

    private async Task DeliverAsync(WorkflowSignal signal, CancellationToken ct)
    {
        _undone.Remove(signal.Id);
        var payload = JsonGraph.Parse(signal.Payload);
        if (signal.Name == StartStrategy.Signal)
        {
            await instances.StartAsync((string)((IReadOnlyDictionary<string, object?>)payload!)["version"]!, signal.CaseId, ct);
            return;
        }

        var waiting = _bookmarks[signal.CaseId]
            .Where(b => signal.BookmarkId is { } id ? b.Id == id : b.Key == signal.Name && !b.Frozen).ToList();
        foreach (var bookmark in waiting)
        {
            await instances.ResumeAsync(bookmark, payload, ct);
        }

        if (waiting.Count == 0 && signal.Name is { } name)
        {
            await fallback.HandleAsync(signal.CaseId, name, ct);
        }
    }

    private List<WorkflowBookmark> Waiting(CaseId caseId) =>
        [.. _bookmarks[caseId].Where(b => db.Entry(b).State != EntityState.Deleted).Concat(instances.Created(caseId)).OrderBy(b => b.DueAt)];

    private async Task SaveAsync(CancellationToken ct)
    {
        if (Taken > 1)
        {
            await SaveInBulkAsync(ct);
        }

        await db.SaveChangesAsync(ct);
        if (_undone.Count > 0)
        {
            await queue.GiveBackAsync(_undone, ct);
        }
    }

    /// <summary>Many rows that only come or go: one by one they would take longer than the bursts.</summary>
    private async Task SaveInBulkAsync(CancellationToken ct)
    {
        var woken = db.ChangeTracker.Entries<WorkflowBookmark>().Where(e => e.State == EntityState.Deleted).ToList();
        await queue.RemoveAsync([.. woken.Select(e => e.Entity.Id)], ct);
        woken.ForEach(e => e.State = EntityState.Detached);
        await db.InsertAddedAsync<WorkflowBookmark>(ct);
        await db.InsertAddedAsync<JournalledBurst>(ct);
        await db.InsertAddedAsync<WorkflowInstance>(ct);
    }
}
