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

    /// <returns>False when the run is paused or done.</returns>
    public async Task<bool> HandleAsync(Guid runId, CancellationToken ct)
    {
        if (await db.PetitionRuns.FirstOrDefaultAsync(r => r.Id == runId, ct) is not { Status: PetitionRunStatus.Running } run)
        {
            return false;
        }

        if (await NextAsync(runId, ct) is not { } item)
        {
            run.Finish();
            await db.SaveChangesAsync(ct);
            return false;
        }

        if (run.StartedById is { } by)
        {
            user.SignIn(by, run.StartedBy, null);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var lawsuit = await db.JudicialCases.SingleAsync(j => j.Id == item.JudicialCaseId, ct);
        var drafted = await drafting.DraftAsync(lawsuit, ct);
        if (drafted.Failed)
        {
            await transaction.RollbackAsync(ct);
            db.ChangeTracker.Clear();
            return await StopAsync(runId, drafted.Problem, ct);
        }

        item.Write(await ReasonsAsync(item, lawsuit, ct));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>Lists the next petition as stopped and lets the others go on.</summary>
    public async Task<bool> StopAsync(Guid runId, Problem problem, CancellationToken ct)
    {
        if (await NextAsync(runId, ct) is not { } item)
        {
            return false;
        }

        item.Stop(problem);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private Task<PetitionRunItem?> NextAsync(Guid runId, CancellationToken ct) =>
        db.PetitionRunItems.Where(i => i.RunId == runId && i.Status == PetitionItemStatus.Waiting).OrderBy(i => i.Position).FirstOrDefaultAsync(ct);

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
