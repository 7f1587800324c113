using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Docketing;

/// <summary>A lawyer writes down acts of a lawsuit and of the debtor's insolvency; what they stop, stops, and dates they change are proposed.</summary>
public sealed class LawsuitActs(
    AppDb db, InterruptedAppeals appeals, CaseHolds holds, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <summary>The case with its lawsuits and acts; <see langword="null"/> where there is no such case.</summary>
    public async Task<ActsOfCase?> ShowAsync(CaseId id, CancellationToken ct) =>
        await db.CollectionCases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } found ? null : new(
            found,
            await db.DebtorProfiles.Where(p => p.DebtorId == found.DebtorId && p.ClientId == found.ClientId).Select(p => p.Name).SingleAsync(ct),
            await db.JudicialCases.AsNoTracking().Where(j => j.CaseId == id && j.Status == JudicialCaseStatus.Filed).OrderBy(j => j.CreatedAt).ToListAsync(ct),
            await db.LawsuitActs.AsNoTracking().Where(a => a.CaseId == id).OrderBy(a => a.On).ThenBy(a => a.Id).ToListAsync(ct), clock.Today);

    /// <returns>How many deadlines would begin again.</returns>
    public async Task<Result<int>> RecordAsync(CaseId id, LawsuitActEntry entry, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == id, ct) is not { } file)
        {
            return CaseProblems.NotFound();
        }

        if (entry.Lawsuit is { } lawsuit && !await db.JudicialCases.AnyAsync(j => j.Id == lawsuit && j.CaseId == id && j.Status == JudicialCaseStatus.Filed, ct))
        {
            return JudicialCaseProblems.NotFound();
        }

        var act = LawsuitAct.Record(id, file.ClientId, entry, clock.Today, clock.GetUtcNow(), user.Name);
        if (act.Failed)
        {
            return act.Problem;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.LawsuitActs.Add(act.Value);
        timeline.AddOn(file, CaseEventKind.CourtActRecorded, act.Value.On, null, act.Value.Kind.ToString(), act.Value.Evidence);
        var proposed = await appeals.ProposeAsync(act.Value, ct);
        await HoldAsync(file, act.Value.Kind, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return proposed;
    }

    /// <summary>Takes an act back with the proposals that rest on it; the timeline and the audit trail keep that it was there.</summary>
    public async Task<Result<Done>> StrikeAsync(CaseId id, Guid act, CancellationToken ct)
    {
        if (await db.LawsuitActs.FirstOrDefaultAsync(a => a.Id == act && a.CaseId == id, ct) is not { } found)
        {
            return JudicialCaseProblems.ActNotFound();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.LawsuitActs.Remove(found);
        timeline.Add(await db.CollectionCases.SingleAsync(c => c.Id == id, ct), CaseEventKind.CourtActStruck, found.Kind.ToString(), found.Evidence);
        await db.DeadlineShifts.Where(s => s.CauseId == act && s.State == ShiftState.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, ShiftState.Overtaken), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }

    /// <summary>Law: Lei 11.101 art. 6 II, III: what is collected outside the procedure stands still until it ends, or a lawyer lets it run.</summary>
    private async Task HoldAsync(CollectionCase file, LawsuitActKind kind, CancellationToken ct)
    {
        if (kind.StopsCollection() && file.Status == CaseStatus.Active)
        {
            await holds.HoldAsync(file, HoldReason.Insolvency, ct);
        }
        else if (kind == LawsuitActKind.InsolvencyEnded && file.HoldReason == HoldReason.Insolvency)
        {
            await holds.ReleaseAsync(file, ct);
        }
    }
}

/// <summary>What is written down of a case's lawsuits and of its debtor's insolvency.</summary>
/// <param name="Lawsuits">Those that are filed.</param>
public sealed record ActsOfCase(
    CollectionCase Case, string DebtorName, IReadOnlyList<JudicialCase> Lawsuits, IReadOnlyList<LawsuitAct> Acts, DateOnly Today);
