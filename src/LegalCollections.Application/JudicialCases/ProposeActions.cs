using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Debts;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Sources;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debtors;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>Judges every open title of a case by the decision table and gathers titles into lawsuits.</summary>
public sealed class ProposeActions(AppDb db, CaseStatement statements, StatementBases bases, PapersOnFile papers, CaseLimitation limitation, OfficeSources sources, OfficeClock clock) : IUseCase
{
    public async Task<Result<CaseProposal>> HandleAsync(CaseId caseId, CancellationToken ct)
    {
        if (await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == caseId, ct) is not { } collectionCase)
        {
            return CaseProblems.NotFound();
        }

        var statement = await statements.OnAsync(caseId, clock.Today, ct);
        if (statement.Failed)
        {
            return statement.Problem;
        }

        var client = await db.Clients.AsNoTracking().SingleAsync(c => c.Id == collectionCase.ClientId, ct);
        var profile = await db.DebtorProfiles.AsNoTracking()
            .SingleAsync(p => p.DebtorId == collectionCase.DebtorId && p.ClientId == collectionCase.ClientId, ct);
        var open = (await limitation.OfAsync(caseId, ct)).Where(t => t.Debt.JudicialCaseId is null).ToList();
        var onFile = await papers.OfAsync(caseId, collectionCase.ClientId, null, ct);
        var charges = (await bases.OfCaseAsync(client.Id, caseId, ct)).Charges;
        var evidence = await EvidenceOnFile.ReadAsync(db.StoredDocuments.Where(d => d.CaseId == caseId), ct);
        var (titles, unjudged) = Judge(open, statement.Value, await KnownAsync(collectionCase, profile, onFile, evidence, ct), charges);
        var proposals = ActionDecisionTable.Propose(titles, new CreditorPolicy(client.CostThreshold, client.AdmittedAtJec), clock.Today, await StandingAsync(caseId, ct), MinimumWage.On(clock.Today, await sources.AllAsync(ct)));
        return new CaseProposal(collectionCase, profile.Name, client.Name, clock.Today, proposals, Gather(proposals), unjudged, onFile);
    }

    private async Task<DebtorStanding> StandingAsync(CaseId caseId, CancellationToken ct) => InsolvencyState.StandingOf(
        await db.LawsuitActs.AsNoTracking().Where(a => a.CaseId == caseId && a.JudicialCaseId == null).ToListAsync(ct));

    private async Task<KnownFacts> KnownAsync(
        CollectionCase collectionCase, DebtorProfile profile, IReadOnlyList<PaperOnFile> onFile, EvidenceOnFile evidence, CancellationToken ct)
    {
        var debtor = await db.Debtors.AsNoTracking().SingleAsync(d => d.Id == collectionCase.DebtorId, ct);
        var home = new Forum(profile.City ?? "", profile.State ?? "");
        return new KnownFacts(
            new Defendant(debtor.TaxId, profile.Name, home), profile is { Street.Length: > 0, City.Length: > 0 },
            [.. onFile.Where(p => p.Id is not null).Select(p => p.Paper)], evidence);
    }

    private static (List<TitleForAction> Titles, List<UnjudgedTitle> Unjudged) Judge(
        IReadOnlyList<TitleLimitation> open, DebtStatement statement, KnownFacts known, CaseCharges charges)
    {
        var (titles, unjudged) = (new List<TitleForAction>(), new List<UnjudgedTitle>());
        foreach (var (debt, evidence, terms, facts) in open)
        {
            if (terms.Failed)
            {
                unjudged.Add(new(debt.Id, debt.DisplayNumber, terms.Problem));
                continue;
            }

            var contract = charges.TermsOf(debt.Id);
            var judgment = TitleFacts.JudgmentOf(facts);
            titles.Add(new TitleForAction(
                debt.Id, debt.DisplayNumber, debt.Instrument, debt.DueOn, evidence, terms.Value,
                statement.BalanceOf(debt.Id), DefendantsOf(debt, known), PapersOf(debt, known))
            {
                Consumer = contract is null ? debt.Instrument == InstrumentKind.SchoolFee : contract.Relation == DebtRelation.Consumer,
                ElectedForum = ForumOf(contract?.ElectedCity, contract?.ElectedState),
                PlaceOfPayment = ForumOf(contract?.PaymentCity, contract?.PaymentState),
                Judgment = judgment is null ? null : new(judgment.On, terms.Value.LastDay, ForumOf(judgment.CourtCity, judgment.CourtState)),
            });
        }

        return (titles, unjudged);
    }

    private static Forum? ForumOf(string? city, string? state) => city is null || state is null ? null : new(city, state);

    private static IReadOnlyList<Defendant> DefendantsOf(Debt debt, KnownFacts known) =>
    [
        known.Debtor,
        .. debt.Obligors.OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => new Defendant(o.TaxId, o.Name, known.Debtor.Domicile)),
    ];

    private static HashSet<RequiredPaper> PapersOf(Debt debt, KnownFacts known)
    {
        var papers = new HashSet<RequiredPaper>(known.Papers.Concat(known.Evidence.Of(debt).SelectMany(paper => PapersOnFile.ShownBy(paper.Role))));
        void Have(bool has, RequiredPaper which)
        {
            if (has)
            {
                papers.Add(which);
            }
        }

        Have(known.HasAddress, RequiredPaper.DebtorAddress);
        Have(debt.DeliveryProof, RequiredPaper.DeliveryProof);
        Have(debt.ProtestedOn is not null, RequiredPaper.ProtestInstrument);
        return papers;
    }

    private static IReadOnlyList<DecisionGroup> Gather(IReadOnlyList<ActionProposal> proposals)
    {
        var byTitle = proposals.ToDictionary(p => p.Title.DebtId);
        var lawsuits = LawsuitGrouping.Group(proposals.Select(p => (p.Title, p.Proposed.Path)))
            .Select(l => GroupOf(l.Key.Path, l.Venue, [.. l.Titles.Select(t => byTitle[t.DebtId])]));
        var others = proposals.Where(p => p.Proposed.Path < ActionPath.Execucao)
            .GroupBy(p => (p.Proposed.Path, Persons: DefendantSet.Of(p.Title)))
            .Select(g => GroupOf(g.Key.Path, null, [.. g]));
        return [.. lawsuits, .. others];
    }

    private static DecisionGroup GroupOf(ActionPath path, VenueProposal? venue, IReadOnlyList<ActionProposal> titles)
    {
        var options = titles[0].Assessments.Where(a => a.Admissible && a.Path >= ActionPath.Execucao).Select(a => a.Path)
            .Where(option => titles.All(t => t.Assessments.Any(a => a.Path == option && a.Admissible)))
            .OrderByDescending(option => option == path).ToList();
        return new DecisionGroup(
            path, options, venue ?? LawsuitGrouping.VenueOf(titles[0].Title, options.FirstOrDefault(path)),
            titles[0].Title.Defendants, titles, titles.Sum(t => t.Title.Balance));
    }

    private sealed record KnownFacts(Defendant Debtor, bool HasAddress, IReadOnlyList<RequiredPaper> Papers, EvidenceOnFile Evidence);
}
