using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Docketing;

/// <summary>Records what a court decided about its days, and proposes which open deadlines it moves.</summary>
public sealed class CourtActs(AppDb db, ProposeShifts shifts, DocumentStore store, OfficeCalendars calendars, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <param name="Text">The list of days as pasted.</param>
    /// <param name="Year">Of the days that name none.</param>
    /// <param name="Law">The act, as cited.</param>
    public sealed record ActCommand(string? CalendarCode, ClosureKind Kind, string? Law, int Year, string? Text, ScannedFile? File);

    /// <param name="Hours">The certificate's intervals, such as <c>10:00-10:40; 15:10-16:00</c>.</param>
    /// <param name="Certificate">Its number or address, as cited.</param>
    public sealed record OutageCommand(string? CalendarCode, DateOnly? On, string? Hours, string? Certificate, ScannedFile? File);

    public async Task<IReadOnlyList<CourtAct>> ListAsync(CancellationToken ct) =>
        await db.CourtActs.AsNoTracking().OrderByDescending(a => a.RecordedAt).ThenByDescending(a => a.Id).ToListAsync(ct);

    /// <summary>What the pasted list says, line by line; nothing is saved.</summary>
    public static Result<IReadOnlyList<ClosedDays>> Read(ActCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var calendar = CourtCalendars.Find(command.CalendarCode);
        return calendar.Failed ? calendar.Problem with { Field = "CalendarCode" }
            : string.IsNullOrWhiteSpace(command.Law) ? DeadlineProblems.ActWithoutLaw()
            : CourtActText.Read(command.Text, command.Year, command.Law.Trim());
    }

    public async Task<Result<CourtAct>> RecordAsync(ActCommand command, CancellationToken ct)
    {
        var days = Read(command);
        return days.Failed
            ? days.Problem
            : await KeepAsync(command.CalendarCode!, command.Kind, command.Law!.Trim(), days.Value, command.File, ct);
    }

    // Law: CPC art. 224 §1; Lei 11.419/2006 art. 10 §2; CNJ Resolução 185/2013 arts. 10 and 11.
    public async Task<Result<CourtAct>> RecordOutageAsync(OutageCommand command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (CourtCalendars.Find(command.CalendarCode) is { Failed: true } unknown)
        {
            return unknown.Problem with { Field = "CalendarCode" };
        }

        if (string.IsNullOrWhiteSpace(command.Certificate))
        {
            return DeadlineProblems.ActWithoutLaw() with { Field = "Certificate" };
        }

        var hours = OutageHours.Read(command.Hours);
        if (hours.Failed)
        {
            return hours.Problem;
        }

        if (command.On is not { } on || !OutageHours.MovesTerms(hours.Value))
        {
            return command.On is null ? DeadlineProblems.DateNeeded() with { Field = "On" } : DeadlineProblems.OutageWithoutEffect();
        }

        return await KeepAsync(
            command.CalendarCode!, ClosureKind.SystemOutage, command.Certificate.Trim(), [new ClosedDays(on, on, command.Hours!.Trim())], command.File, ct);
    }

    public async Task<Result<int>> WithdrawAsync(Guid id, string? because, CancellationToken ct)
    {
        if (await db.CourtActs.FirstOrDefaultAsync(a => a.Id == id && a.WithdrawnAt == null, ct) is not { } act)
        {
            return DeadlineProblems.ActNotFound();
        }

        if (string.IsNullOrWhiteSpace(because))
        {
            return DeadlineProblems.ReasonNeeded();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        act.Withdraw(because.Trim(), user.Name, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        calendars.Forget();
        var moved = await shifts.AfterAsync(act, ct);
        await transaction.CommitAsync(ct);
        return moved;
    }

    /// <returns>The act as a file with its type; null where none is attached.</returns>
    public async Task<(byte[] Content, string ContentType)?> EvidenceAsync(Guid id, CancellationToken ct)
    {
        if (await db.CourtActs.Where(a => a.Id == id).Select(a => a.EvidenceHash).SingleOrDefaultAsync(ct) is not { } hash)
        {
            return null;
        }

        var content = await store.LoadAsync(hash, ct);
        return (content, new ScannedFile("", content).ContentType!);
    }

    private async Task<Result<CourtAct>> KeepAsync(
        string calendarCode, ClosureKind kind, string law, IReadOnlyList<ClosedDays> days, ScannedFile? file, CancellationToken ct)
    {
        if (file?.Refusal() is { } refusal)
        {
            return refusal with { Field = "File" };
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var act = CourtAct.Record(CourtCalendars.Find(calendarCode).Value.Code, kind, law, days, user.Name, clock.GetUtcNow());
        if (file is not null)
        {
            act.Proved(await store.SaveAsync(file.Content, ct), Path.GetFileName(file.FileName));
        }

        db.CourtActs.Add(act);
        await db.SaveChangesAsync(ct);
        calendars.Forget();
        await shifts.AfterAsync(act, ct);
        await transaction.CommitAsync(ct);
        return act;
    }
}
