using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Sources;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>Judges the limitation of many cases at once, for lists and daily warnings.</summary>
public sealed class OpenTitles(AppDb db, OfficeSources sources) : IUseCase
{
    /// <param name="wanted">Which titles; only open ones of cases that are not closed, and not before a court, are judged.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<IReadOnlyList<OpenTitle>> JudgeAsync(IQueryable<Debt> wanted, CancellationToken ct)
    {
        var facts = (await db.LimitationFacts.AsNoTracking().ToListAsync(ct)).ToLookup(f => f.DebtId);
        var evidence = await EvidenceOnFile.ReadAsync(db.StoredDocuments, ct);
        var reviews = await sources.AllAsync(ct);
        var rows =
            from debt in wanted.AsNoTracking()
            join file in db.CollectionCases on debt.CaseId equals file.Id
            join profile in db.DebtorProfiles on new { file.DebtorId, file.ClientId } equals new { profile.DebtorId, profile.ClientId }
            where debt.Status == DebtStatus.Open && file.Status != CaseStatus.Closed
            select new { debt, file.Number, file.Status, file.LawyerId, profile.Name };
        var titles = new List<OpenTitle>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            var title = TitleLimitation.Of(row.debt, evidence.InWriting(row.debt), [.. facts[row.debt.Id]], reviews);
            if (!title.Terms.Failed && !title.InCourt)
            {
                titles.Add(new OpenTitle(title, row.Number, row.Name, row.Status, row.LawyerId));
            }
        }

        return titles;
    }
}

/// <summary>One title with the case in which it is collected.</summary>
public sealed record OpenTitle(TitleLimitation Title, long CaseNumber, string DebtorName, CaseStatus CaseStatus, UserId? LawyerId)
{
    public LimitationResult Terms => Title.Terms.Value;

    public Debt Debt => Title.Debt;
}
