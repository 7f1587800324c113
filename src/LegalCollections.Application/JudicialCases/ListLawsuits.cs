using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>A line of the list of lawsuits.</summary>
public sealed record LawsuitRow(JudicialCase Lawsuit, long CaseNumber, string DebtorName, string ClientName);

/// <summary>One page of lawsuits, and how many there are.</summary>
/// <param name="Newer">Id from which the page before is asked; null on the first page.</param>
/// <param name="Older">Id from which the next page is asked; null on the last page.</param>
public sealed record LawsuitList(IReadOnlyList<LawsuitRow> Rows, int Total, Guid? Newer, Guid? Older);

/// <summary>Lawsuits, the newest first.</summary>
public sealed class ListLawsuits(AppDb db) : IUseCase
{
    public const int PageSize = 50;

    /// <param name="Status">Null shows every status.</param>
    /// <param name="NewerThan">Asks for the page before the one that begins with this lawsuit.</param>
    /// <param name="OlderThan">Asks for the page after the one that ends with this lawsuit.</param>
    public sealed record Query(JudicialCaseStatus? Status, Guid? NewerThan = null, Guid? OlderThan = null);

    public async Task<LawsuitList> HandleAsync(Query query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var lawsuits = db.JudicialCases.AsNoTracking().Where(j => query.Status == null || j.Status == query.Status);
        var total = await lawsuits.CountAsync(ct);
        var backwards = query.NewerThan is not null;
        var rows = await RowsOf(PartOf(lawsuits, query).Take(PageSize + 1)).ToListAsync(ct);
        var more = rows.Count > PageSize;
        rows = [.. rows.Take(PageSize).OrderByDescending(r => r.Lawsuit.Id.Value)];
        var hasNewer = rows.Count > 0 && (backwards ? more : query.OlderThan is not null);
        var hasOlder = rows.Count > 0 && (backwards || more);
        return new LawsuitList(rows, total, hasNewer ? rows[0].Lawsuit.Id.Value : null, hasOlder ? rows[^1].Lawsuit.Id.Value : null);
    }

    private static IQueryable<JudicialCase> PartOf(IQueryable<JudicialCase> lawsuits, Query query)
    {
        var newer = new JudicialCaseId(query.NewerThan ?? default);
        var older = new JudicialCaseId(query.OlderThan ?? default);
        return query.NewerThan is not null ? lawsuits.Where(j => j.Id.CompareTo(newer) > 0).OrderBy(j => j.Id)
            : query.OlderThan is not null ? lawsuits.Where(j => j.Id.CompareTo(older) < 0).OrderByDescending(j => j.Id)
            : lawsuits.OrderByDescending(j => j.Id);
    }

    private IQueryable<LawsuitRow> RowsOf(IQueryable<JudicialCase> lawsuits) =>
        from lawsuit in lawsuits
        join file in db.CollectionCases on lawsuit.CaseId equals file.Id
        join client in db.Clients on file.ClientId equals client.Id
        join profile in db.DebtorProfiles on new { file.DebtorId, file.ClientId } equals new { profile.DebtorId, profile.ClientId }
        select new LawsuitRow(lawsuit, file.Number, profile.Name, client.Name);
}
