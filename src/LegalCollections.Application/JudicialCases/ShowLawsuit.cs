using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>A person in a lawsuit, with the CPF or CNPJ as it is written.</summary>
public sealed record Party(string Name, string TaxId)
{
    public static Party Of(string name, string taxId) =>
        new(name, Domain.Common.TaxId.Parse(taxId) is { Failed: false } parsed ? parsed.Value.Formatted : taxId);
}

/// <summary>A title of a lawsuit with what is owed on it today.</summary>
public sealed record SuedTitle(Debt Debt, decimal Balance);

/// <summary>All that stands in a lawsuit.</summary>
/// <param name="Documents">Its drafts, the newest first.</param>
/// <param name="Acts">Its own and those about the debtor, by day.</param>
public sealed record LawsuitDetails(
    LawsuitRow Row,
    string? LawyerName,
    Party Creditor,
    IReadOnlyList<Party> Defendants,
    IReadOnlyList<SuedTitle> Titles,
    IReadOnlyList<StoredDocument> Documents,
    IReadOnlyList<Publication> Publications,
    IReadOnlyList<Deadline> Deadlines,
    IReadOnlyList<PaperOnFile> Papers,
    IReadOnlyList<CaseCost> Costs,
    IReadOnlyList<LawsuitAct> Acts,
    IReadOnlyList<IntercurrentTerm> Intercurrent,
    DateOnly Today)
{
    public JudicialCase Lawsuit => Row.Lawsuit;
}

/// <summary>Shows one lawsuit.</summary>
public sealed class ShowLawsuit(AppDb db, CaseStatement statements, PapersOnFile papers, IntercurrentTerms intercurrent, OfficeClock clock) : IUseCase
{
    public async Task<Result<LawsuitDetails>> HandleAsync(JudicialCaseId id, CancellationToken ct)
    {
        if (await db.JudicialCases.AsNoTracking().FirstOrDefaultAsync(j => j.Id == id, ct) is not { } lawsuit)
        {
            return JudicialCaseProblems.NotFound();
        }

        var file = await db.CollectionCases.AsNoTracking().SingleAsync(c => c.Id == lawsuit.CaseId, ct);
        var client = await db.Clients.AsNoTracking().SingleAsync(c => c.Id == file.ClientId, ct);
        var debtor = await db.Debtors.AsNoTracking().SingleAsync(d => d.Id == file.DebtorId, ct);
        var profile = await db.DebtorProfiles.AsNoTracking().SingleAsync(p => p.DebtorId == file.DebtorId && p.ClientId == file.ClientId, ct);
        var debts = await db.Debts.AsNoTracking().Include(d => d.Obligors).Where(d => d.JudicialCaseId == id).OrderBy(d => d.DueOn).ToListAsync(ct);
        return new LawsuitDetails(
            new LawsuitRow(lawsuit, file.Number, profile.Name, client.Name),
            await db.Users.AsNoTracking().Where(u => u.Id == lawsuit.LawyerId.Value).Select(u => u.FullName).SingleOrDefaultAsync(ct),
            Party.Of(client.Name, client.TaxId),
            [Party.Of(profile.Name, debtor.TaxId), .. debts.SelectMany(d => d.Obligors).DistinctBy(o => o.TaxId).Select(o => Party.Of(o.Name, o.TaxId))],
            await TitlesAsync(lawsuit, debts, ct),
            await DocumentsAsync(lawsuit, ct),
            await db.Publications.AsNoTracking().Where(p => p.JudicialCaseId == id).OrderByDescending(p => p.AvailableOn).ToListAsync(ct),
            await db.Deadlines.AsNoTracking().Where(d => d.JudicialCaseId == id).OrderBy(d => d.DueOn).ToListAsync(ct),
            await papers.OfAsync(lawsuit.CaseId, lawsuit.ClientId, id, ct),
            await db.CaseCosts.AsNoTracking().Where(c => c.JudicialCaseId == id).OrderBy(c => c.PaidOn).ToListAsync(ct),
            await db.LawsuitActs.AsNoTracking().Where(a => a.JudicialCaseId == id || (a.CaseId == lawsuit.CaseId && a.JudicialCaseId == null))
                .OrderBy(a => a.On).ThenBy(a => a.Id).ToListAsync(ct),
            await intercurrent.OfAsync(db.JudicialCases.Where(j => j.Id == id), ct),
            clock.Today);
    }

    private async Task<IReadOnlyList<SuedTitle>> TitlesAsync(JudicialCase lawsuit, List<Debt> debts, CancellationToken ct)
    {
        var statement = await statements.OnAsync(lawsuit.CaseId, clock.Today, ct);
        var balances = statement.Failed ? [] : statement.Value.Titles.Concat(statement.Value.Prescribed).Where(t => t.DebtId is not null).ToDictionary(t => t.DebtId!.Value, t => t.Total);
        return [.. debts.Select(d => new SuedTitle(d, balances.GetValueOrDefault(d.Id)))];
    }

    /// <summary>The current draft and every one that it replaced.</summary>
    private async Task<IReadOnlyList<StoredDocument>> DocumentsAsync(JudicialCase lawsuit, CancellationToken ct)
    {
        var petitions = await db.StoredDocuments.AsNoTracking().Where(d => d.CaseId == lawsuit.CaseId && d.Kind == DocumentKind.Petition)
            .ToDictionaryAsync(d => d.Id, ct);
        var chain = new List<StoredDocument>();
        for (var next = lawsuit.DraftId; next is { } id && petitions.GetValueOrDefault(id) is { } document; next = document.Replaces)
        {
            chain.Add(document);
        }

        return chain;
    }
}
