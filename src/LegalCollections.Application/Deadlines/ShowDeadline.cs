using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Deadlines;

/// <summary>A deadline with the way to its date and the names of those who stand for it.</summary>
public sealed record DeadlineDetails(
    AgendaRow Row, DeadlineRule Rule, DeadlineComputation Computation, CourtCalendar Calendar, DateOnly Today, IReadOnlyDictionary<UserId, string> Names)
{
    public Deadline Deadline => Row.Deadline;
}

/// <summary>Shows one deadline.</summary>
public sealed class ShowDeadline(AppDb db, OfficeClock clock) : IUseCase
{
    public async Task<Result<DeadlineDetails>> HandleAsync(DeadlineId id, CancellationToken ct)
    {
        var row = await (
            from deadline in db.Deadlines.AsNoTracking()
            where deadline.Id == id
            join file in db.CollectionCases on deadline.CaseId equals file.Id
            join client in db.Clients on file.ClientId equals client.Id
            join profile in db.DebtorProfiles on new { file.DebtorId, file.ClientId } equals new { profile.DebtorId, profile.ClientId }
            select new AgendaRow(deadline, file.Number, profile.Name, client.Name)).SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return DeadlineProblems.NotFound();
        }

        var computation = StoredComputation.Read(row.Deadline.Computation);
        return new DeadlineDetails(
            row, DeadlineRules.Find(row.Deadline.RuleCode).Value, computation, CourtCalendars.Find(computation.CalendarCode).Value, clock.Today,
            await NamesAsync(row.Deadline, ct));
    }

    private async Task<IReadOnlyDictionary<UserId, string>> NamesAsync(Deadline deadline, CancellationToken ct)
    {
        var ids = new UserId?[] { deadline.LawyerId, deadline.ParalegalId, deadline.ScheduledBy, deadline.ConfirmedBy, deadline.DoneBy }
            .OfType<UserId>().Select(id => id.Value).Distinct().ToList();
        return await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.UserId, u => u.FullName, ct);
    }
}
