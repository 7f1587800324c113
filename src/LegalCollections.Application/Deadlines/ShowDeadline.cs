using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Sources;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Deadlines;

/// <summary>A deadline with the way to its date and the names of those who stand for it.</summary>
/// <param name="Readers">How many people of the office may read a deadline; fewer than two cannot check each other.</param>
/// <param name="Me">Who looks.</param>
public sealed record DeadlineDetails(
    AgendaRow Row, DeadlineRule Rule, DeadlineComputation Computation, CourtCalendar Calendar, DateOnly Today, IReadOnlyDictionary<UserId, string> Names,
    int Readers, UserId? Me)
{
    public Deadline Deadline => Row.Deadline;

    /// <summary>The reader has yet to find the date and must not be told it.</summary>
    public bool Blind => Deadline.IsBlindFor(Me, Today);

    /// <summary>Whether this person may give the date now, as second or as third.</summary>
    public bool MayRead => Deadline is { State: DeadlineState.Open, ConfirmedBy: null } && Me != Deadline.ScheduledBy && Me != Deadline.SecondBy;

    public string NameOf(UserId? id) => id is { } known ? Names.GetValueOrDefault(known, "–") : "–";
}

/// <summary>Shows one deadline.</summary>
public sealed class ShowDeadline(AppDb db, OfficeCalendars calendars, DeadlinePeople people, OfficeSources sources, CurrentUser user, OfficeClock clock) : IUseCase
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

        return new DeadlineDetails(
            row, DeadlineRules.Find(row.Deadline.RuleCode).Value.ReviewedBy(await sources.AllAsync(ct), row.Deadline.TriggerOn), StoredComputation.Read(row.Deadline.Computation),
            await calendars.OfAsync(row.Deadline.CalendarCode, ct), clock.Today, await NamesAsync(row.Deadline, ct), (await people.ListAsync(ct)).Count, user.Id);
    }

    private async Task<IReadOnlyDictionary<UserId, string>> NamesAsync(Deadline deadline, CancellationToken ct)
    {
        var ids = new UserId?[] { deadline.LawyerId, deadline.ParalegalId, deadline.ScheduledBy, deadline.SecondBy, deadline.ConfirmedBy, deadline.DoneBy }
            .OfType<UserId>().Select(id => id.Value).Distinct().ToList();
        return await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.UserId, u => u.FullName, ct);
    }
}
