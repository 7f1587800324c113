using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Deadlines;

/// <summary>The office's named teams: who is in each of them.</summary>
public sealed class Teams(AppDb db, DeadlinePeople people) : IUseCase
{
    /// <param name="Id"><see langword="null"/> forms a new team.</param>
    public sealed record Command(Guid? Id, string? Name, IReadOnlyCollection<UserId> Members);

    public async Task<IReadOnlyList<Team>> ListAsync(CancellationToken ct) => await db.Teams.AsNoTracking().OrderBy(t => t.Name).ToListAsync(ct);

    public async Task<Result<Team>> SaveAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var known = (await people.ListAsync(ct)).Select(p => p.Id).ToHashSet();
        if (!command.Members.All(known.Contains))
        {
            return DeadlineProblems.UnknownPerson("Members");
        }

        var name = command.Name?.Trim() ?? "";
        if (await db.Teams.AnyAsync(t => t.Name == name && t.Id != command.Id, ct))
        {
            return DeadlineProblems.TeamNameTaken(name);
        }

        var saved = await FindOrFormAsync(command, ct);
        if (!saved.Failed)
        {
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException) when (db.Teams.AsNoTracking().Any(t => t.Name == name && t.Id != saved.Value.Id))
            {
                // Another person gave the name in the meantime.
                return DeadlineProblems.TeamNameTaken(name);
            }
        }

        return saved;
    }

    /// <summary>Deadlines stay with the people; an unknown team is gone already.</summary>
    public async Task DissolveAsync(Guid id, CancellationToken ct)
    {
        if (await db.Teams.FirstOrDefaultAsync(t => t.Id == id, ct) is { } team)
        {
            db.Teams.Remove(team);
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task<Result<Team>> FindOrFormAsync(Command command, CancellationToken ct)
    {
        if (command.Id is not { } id)
        {
            var formed = Team.Form(command.Name, command.Members);
            if (!formed.Failed)
            {
                db.Teams.Add(formed.Value);
            }

            return formed;
        }

        if (await db.Teams.FirstOrDefaultAsync(t => t.Id == id, ct) is not { } team)
        {
            return DeadlineProblems.TeamNotFound();
        }

        var changed = team.Change(command.Name, command.Members);
        return changed.Failed ? changed.Problem : team;
    }
}
