using LegalCollections.Application.Common;
using LegalCollections.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace LegalCollections.Application.Identity;

/// <summary>Closes or reopens an account; the person's sessions end within minutes, their past acts stay theirs.</summary>
public sealed class CloseAccount(UserManager<OfficeUser> users, CurrentUser current) : IUseCase
{
    public async Task<Result<Done>> HandleAsync(UserId id, bool closed)
    {
        if (await users.FindByIdAsync(id.Value.ToString()) is not { } user)
        {
            return new Problem("identity.UnknownUser");
        }

        if (closed && id == current.Id)
        {
            return new Problem("identity.OwnAccount");
        }

        await users.SetLockoutEndDateAsync(user, closed ? ListUsers.Closed : null);
        await users.UpdateSecurityStampAsync(user);
        return Done.Value;
    }
}
