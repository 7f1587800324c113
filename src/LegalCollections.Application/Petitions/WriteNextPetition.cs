using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Petitions;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Petitions;

/// <summary>Writes the next petition of a run; one that cannot be written stops alone, with its reason.</summary>
public sealed class WriteNextPetition(
    AppDb db, PetitionDrafting drafting, PetitionSufficiency sufficiency, CaseLimitation limitation, CurrentUser user, OfficeClock clock) : IUseCase
{
    private const decimal AlwaysHigh = 100_000m;
    private const int NearDays = 90;
    private const int DrawnEvery = 20;

    private static readonly CaseEventKind[] Contacts = [CaseEventKind.NoticeSent, CaseEventKind.LetterPosted, CaseEventKind.ContactMade];

    /// <summary>On PostgreSQL the petition that another node writes is passed over; on SQLite there is one node.</summary>
    private const string FirstFree =
        """SELECT * FROM "PetitionRunItems" WHERE "RunId" = {0} AND "Status" = 'Waiting' ORDER BY "Position" LIMIT 1 FOR UPDATE SKIP LOCKED""";

    /// <summary>What is being written, to be stopped when it cannot be.</summary>
    public Guid? Item { get; private set; }

    /// <returns>False when the run is paused, or nothing in it is left to take.</returns>
    public async Task<bool> HandleAsync(Guid runId, CancellationToken ct)
    {
        if (await db.PetitionRuns.FirstOrDefaultAsync(r => r.Id == runId, ct) is not { Status: PetitionRunStatus.Running } run)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await TakeAsync(runId, ct) is not { } item)
        {
            await FinishAsync(run, ct);
            await transaction.CommitAsync(ct);
            return false;
        }

        Item = item.Id;
        if (run.StartedById is { } by)
        {
            user.SignIn(by, run.StartedBy, null);
        }

        var lawsuit = await db.JudicialCases.SingleAsync(j => j.Id == item.JudicialCaseId, ct);
        var drafted = await drafting.DraftAsync(lawsuit, ct);
        if (drafted.Failed)
        {
            await transaction.RollbackAsync(ct);
            db.ChangeTracker.Clear();
            return await StopAsync(item.Id, drafted.Problem, ct);
        }

        item.Write(await ReasonsAsync(item, lawsuit, ct));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>Lists a petition as stopped and lets the others go on.</summary>
    public async Task<bool> StopAsync(Guid itemId, Problem problem, CancellationToken ct)
    {
        if (await db.PetitionRunItems.FirstOrDefaultAsync(i => i.Id == itemId && i.Status == PetitionItemStatus.Waiting, ct) is { } item)
        {
            item.Stop(problem);
            await db.SaveChangesAsync(ct);
        }

        return true;
    }

    private Task<PetitionRunItem?> TakeAsync(Guid runId, CancellationToken ct) => db.IsSqlite
        ? db.PetitionRunItems.Where(i => i.RunId == runId && i.Status == PetitionItemStatus.Waiting).OrderBy(i => i.Position).FirstOrDefaultAsync(ct)
        : db.PetitionRunItems.FromSqlRaw(FirstFree, runId).IgnoreQueryFilters().SingleOrDefaultAsync(ct);

    /// <summary>A run is done when no petition waits, not even one that another node is writing.</summary>
    private async Task FinishAsync(PetitionRun run, CancellationToken ct)
    {
        if (!await db.PetitionRunItems.AnyAsync(i => i.RunId == run.Id && i.Status == PetitionItemStatus.Waiting, ct))
        {
            run.Finish();
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task<IReadOnlyList<ReviewReason>> ReasonsAsync(PetitionRunItem item, JudicialCase lawsuit, CancellationToken ct)
    {
        var reasons = new List<ReviewReason>();
        void When(bool holds, ReviewReason reason)
        {
            if (holds)
            {
                reasons.Add(reason);
            }
        }

        var limits = await limitation.OfAsync(lawsuit.CaseId, ct);
        When(lawsuit.ValueOfCause >= AlwaysHigh || await IsHighAsync(item, lawsuit, ct), ReviewReason.HighValue);
        When(limits.Any(t => t.Debt.JudicialCaseId == lawsuit.Id && !t.Terms.Failed && t.Terms.Value.LastDay <= clock.Today.AddDays(NearDays)), ReviewReason.LimitationNear);
        When((await sufficiency.OfAsync(lawsuit, ct)).Any(need => need.Missing), ReviewReason.MissingPapers);
        When(!await db.CaseEvents.AnyAsync(e => e.CaseId == lawsuit.CaseId && Contacts.Contains(e.Kind), ct), ReviewReason.OddData);
        When(item.Position % DrawnEvery == 0, ReviewReason.Drawn);
        return reasons;
    }

    /// <summary>Within the highest tenth, by the values that the decisions estimated.</summary>
    private async Task<bool> IsHighAsync(PetitionRunItem item, JudicialCase lawsuit, CancellationToken ct)
    {
        var counts = await db.PetitionRunItems.Where(i => i.RunId == item.RunId)
            .Join(db.JudicialCases, i => i.JudicialCaseId, j => j.Id, (_, j) => j.ValueOfCause > lawsuit.ValueOfCause)
            .GroupBy(_ => 1).Select(g => new { Higher = g.Count(higher => higher), All = g.Count() }).SingleAsync(ct);
        return counts.Higher * 10 < counts.All;
    }
}
