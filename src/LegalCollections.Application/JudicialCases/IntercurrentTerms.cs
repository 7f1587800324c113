using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>Until when each title of an enforcement that found nothing keeps its claim, from the acts written down on the lawsuit.</summary>
/// <remarks>Law: CPC art. 921 §§1, 4, 4-A; CC art. 206-A.</remarks>
public sealed class IntercurrentTerms(AppDb db, CaseLimitation limitation) : IUseCase
{
    /// <param name="wanted">Which lawsuits; those without a fruitless search have no such term.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<IReadOnlyList<IntercurrentTerm>> OfAsync(IQueryable<JudicialCase> wanted, CancellationToken ct)
    {
        var searched = await wanted.AsNoTracking().Where(j => j.Status == JudicialCaseStatus.Filed
            && db.LawsuitActs.Any(a => a.JudicialCaseId == j.Id && a.Kind == LawsuitActKind.FruitlessSearch)).ToListAsync(ct);
        var ids = searched.Select(j => (JudicialCaseId?)j.Id).ToList();
        var acts = (await db.LawsuitActs.AsNoTracking().Where(a => ids.Contains(a.JudicialCaseId)).OrderBy(a => a.On).ToListAsync(ct)).ToLookup(a => a.JudicialCaseId);
        var terms = new List<IntercurrentTerm>();
        foreach (var lawsuit in searched)
        {
            var titles = (await limitation.OfAsync(lawsuit.CaseId, ct)).Where(title => title.Debt.JudicialCaseId == lawsuit.Id);
            terms.AddRange(titles.Select(title => new IntercurrentTerm(lawsuit, title.Debt, Of(lawsuit, title, [.. acts[lawsuit.Id]]))));
        }

        return terms;
    }

    private static Result<LimitationTerm> Of(JudicialCase lawsuit, TitleLimitation title, List<LawsuitAct> acts)
    {
        var stay = acts.Find(act => act.Kind == LawsuitActKind.Stay);
        var search = new FruitlessSearch(acts.First(act => act.Kind == LawsuitActKind.FruitlessSearch).On, lawsuit.Path == nameof(ActionPath.Cumprimento))
        {
            Stay = stay is null ? null : new Suspension(SuspensionKind.EnforcementStay, stay.On, stay.Until!.Value),
            Seizures = [.. acts.Where(act => act.Kind == LawsuitActKind.Seizure).Select(act => act.On)],
        };
        return IntercurrentLimitation.Compute(title.Debt.Instrument, title.Evidence, search);
    }
}

/// <summary>The term that runs inside a lawsuit for one of its titles.</summary>
public sealed record IntercurrentTerm(JudicialCase Lawsuit, Debt Debt, Result<LimitationTerm> Term);
