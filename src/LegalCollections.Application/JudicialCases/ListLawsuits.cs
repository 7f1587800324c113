using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>A line of the list of lawsuits.</summary>
public sealed record LawsuitRow(JudicialCase Lawsuit, long CaseNumber, string DebtorName, string ClientName);

/// <summary>One page of lawsuits, and how many there are.</summary>
public sealed record LawsuitList(IReadOnlyList<LawsuitRow> Rows, int Page, int Total)
{
    public const int PageSize = 50;

    public bool HasNext => Page * PageSize < Total;
}

/// <summary>Lawsuits, the newest first.</summary>
public sealed class ListLawsuits(AppDb db) : IUseCase
{
    /// <param name="status">Null shows every status.</param>
    /// <param name="page">Counted from 1.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<LawsuitList> HandleAsync(JudicialCaseStatus? status, int page, CancellationToken ct)
    {
        var lawsuits = db.JudicialCases.AsNoTracking().Where(j => status == null || j.Status == status);
        var total = await lawsuits.CountAsync(ct);
        var rows =
            from lawsuit in lawsuits
            join file in db.CollectionCases on lawsuit.CaseId equals file.Id
            join client in db.Clients on file.ClientId equals client.Id
            join profile in db.DebtorProfiles on new { file.DebtorId, file.ClientId } equals new { profile.DebtorId, profile.ClientId }
            orderby lawsuit.CreatedAt descending, lawsuit.Id
            select new LawsuitRow(lawsuit, file.Number, profile.Name, client.Name);
        return new LawsuitList(await rows.Skip((page - 1) * LawsuitList.PageSize).Take(LawsuitList.PageSize).ToListAsync(ct), page, total);
    }
}
