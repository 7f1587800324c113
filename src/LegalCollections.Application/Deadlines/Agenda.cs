using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Deadlines;

/// <summary>A deadline in the agenda with the case that it belongs to.</summary>
public sealed record AgendaRow(Deadline Deadline, long CaseNumber, string DebtorName, string ClientName);

/// <summary>The deadlines of a month, and all that are overdue and still open.</summary>
public sealed class Agenda(AppDb db, OfficeClock clock) : IUseCase
{
    /// <param name="Of">The person whose deadlines are shown; null shows everybody's.</param>
    public sealed record Query(YearMonth Month, UserId? Of, bool WithDone);

    /// <summary>In order of due day.</summary>
    public async Task<IReadOnlyList<AgendaRow>> MonthAsync(Query query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (first, last) = (query.Month.FirstDay, query.Month.LastDay);
        var found = db.Deadlines.AsNoTracking().Where(d => d.DueOn >= first && d.DueOn <= last && d.State != DeadlineState.Cancelled);
        return await RowsAsync(Mine(query.WithDone ? found : found.Where(d => d.State == DeadlineState.Open), query.Of), ct);
    }

    public Task<IReadOnlyList<AgendaRow>> OverdueAsync(UserId? of, CancellationToken ct)
    {
        var today = clock.Today;
        return RowsAsync(Mine(db.Deadlines.AsNoTracking().Where(d => d.State == DeadlineState.Open && d.DueOn < today), of), ct);
    }

    private static IQueryable<Deadline> Mine(IQueryable<Deadline> deadlines, UserId? of) =>
        of is { } person ? deadlines.Where(d => d.LawyerId == person || d.ParalegalId == person) : deadlines;

    private async Task<IReadOnlyList<AgendaRow>> RowsAsync(IQueryable<Deadline> deadlines, CancellationToken ct)
    {
        var rows =
            from deadline in deadlines
            join file in db.CollectionCases on deadline.CaseId equals file.Id
            join client in db.Clients on file.ClientId equals client.Id
            join profile in db.DebtorProfiles on new { file.DebtorId, file.ClientId } equals new { profile.DebtorId, profile.ClientId }
            orderby deadline.DueOn, file.Number
            select new AgendaRow(deadline, file.Number, profile.Name, client.Name);
        return await rows.ToListAsync(ct);
    }
}
