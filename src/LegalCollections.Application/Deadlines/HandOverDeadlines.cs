using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Deadlines;

/// <summary>Gives open deadlines of one person to another, many at once, after a look at which they are.</summary>
public sealed class HandOverDeadlines(AppDb db, DeadlinePeople people) : IUseCase
{
    /// <param name="Chosen">Those ticked in the preview; what is no longer the person's or no longer open is passed over.</param>
    public sealed record Command(UserId From, UserId To, IReadOnlyList<Guid> Chosen);

    /// <returns>How many changed hands.</returns>
    public async Task<Result<int>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var to = (await people.ListAsync(ct)).FirstOrDefault(p => p.Id == command.To);
        if (to is null || command.From == command.To)
        {
            return DeadlineProblems.UnknownPerson("To");
        }

        var ids = command.Chosen.Select(id => new DeadlineId(id)).ToList();
        var deadlines = await db.Deadlines
            .Where(d => ids.Contains(d.Id) && d.State == DeadlineState.Open && (d.LawyerId == command.From || d.ParalegalId == command.From)).ToListAsync(ct);
        if (to.Role == Identity.Roles.Paralegal && deadlines.Any(d => d.LawyerId == command.From))
        {
            return DeadlineProblems.LawyerNeeded();
        }

        foreach (var deadline in deadlines)
        {
            deadline.HandOver(command.From, command.To);
        }

        await db.SaveChangesAsync(ct);
        return deadlines.Count;
    }
}
