using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Petitions;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Petitions;

/// <summary>Shows how far a run has come, what stopped, what a person must read and how long petitions take to be filed.</summary>
public sealed class ShowPetitionRun(AppDb db, PetitionSufficiency sufficiency, OfficeClock clock) : IUseCase
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
        var papers = await sufficiency.OfAsync([.. rows.Select(row => row.Lawsuit)], ct);
        return new PetitionRunPage(
            run, await db.Portfolios.Where(p => p.Id == run.PortfolioId).Select(p => p.Name).SingleAsync(ct),
            [.. rows.Select(row => row with { Clock = LeadTime.Of(papers[row.Lawsuit.Id].CompleteOn, row.Lawsuit.FiledOn) })], clock.Today);
    }

    /// <summary>How far a run has come, for a bar that asks every second; null for a run that does not exist.</summary>
    public async Task<PetitionProgress?> ProgressAsync(Guid id, CancellationToken ct)
    {
        var counts = await db.PetitionRunItems.Where(i => i.RunId == id).GroupBy(i => i.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return await db.PetitionRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct) is { } run
            ? new PetitionProgress(run, counts.Where(c => c.Key != PetitionItemStatus.Waiting).Sum(c => c.Count), counts.Sum(c => c.Count))
            : null;
    }
}

/// <summary>How far a run has come.</summary>
public sealed record PetitionProgress(PetitionRun Run, int Finished, int Total);

/// <summary>One lawsuit of a run as it stands.</summary>
public sealed record PetitionRow(PetitionRunItem Item, JudicialCase Lawsuit, long CaseNumber, string Debtor)
{
    /// <summary>From complete papers to the court; null while a paper is missing.</summary>
    public LeadTime? Clock { get; init; }

    /// <summary>Comarca and state, as the folder of the court is named.</summary>
    public string Court => $"{Lawsuit.VenueState}-{Lawsuit.Venue}";

    public PetitionState State => (Item.Status, Lawsuit.Status) switch
    {
        (_, JudicialCaseStatus.ReadyToFile) => PetitionState.Ready,
        (_, JudicialCaseStatus.Filed) => PetitionState.Filed,
        (_, JudicialCaseStatus.Closed) => PetitionState.GivenUp,
        (PetitionItemStatus.Waiting, _) => PetitionState.Waiting,
        (PetitionItemStatus.Stopped, _) => PetitionState.Stopped,
        _ => Item.InSample ? PetitionState.ToRead : PetitionState.ToAccept,
    };
}

/// <summary>What is left to be done with a petition of a run.</summary>
public enum PetitionState
{
    /// <summary>It could not be written: its reason is listed.</summary>
    Stopped,

    /// <summary>Drawn for reading.</summary>
    ToRead,

    /// <summary>May be accepted with the others once everything drawn was decided.</summary>
    ToAccept,

    /// <summary>Accepted, not yet at the court.</summary>
    Ready,
    Filed,

    /// <summary>The lawyer rejected it.</summary>
    GivenUp,
    Waiting,
}

/// <summary>A run with its lawsuits in order.</summary>
public sealed record PetitionRunPage(PetitionRun Run, string Portfolio, IReadOnlyList<PetitionRow> Rows, DateOnly Today)
{
    public PetitionProgress Progress => new(Run, Rows.Count(row => row.Item.Status != PetitionItemStatus.Waiting), Rows.Count);

    public IEnumerable<PetitionRow> In(PetitionState state) => Rows.Where(row => row.State == state);

    /// <summary>Accepted petitions, which can be filed.</summary>
    public IEnumerable<PetitionRow> Ready => In(PetitionState.Ready);

    /// <summary>Median days from complete papers to the filing; null where none was filed.</summary>
    public decimal? MedianDays => LeadTime.Median(Rows.Select(row => row.Clock).OfType<LeadTime>());

    /// <summary>The rows that a reader asked for.</summary>
    public IReadOnlyList<PetitionRow> Where(PetitionFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return [.. Rows.Where(row => (filter.State is null || row.State == filter.State) && (filter.Court is null || row.Court == filter.Court)
            && (filter.Reason is null || row.Item.Reasons.Contains(filter.Reason.Value.ToString())))];
    }
}

/// <summary>What a reader asks for; null takes all.</summary>
/// <param name="Court">As <see cref="PetitionRow.Court"/> has it.</param>
public sealed record PetitionFilter(PetitionState? State, ReviewReason? Reason, string? Court);
