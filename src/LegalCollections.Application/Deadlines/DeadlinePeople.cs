using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Deadlines;

/// <summary>A person who may answer for deadlines.</summary>
public sealed record DeadlinePerson(UserId Id, string Name, string Role);

/// <summary>Everyone in the office who may read deadlines and be given them, by name; closed accounts are left out.</summary>
public sealed class DeadlinePeople(AppDb db) : IUseCase
{
    public async Task<IReadOnlyList<DeadlinePerson>> ListAsync(CancellationToken ct)
    {
        var roles = ActTable.RolesFor(Act.ConfirmDeadline);
        var people = await (
            from person in db.Users.AsNoTracking()
            join link in db.UserRoles on person.Id equals link.UserId
            join role in db.Roles on link.RoleId equals role.Id
            where roles.Contains(role.Name!) && (person.LockoutEnd == null || person.LockoutEnd != ListUsers.Closed)
            select new { person.Id, person.FullName, Role = role.Name! }).ToListAsync(ct);
        return [.. people.Select(p => new DeadlinePerson(new UserId(p.Id), p.FullName, p.Role)).OrderBy(p => p.Name, StringComparer.CurrentCulture)];
    }
}
