using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Identity;

/// <summary>A line of the users page.</summary>
/// <param name="Invited">True until the person has chosen a password.</param>
public sealed record UserRow(UserId Id, string FullName, string Email, string Role, string? Oab, string? ClientName, bool Invited, bool Closed);

/// <summary>Everyone who may sign in, staff first.</summary>
public sealed class ListUsers(AppDb db) : IUseCase
{
    /// <summary>A lockout until this day means that an administrator closed the account.</summary>
    public static readonly DateTimeOffset Closed = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<IReadOnlyList<UserRow>> HandleAsync(CancellationToken ct)
    {
        var rows = await (
            from user in db.Users.AsNoTracking()
            join link in db.UserRoles on user.Id equals link.UserId
            join role in db.Roles on link.RoleId equals role.Id
            select new { user, Role = role.Name! }).ToListAsync(ct);
        var clients = await db.Clients.AsNoTracking().ToDictionaryAsync(client => client.Id, client => client.Name, ct);
        return
        [
            .. rows.Select(row => new UserRow(
                    row.user.UserId,
                    row.user.FullName,
                    row.user.Email!,
                    row.Role,
                    row.user.Oab,
                    row.user.ClientId is { } client ? clients.GetValueOrDefault(client) : null,
                    row.user.PasswordHash is null,
                    row.user.LockoutEnd == Closed))
                .OrderBy(row => row.Role == Roles.Client).ThenBy(row => row.FullName, StringComparer.CurrentCulture),
        ];
    }
}
