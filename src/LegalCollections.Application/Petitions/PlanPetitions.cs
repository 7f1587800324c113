using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Petitions;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Petitions;

/// <summary>Shows what a run would write, before it writes anything: how many for which court, what is missing, and one petition as it would read.</summary>
public sealed class PlanPetitions(AppDb db, PetitionSufficiency sufficiency, PetitionDrafting drafting) : IUseCase
{
    private const int MostEarlier = 10;

    /// <returns>Null for a portfolio that does not exist.</returns>
    public async Task<PetitionPlan?> HandleAsync(PortfolioId portfolio, CancellationToken ct)
    {
        if (await db.Portfolios.AsNoTracking().Where(p => p.Id == portfolio).Select(p => p.Name).SingleOrDefaultAsync(ct) is not { } name)
        {
            return null;
        }

        var lawsuits = await Waiting(db, portfolio).AsNoTracking().OrderBy(j => j.CreatedAt).ThenBy(j => j.Id).ToListAsync(ct);
        var papers = await sufficiency.OfAsync(lawsuits, ct);
        var courts = lawsuits.GroupBy(j => (j.VenueState, j.Venue, j.Path)).OrderBy(g => g.Key)
            .Select(g => new PlannedCourt(
                g.Key.Venue, g.Key.VenueState, g.Key.Path, g.Count(), g.Sum(j => j.ValueOfCause), g.Count(j => papers[j.Id].CompleteOn is null),
                PetitionDrafting.TemplateOf(PetitionDrafting.PathOf(g.First())) is not null))
            .ToList();
        var earlier = await db.PetitionRuns.AsNoTracking().Where(r => r.PortfolioId == portfolio).OrderByDescending(r => r.StartedAt).Take(MostEarlier).ToListAsync(ct);
        return new PetitionPlan(portfolio, name, courts, lawsuits.Find(j => PetitionDrafting.TemplateOf(PetitionDrafting.PathOf(j)) is not null)?.Id, earlier);
    }

    /// <summary>One petition of the plan as PDF, with the figures of today; nothing is kept.</summary>
    public async Task<Result<byte[]>> SampleAsync(PortfolioId portfolio, CancellationToken ct) =>
        await HandleAsync(portfolio, ct) is { Sample: { } sample }
            ? await drafting.SampleAsync(await db.JudicialCases.SingleAsync(j => j.Id == sample, ct), ct)
            : PetitionProblems.NothingToWrite();

    /// <summary>The lawsuits of a portfolio whose petition may be written.</summary>
    internal static IQueryable<JudicialCase> Waiting(AppDb db, PortfolioId portfolio) => db.JudicialCases
        .Where(j => (j.Status == JudicialCaseStatus.Preparing || j.Status == JudicialCaseStatus.InReview) && db.CollectionCases.Any(c => c.Id == j.CaseId && c.PortfolioId == portfolio));
}

/// <summary>What a run would write.</summary>
/// <param name="Sample">A lawsuit whose petition can be shown; null where there is no template for any.</param>
/// <param name="Earlier">Runs of the same portfolio, the newest first.</param>
public sealed record PetitionPlan(
    PortfolioId Portfolio, string Name, IReadOnlyList<PlannedCourt> Courts, JudicialCaseId? Sample, IReadOnlyList<PetitionRun> Earlier)
{
    public int Petitions => Courts.Sum(court => court.Petitions);
}

/// <summary>The petitions of one action for one court.</summary>
/// <param name="Value">Sum of the values of the cause (BRL).</param>
/// <param name="Incomplete">Those that lack a paper which the law asks for; they are written all the same.</param>
/// <param name="HasTemplate">Without one each of them stops, and the lawyer brings the draft.</param>
public sealed record PlannedCourt(string City, string State, string Path, int Petitions, decimal Value, int Incomplete, bool HasTemplate);
