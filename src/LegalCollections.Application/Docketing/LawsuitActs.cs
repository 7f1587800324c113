using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Docketing;

/// <summary>A lawyer writes down acts of a lawsuit and of the debtor's insolvency; what they stop, stops, and dates they change are proposed.</summary>
public sealed class LawsuitActs(
    AppDb db, InterruptedAppeals appeals, MovedLawsuits moved, DebtorActs ofDebtor, LawsuitTasks tasks, CaseHolds holds, Timeline timeline, CurrentUser user, OfficeClock clock)
    : IUseCase
{
    /// <summary>The case with its lawsuits and acts; <see langword="null"/> where there is no such case.</summary>
    public async Task<ActsOfCase?> ShowAsync(CaseId id, CancellationToken ct) =>
        await db.CollectionCases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } found ? null : new(
            found,
            await db.DebtorProfiles.Where(p => p.DebtorId == found.DebtorId && p.ClientId == found.ClientId).Select(p => p.Name).SingleAsync(ct),
            await db.JudicialCases.AsNoTracking().Where(j => j.CaseId == id && j.Status == JudicialCaseStatus.Filed).OrderBy(j => j.CreatedAt).ToListAsync(ct),
            await db.LawsuitActs.AsNoTracking().Where(a => a.CaseId == id).OrderBy(a => a.On).ThenBy(a => a.Id).ToListAsync(ct),
            await AskedAsync(id, ct) is null ? null : await ofDebtor.MissingAsync(found, ct), clock.Today);

    /// <returns>How many deadlines a lawyer has to decide upon.</returns>
    public async Task<Result<int>> RecordAsync(CaseId id, LawsuitActEntry entry, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == id, ct) is not { } file)
        {
            return CaseProblems.NotFound();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var proposed = await AddAsync(file, entry, ct);
        if (proposed.Failed)
        {
            return proposed;
        }

        if (entry.Kind.ConcernsEveryCase())
        {
            await ofDebtor.AskAsync(db.CollectionCases.Where(c => c.DebtorId == file.DebtorId), ct);
        }

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
        var file = await db.CollectionCases.SingleAsync(c => c.Id == id, ct);
        db.LawsuitActs.Remove(found);
        timeline.Add(file, CaseEventKind.CourtActStruck, found.Kind.ToString(), found.Evidence);
        if (found.Kind == LawsuitActKind.VenueDeclined)
        {
            found.TakeBack(await db.JudicialCases.SingleAsync(j => j.Id == found.JudicialCaseId, ct));
        }

        await db.DeadlineShifts.Where(s => s.CauseId == act && s.State == ShiftState.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, ShiftState.Overtaken), ct);
        await db.SaveChangesAsync(ct);
        await HoldAsync(file, found.Kind, struck: true, ct);
        await ofDebtor.AskAsync(db.CollectionCases.Where(c => c.DebtorId == file.DebtorId), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }

    /// <summary>Writes down in this case what was written down in another one of the same debtor.</summary>
    /// <param name="evidence">What proves each act here, by the other case's act.</param>
    public async Task<Result<Done>> AdoptAsync(CaseId id, IReadOnlyDictionary<Guid, string?> evidence, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        if (await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == id, ct) is not { } file || await AskedAsync(id, ct) is not { } task)
        {
            return JudicialCaseProblems.NothingToAdopt();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var missing = (await ofDebtor.MissingAsync(file, ct)).Where(act => evidence.ContainsKey(act.Id)).ToList();
        if (missing.Count == 0)
        {
            return JudicialCaseProblems.NothingToAdopt();
        }

        foreach (var act in missing)
        {
            var added = await AddAsync(file, new(act.Kind, null, act.On, act.Until, evidence[act.Id]), ct);
            if (added.Failed)
            {
                return added.Problem;
            }
        }

        Close(file, task, DebtorActs.Adopted, null);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }

    /// <summary>A lawyer says why an insolvency written down in another case does not touch this one.</summary>
    public async Task<Result<Done>> DeclineAsync(CaseId id, string? because, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(because))
        {
            return JudicialCaseProblems.ReasonNeeded();
        }

        if (await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == id, ct) is not { } file || await AskedAsync(id, ct) is not { } task)
        {
            return JudicialCaseProblems.NothingToAdopt();
        }

        Close(file, task, DebtorActs.NotHere, because.Trim());
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private Task<CaseTask?> AskedAsync(CaseId id, CancellationToken ct) => tasks.FindOpenAsync(id, TaskKind.DebtorInsolvency, null, ct);

    private void Close(CollectionCase file, CaseTask task, string outcome, string? note)
    {
        tasks.Complete(task, outcome, note);
        timeline.Add(file, CaseEventKind.TaskDone, task.Kind.ToString(), outcome, note ?? "");
    }

    private async Task<Result<int>> AddAsync(CollectionCase file, LawsuitActEntry entry, CancellationToken ct)
    {
        var lawsuit = entry.Lawsuit is not { } wanted ? null
            : await db.JudicialCases.FirstOrDefaultAsync(j => j.Id == wanted && j.CaseId == file.Id && j.Status == JudicialCaseStatus.Filed, ct);
        if (entry.Lawsuit is not null && lawsuit is null)
        {
            return JudicialCaseProblems.NotFound();
        }

        if (entry.Kind == LawsuitActKind.PlanKept && await OwesAsync(file.Id, ct))
        {
            return JudicialCaseProblems.PlanTitlesOpen();
        }

        var act = LawsuitAct.Record(file.Id, file.ClientId, entry, clock.Today, clock.GetUtcNow(), user.Name);
        if (act.Failed)
        {
            return act.Problem;
        }

        if (entry.Kind == LawsuitActKind.VenueDeclined)
        {
            act.Value.Take(lawsuit!);
        }

        db.LawsuitActs.Add(act.Value);
        timeline.AddOn(file, CaseEventKind.CourtActRecorded, act.Value.On, null, act.Value.Kind.ToString(), act.Value.Evidence);
        var proposed = await appeals.ProposeAsync(act.Value, ct) + await moved.ProposeAsync(act.Value, ct);
        await db.SaveChangesAsync(ct);
        await HoldAsync(file, act.Value.Kind, struck: false, ct);
        return proposed;
    }

    /// <summary>Titles that a plan can hold: those with a real guarantee stand outside it (CDC art. 104-A §1).</summary>
    private Task<bool> OwesAsync(CaseId id, CancellationToken ct) => db.Debts.AnyAsync(
        d => d.CaseId == id && d.Status == DebtStatus.Open && !db.LimitationFacts.Any(f => f.DebtId == d.Id && f.Trait == TitleTrait.RealGuarantee), ct);

    /// <summary>Law: Lei 11.101 art. 6 II, III; CDC art. 104-A: what is collected outside the procedure stands still until the record ends it, or a lawyer lets it run.</summary>
    private async Task HoldAsync(CollectionCase file, LawsuitActKind kind, bool struck, CancellationToken ct)
    {
        if (!kind.ConcernsEveryCase())
        {
            return;
        }

        var standing = InsolvencyState.StandingOf(await db.LawsuitActs.AsNoTracking().Where(a => a.CaseId == file.Id && a.JudicialCaseId == null).ToListAsync(ct));
        if (standing.Stands && kind.StopsCollection() != struck)
        {
            await holds.InsistAsync(file, standing is { InsolvencyNoticeOn: null, Plan: LawsuitActKind.PlanAgreed } ? HoldReason.Agreement : HoldReason.Insolvency, ct);
        }
        else if (!standing.Stands && await HeldByItAsync(file, ct))
        {
            await holds.ReleaseAsync(file, ct);
        }
    }

    /// <summary>A plan holds the case like an agreement; one that the office keeps ends by itself.</summary>
    private async Task<bool> HeldByItAsync(CollectionCase file, CancellationToken ct) => file.HoldReason == HoldReason.Insolvency
        || (file.HoldReason == HoldReason.Agreement && !await db.Agreements.AnyAsync(a => a.CaseId == file.Id && a.Status == AgreementStatus.Running, ct));
}

/// <summary>What is written down of a case's lawsuits and of its debtor's insolvency.</summary>
/// <param name="Lawsuits">Those that are filed.</param>
/// <param name="Elsewhere">What other cases of the debtor say and this one has yet to decide upon; <see langword="null"/> where nobody is asked.</param>
public sealed record ActsOfCase(
    CollectionCase Case, string DebtorName, IReadOnlyList<JudicialCase> Lawsuits, IReadOnlyList<LawsuitAct> Acts, IReadOnlyList<LawsuitAct>? Elsewhere, DateOnly Today)
{
    /// <summary>What can have happened next.</summary>
    public IReadOnlyList<LawsuitActKind> Possible { get; } = [.. LawsuitActKinds.Possible(Acts, Lawsuits.Count > 0)];
}
