using System.Text.RegularExpressions;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Identity;

/// <summary>Lets a person into the office without a password of ours: they choose their own through a one-time link.</summary>
public sealed partial class CreateUser(UserManager<OfficeUser> users, AppDb db) : IUseCase
{
    /// <param name="Oab">Bar number as "SP123456"; asked of partners and lawyers, kept for them only.</param>
    /// <param name="Client">The creditor whose portal the person sees; asked of client users, kept for them only.</param>
    public sealed record Command(string FullName, string Email, string Role, string? Oab, ClientId? Client);

    /// <summary>The new user and the token with which they set their password (expires after one day).</summary>
    public sealed record Created(UserId Id, string PasswordToken);

    public async Task<Result<Created>> HandleAsync(Command command, CancellationToken ct)
    {
        if (!Roles.All.Contains(command.Role))
        {
            return new Problem("identity.UnknownRole", nameof(Command.Role));
        }

        var lawyer = command.Role is Roles.Partner or Roles.Lawyer;
        var oab = command.Oab?.Replace("OAB", "", StringComparison.OrdinalIgnoreCase).Replace("/", "").Replace(".", "").Replace(" ", "").ToUpperInvariant();
        if (lawyer && (oab is null || !BarNumber().IsMatch(oab)))
        {
            return new Problem("identity.OabNeeded", nameof(Command.Oab));
        }

        var forClient = command.Role == Roles.Client;
        if (forClient && (command.Client is not { } client || !await db.Clients.AnyAsync(c => c.Id == client, ct)))
        {
            return new Problem("identity.ClientNeeded", nameof(Command.Client));
        }

        var email = command.Email.Trim();
        if (await users.FindByEmailAsync(email) is not null)
        {
            return new Problem("identity.EmailTaken", nameof(Command.Email), email);
        }

        var user = new OfficeUser
        {
            Id = Guid.CreateVersion7(),
            FullName = command.FullName.Trim(),
            Email = email,
            UserName = email,
            Oab = lawyer ? oab : null,
            ClientId = forClient ? command.Client : null,
        };
        return await SaveAsync(user, command.Role, ct);
    }

    private async Task<Result<Created>> SaveAsync(OfficeUser user, string role, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var saved = await users.CreateAsync(user);
        if (!saved.Succeeded)
        {
            return new Problem("identity.InvalidEmail", nameof(Command.Email), user.Email!);
        }

        await users.AddToRoleAsync(user, role);
        await transaction.CommitAsync(ct);
        return new Created(user.UserId, await users.GeneratePasswordResetTokenAsync(user));
    }

    [GeneratedRegex("^[A-Z]{2}[0-9]{1,6}[A-Z]?$")]
    private static partial Regex BarNumber();
}
