using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Cases;

/// <summary>Freezes the waiting steps of a case and lets them run again, later by the days that it stood still.</summary>
public sealed class CaseHolds(AppDb db, Timeline timeline, OfficeClock clock) : IUseCase
{
    public async Task<Result<Done>> HoldAsync(CollectionCase collectionCase, HoldReason reason, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(collectionCase);
        var held = collectionCase.Hold(reason, clock.Today);
        if (held.Failed)
        {
            return held;
        }

        foreach (var bookmark in await db.WorkflowBookmarks.Where(b => b.CaseId == collectionCase.Id).ToListAsync(ct))
        {
            bookmark.Freeze();
        }

        timeline.Add(collectionCase, CaseEventKind.Held, reason.ToString());
        return Done.Value;
    }

    /// <summary>Holds the case for a reason that goes before that of a hold which stands; only limitation goes before all.</summary>
    public async Task InsistAsync(CollectionCase collectionCase, HoldReason reason, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(collectionCase);
        if (collectionCase.Status == CaseStatus.Active)
        {
            await HoldAsync(collectionCase, reason, ct);
        }
        else if (collectionCase.Status == CaseStatus.Held && collectionCase.HoldReason != reason && collectionCase.HoldReason != HoldReason.Prescribed)
        {
            collectionCase.HoldInstead(reason);
            timeline.Add(collectionCase, CaseEventKind.Held, reason.ToString());
        }
    }

    public async Task<Result<Done>> ReleaseAsync(CollectionCase collectionCase, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(collectionCase);
        var days = collectionCase.Release(clock.Today);
        if (days.Failed)
        {
            return days.Problem;
        }

        foreach (var bookmark in await db.WorkflowBookmarks.Where(b => b.CaseId == collectionCase.Id && b.Frozen).ToListAsync(ct))
        {
            bookmark.Thaw(days.Value);
        }

        timeline.Add(collectionCase, CaseEventKind.Released, days.Value.ToString(CultureInfo.InvariantCulture));
        return Done.Value;
    }
}

/// <summary>A person holds or releases a case.</summary>
public sealed class HoldCase(AppDb db, CaseHolds holds) : IUseCase
{
    public sealed record Command(CaseId CaseId, bool Hold);

    public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
    {
        if (await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == command.CaseId, ct) is not { } collectionCase)
        {
            return CaseProblems.NotFound();
        }

        if (!command.Hold && collectionCase.HoldReason == HoldReason.Prescribed)
        {
            return CaseProblems.HeldAsPrescribed(collectionCase.Number);
        }

        var result = command.Hold
            ? await holds.HoldAsync(collectionCase, HoldReason.Manual, ct)
            : await holds.ReleaseAsync(collectionCase, ct);
        if (!result.Failed)
        {
            await db.SaveChangesAsync(ct);
        }

        return result;
    }
}
