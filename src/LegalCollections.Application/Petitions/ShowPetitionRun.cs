using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Petitions;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Petitions;

/// <summary>Shows how far a run has come, what stopped and what a person must read.</summary>
public sealed class ShowPetitionRun(AppDb db, AcceptDraft accept) : IUseCase
{
    public async Task<PetitionRunPage?> HandleAsync(Guid id, CancellationToken ct)
    {
        if (await db.PetitionRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct) is not { } run)
        {
            return null;
        }

        var rows = await (
            from item in db.PetitionRunItems.AsNoTracking()
            join lawsuit in db.JudicialCases.AsNoTracking() on item.JudicialCaseId equals lawsuit.Id
            join file in db.CollectionCases.AsNoTracking() on lawsuit.CaseId equals file.Id
            join profile in db.DebtorProfiles.AsNoTracking() on new { file.DebtorId, file.ClientId } equals new { profile.DebtorId, profile.ClientId }
            where item.RunId == id
            orderby item.Position
            select new PetitionRow(item, lawsuit, file.Number, profile.Name)).ToListAsync(ct);
        return new PetitionRunPage(run, await db.Portfolios.Where(p => p.Id == run.PortfolioId).Select(p => p.Name).SingleAsync(ct), rows);
    }

    /// <summary>Accepts what was not drawn for reading, once everything that was drawn has been decided.</summary>
    public async Task<Result<int>> AcceptRestAsync(Guid id, CancellationToken ct)
    {
        if (await HandleAsync(id, ct) is not { } page)
        {
            return PetitionProblems.NotFound();
        }

        var open = page.Rows.Where(row => row.Item.Status == PetitionItemStatus.Written && row.Lawsuit.Status == JudicialCaseStatus.InReview).ToList();
        if (open.Count(row => row.Item.InSample) is > 0 and var unread)
        {
            return PetitionProblems.SampleUnread(unread);
        }

        foreach (var row in open)
        {
            var accepted = await accept.HandleAsync(row.Lawsuit.Id, ct);
            if (accepted.Failed)
            {
                return accepted.Problem;
            }
        }

        return open.Count;
    }
}

/// <summary>One lawsuit of a run as it stands.</summary>
public sealed record PetitionRow(PetitionRunItem Item, JudicialCase Lawsuit, long CaseNumber, string Debtor);

/// <summary>A run with its lawsuits in order.</summary>
public sealed record PetitionRunPage(PetitionRun Run, string Portfolio, IReadOnlyList<PetitionRow> Rows)
{
    public int Finished => Rows.Count(row => row.Item.Status != PetitionItemStatus.Waiting);

    public IEnumerable<PetitionRow> Stopped => Rows.Where(row => row.Item.Status == PetitionItemStatus.Stopped);

    public IEnumerable<PetitionRow> Sample => Rows.Where(row => row.Item is { Status: PetitionItemStatus.Written, InSample: true });

    public IEnumerable<PetitionRow> Others => Rows.Where(row => row.Item is { Status: PetitionItemStatus.Written, InSample: false });

    /// <summary>Accepted petitions, which can be filed.</summary>
    public IEnumerable<PetitionRow> Ready => Rows.Where(row => row.Lawsuit.Status == JudicialCaseStatus.ReadyToFile);
}
