using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Deadlines;

/// <summary>A deadline in the agenda with the case that it belongs to.</summary>
public sealed record AgendaRow(Deadline Deadline, long CaseNumber, string DebtorName, string ClientName);

/// <summary>The deadlines of some days, all that are overdue and still open, and those that wait for the reader's own reading.</summary>
/// <remarks>A date that the reader has yet to find is never told by the place of its row.</remarks>
public sealed class Agenda(AppDb db, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <param name="Of">The people whose deadlines are shown, with those of the people they stand in for today; null shows everybody's.</param>
    public sealed record Query(DateOnly From, DateOnly To, IReadOnlyList<UserId>? Of, bool WithDone);

    /// <summary>In order of due day.</summary>
    public Task<IReadOnlyList<AgendaRow>> DaysAsync(Query query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = Shown().Where(d => d.DueOn >= query.From && d.DueOn <= query.To && d.State != DeadlineState.Cancelled);
        return RowsAsync(OfPeople(query.WithDone ? found : found.Where(d => d.State == DeadlineState.Open), query.Of), ct);
    }

    public Task<IReadOnlyList<AgendaRow>> OverdueAsync(IReadOnlyList<UserId>? of, CancellationToken ct)
    {
        var today = clock.Today;
        return RowsAsync(OfPeople(Shown().Where(d => d.State == DeadlineState.Open && d.DueOn < today), of), ct);
    }

    /// <summary>What differs and needs a third person, whoever answers for it, and what the reader of this page may still read without having seen the date.</summary>
    public async Task<IReadOnlyList<AgendaRow>> ToReadAsync(IReadOnlyList<UserId>? of, CancellationToken ct)
    {
        var me = user.Id;
        var waiting = db.Deadlines.AsNoTracking().Where(d => d.State == DeadlineState.Open && d.ConfirmedBy == null && d.ScheduledBy != me && d.SecondBy != me);
        var differing = await RowsAsync(waiting.Where(d => d.SecondBy != null), ct);
        return [.. differing, .. await RowsAsync(OfPeople(waiting.Where(d => d.SecondBy == null), of), ct, byDue: false)];
    }

    private IQueryable<Deadline> Shown() => db.Deadlines.AsNoTracking().Where(Deadline.ShownTo(user.Id, clock.Today));

    private IQueryable<Deadline> OfPeople(IQueryable<Deadline> deadlines, IReadOnlyList<UserId>? of)
    {
        if (of is null)
        {
            return deadlines;
        }

        var today = clock.Today;
        var people = of.Select(person => (UserId?)person).ToList();
        var covered = db.Absences.Where(a => of.Contains(a.SubstituteId) && a.FromOn <= today && a.ToOn >= today).Select(a => a.PersonId);
        return deadlines.Where(d => of.Contains(d.LawyerId) || people.Contains(d.ParalegalId)
            || covered.Contains(d.LawyerId) || covered.Any(away => d.ParalegalId == away));
    }

    private async Task<IReadOnlyList<AgendaRow>> RowsAsync(IQueryable<Deadline> deadlines, CancellationToken ct, bool byDue = true)
    {
        var rows =
            from deadline in deadlines
            join file in db.CollectionCases on deadline.CaseId equals file.Id
            join client in db.Clients on file.ClientId equals client.Id
            join profile in db.DebtorProfiles on new { file.DebtorId, file.ClientId } equals new { profile.DebtorId, profile.ClientId }
            orderby byDue ? deadline.DueOn : deadline.TriggerOn, file.Number
            select new AgendaRow(deadline, file.Number, profile.Name, client.Name);
        return await rows.ToListAsync(ct);
    }
}
