using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Docketing;

/// <summary>An insolvency written down in one case concerns every case of the debtor: asks the lawyer of each of them, and changes none.</summary>
/// <remarks>Law: Lei 11.101 art. 6; CDC art. 104-A: the procedure gathers all creditors. The cases may be of different clients.</remarks>
public sealed class DebtorActs(AppDb db, Timeline timeline, OfficeClock clock) : IUseCase
{
    public const string Adopted = "Adopted";

    public const string NotHere = "NotHere";

    private const int DaysToAct = 2;

    private static readonly LawsuitActKind[] Shared = [.. Enum.GetValues<LawsuitActKind>().Where(kind => kind.ConcernsEveryCase())];

    private static readonly string[] Outcomes = [Adopted, NotHere];

    /// <summary>What other cases of the debtor say and this one does not, where it would change what may be done here.</summary>
    public async Task<IReadOnlyList<LawsuitAct>> MissingAsync(CollectionCase file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Missing(file.Id, (await ActsAsync(db.CollectionCases.Where(c => c.DebtorId == file.DebtorId), ct)).Select(row => row.Act));
    }

    /// <summary>Opens a task in every open case where something is missing, and closes those where nothing is any more; a lawyer who said no is asked again only after a new act.</summary>
    /// <param name="wanted">Cases whose debtors are looked at.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task AskAsync(IQueryable<CollectionCase> wanted, CancellationToken ct)
    {
        var acts = (await ActsAsync(wanted, ct)).ToLookup(row => row.Debtor, row => row.Act);
        var debtors = acts.Select(group => group.Key).ToList();
        var files = await db.CollectionCases.Where(c => debtors.Contains(c.DebtorId) && c.Status != CaseStatus.Closed).ToListAsync(ct);
        var ids = files.ConvertAll(file => file.Id);
        var asked = (await db.CaseTasks.Where(t => t.Kind == TaskKind.DebtorInsolvency && ids.Contains(t.CaseId)).ToListAsync(ct)).ToLookup(task => task.CaseId);
        foreach (var file in files)
        {
            var missing = Missing(file.Id, acts[file.DebtorId]);
            if (missing.Count == 0)
            {
                foreach (var task in asked[file.Id])
                {
                    task.Cancel(clock.GetUtcNow());
                }
            }
            else if (!asked[file.Id].Any(task => task.State == TaskState.Open || task.OpenedAt >= missing.Max(act => act.RecordedAt)))
            {
                Ask(file);
            }
        }
    }

    private void Ask(CollectionCase file)
    {
        db.CaseTasks.Add(CaseTask.Open(
            file.Id, file.ClientId, TaskKind.DebtorInsolvency, Roles.Lawyer, file.LawyerId, clock.Today.AddDays(DaysToAct), clock.GetUtcNow(), Outcomes, bookmarkId: null));
        timeline.Add(file, CaseEventKind.TaskOpened, nameof(TaskKind.DebtorInsolvency));
    }

    private Task<List<DebtorAct>> ActsAsync(IQueryable<CollectionCase> wanted, CancellationToken ct)
    {
        var debtors = wanted.Select(c => c.DebtorId);
        return (
            from act in db.LawsuitActs.AsNoTracking()
            join file in db.CollectionCases on act.CaseId equals file.Id
            where Shared.Contains(act.Kind) && debtors.Contains(file.DebtorId)
            select new DebtorAct(file.DebtorId, act)).ToListAsync(ct);
    }

    private static IReadOnlyList<LawsuitAct> Missing(CaseId caseId, IEnumerable<LawsuitAct> acts)
    {
        var all = acts.ToList();
        var own = all.FindAll(act => act.CaseId == caseId);
        return Stands(own) == Stands(all)
            ? []
            : [.. all.Where(act => !own.Exists(mine => (mine.Kind, mine.On) == (act.Kind, act.On))).DistinctBy(act => (act.Kind, act.On)).OrderBy(act => act.On).ThenBy(act => act.RecordedAt)];
    }

    private static (DebtorStanding Standing, DateOnly? StayUntil) Stands(IReadOnlyList<LawsuitAct> acts) =>
        (InsolvencyState.StandingOf(acts), InsolvencyState.Of(acts)?.StayUntil);

    private sealed record DebtorAct(DebtorId Debtor, LawsuitAct Act);
}

/// <summary>Asks every morning, since a debtor's case may have come after the insolvency was written down.</summary>
public sealed class DebtorActsWatch(AppDb db, DebtorActs acts) : IDailyJob
{
    public string Name => "debtor-acts";

    public int Order => 25;

    public async Task RunAsync(DateOnly day, CancellationToken ct)
    {
        await acts.AskAsync(db.CollectionCases, ct);
        await db.SaveChangesAsync(ct);
    }
}
