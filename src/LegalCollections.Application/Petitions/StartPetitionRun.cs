using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Petitions;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Petitions;

/// <summary>Begins to write the petitions of all lawsuits of a portfolio that wait for one, the oldest first.</summary>
public sealed class StartPetitionRun(AppDb db, PetitionRunQueue queue, CurrentUser user, OfficeClock clock) : IUseCase
{
    public async Task<Result<PetitionRun>> HandleAsync(PortfolioId portfolio, CancellationToken ct)
    {
        if (await db.PetitionRuns.AnyAsync(r => r.PortfolioId == portfolio && r.Status != PetitionRunStatus.Done, ct))
        {
            return PetitionProblems.AlreadyRunning();
        }

        var lawsuits = await PlanPetitions.Waiting(db, portfolio).OrderBy(j => j.CreatedAt).ThenBy(j => j.Id).Select(j => new { j.Id, j.ClientId }).ToListAsync(ct);
        if (lawsuits.Count == 0)
        {
            return PetitionProblems.NothingToWrite();
        }

        var run = PetitionRun.Start(portfolio, lawsuits[0].ClientId, clock.GetUtcNow(), user.Name, user.Id);
        db.PetitionRuns.Add(run);
        db.PetitionRunItems.AddRange(lawsuits.Select((lawsuit, i) => PetitionRunItem.Of(run, lawsuit.Id, i)));
        await db.SaveChangesAsync(ct);
        queue.Add(run.Id);
        return run;
    }

    /// <summary>Lets the petition that is being written end, and no other begin.</summary>
    public Task<Result<Done>> PauseAsync(Guid id, CancellationToken ct) => ChangeAsync(id, run => run.Pause(), ct);

    public Task<Result<Done>> ResumeAsync(Guid id, CancellationToken ct) => ChangeAsync(id, run => run.Resume(), ct);

    private async Task<Result<Done>> ChangeAsync(Guid id, Action<PetitionRun> change, CancellationToken ct)
    {
        while (await db.PetitionRuns.FirstOrDefaultAsync(r => r.Id == id, ct) is { } run)
        {
            change(run);
            try
            {
                await db.SaveChangesAsync(ct);
                queue.Add(id);
                return Done.Value;
            }
            catch (DbUpdateConcurrencyException)
            {
                // The worker finished the run at the same moment: what it says now decides.
                db.ChangeTracker.Clear();
            }
        }

        return PetitionProblems.NotFound();
    }
}
