using System.Text.Json;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows;

/// <summary>What a step works on, to be set aside when the step cannot be done.</summary>
public sealed record StepSubject(CaseId CaseId, Guid? SignalId, string? BookmarkId);

/// <summary>One step of the pump: the oldest signal, else the most overdue bookmark.</summary>
public sealed class WorkflowStep(AppDb db, InstanceStore instances, ISignalFallback fallback, IWorkflowObserver observer, OfficeClock clock) : IUseCase
{
    /// <summary>What the running step works on.</summary>
    public StepSubject? Subject { get; private set; }

    public async Task<bool> RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var caseId = await DeliverSignalAsync(ct) ?? await WakeDueAsync(now, ct);
        if (caseId is not { } touched)
        {
            return false;
        }

        await db.SaveChangesAsync(ct);
        await ObserveAsync(touched, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    public async Task SetAsideAsync(StepSubject subject, string why, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.SignalId is { } signalId && await db.WorkflowSignals.FindAsync([signalId], ct) is { } signal)
        {
            signal.MarkHandled(clock.GetUtcNow());
        }

        if (subject.BookmarkId is { } bookmarkId && await db.WorkflowBookmarks.FindAsync([bookmarkId], ct) is { } bookmark)
        {
            bookmark.Freeze();
        }

        await observer.FailedAsync(subject.CaseId, why, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<CaseId?> DeliverSignalAsync(CancellationToken ct)
    {
        var frozen = db.WorkflowBookmarks.Where(b => b.Frozen);
        var signal = await db.WorkflowSignals
            .Where(s => s.HandledAt == null && (s.BookmarkId == null || !frozen.Any(b => b.Id == s.BookmarkId)))
            .Where(s => s.Name != CaseSignal.DebtorAnswered || !frozen.Any(b => b.CaseId == s.CaseId && b.Key == s.Name))
            .OrderBy(s => s.RaisedAt).ThenBy(s => s.Id).FirstOrDefaultAsync(ct);
        if (signal is null)
        {
            return null;
        }

        Subject = new StepSubject(signal.CaseId, signal.Id, null);
        signal.MarkHandled(clock.GetUtcNow());
        if (signal.Name == StartStrategy.Signal)
        {
            await StartAsync(signal, ct);
            return signal.CaseId;
        }

        var input = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(signal.Payload)!.ToDictionary(p => p.Key, p => Plain(p.Value));
        var waiting = signal.BookmarkId is { } id
            ? await db.WorkflowBookmarks.Where(b => b.Id == id).ToListAsync(ct)
            : await db.WorkflowBookmarks.Where(b => b.CaseId == signal.CaseId && b.Key == signal.Name && !b.Frozen).ToListAsync(ct);
        foreach (var bookmark in waiting)
        {
            await instances.ResumeAsync(bookmark, input, ct);
        }

        if (waiting.Count == 0 && signal.Name is { } name)
        {
            await fallback.HandleAsync(signal.CaseId, name, ct);
        }

        return signal.CaseId;
    }

    private async Task StartAsync(WorkflowSignal signal, CancellationToken ct)
    {
        var versionId = JsonSerializer.Deserialize<Dictionary<string, string>>(signal.Payload)!["version"];
        var version = await db.WorkflowVersions.AsNoTracking().SingleAsync(v => v.Id == versionId, ct);
        await instances.StartAsync(version, signal.CaseId, null, null, ct);
    }

    private async Task<CaseId?> WakeDueAsync(DateTimeOffset now, CancellationToken ct)
    {
        var due = await db.WorkflowBookmarks.Where(b => !b.Frozen && b.DueAt != null && b.DueAt <= now)
            .OrderBy(b => b.DueAt).ThenBy(b => b.Id).FirstOrDefaultAsync(ct);
        if (due is null)
        {
            return null;
        }

        Subject = new StepSubject(due.CaseId, null, due.Id);
        await instances.ResumeAsync(due, null, ct);
        return due.CaseId;
    }

    private async Task ObserveAsync(CaseId caseId, CancellationToken ct)
    {
        var waiting = await db.WorkflowBookmarks.Where(b => b.CaseId == caseId).OrderBy(b => b.DueAt).ToListAsync(ct);
        await observer.RestedAsync(caseId, waiting, instances.Faults, ct);
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
