using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Deadlines;

/// <summary>Who is away, and who stands in.</summary>
public sealed class Absences(AppDb db, DeadlinePeople people, CurrentUser user, OfficeClock clock) : IUseCase
{
    public sealed record Command(UserId Person, UserId Substitute, DateOnly From, DateOnly To);

    /// <summary>The present and coming absences, the first to end at the top.</summary>
    public async Task<IReadOnlyList<Absence>> ListAsync(CancellationToken ct)
    {
        var today = clock.Today;
        return await db.Absences.AsNoTracking().Where(a => a.ToOn >= today).OrderBy(a => a.ToOn).ToListAsync(ct);
    }

    public async Task<Result<Absence>> RecordAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var known = (await people.ListAsync(ct)).Select(p => p.Id).ToHashSet();
        if (!known.Contains(command.Person) || !known.Contains(command.Substitute))
        {
            return DeadlineProblems.UnknownPerson(known.Contains(command.Person) ? "Substitute" : "Person");
        }

        var absence = Absence.Record(command.Person, command.Substitute, command.From, command.To, user.Name, clock.GetUtcNow());
        if (!absence.Failed)
        {
            db.Absences.Add(absence.Value);
            await db.SaveChangesAsync(ct);
        }

        return absence;
    }

    /// <summary>Takes an absence back; an unknown one is gone already.</summary>
    public async Task RemoveAsync(Guid id, CancellationToken ct)
    {
        if (await db.Absences.FirstOrDefaultAsync(a => a.Id == id, ct) is { } absence)
        {
            db.Absences.Remove(absence);
            await db.SaveChangesAsync(ct);
        }
    }
}
