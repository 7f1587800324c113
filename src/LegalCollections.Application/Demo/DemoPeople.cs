using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Clients;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Demo;

/// <summary>Brings the demo office's creditors and people in, all or none.</summary>
public sealed class DemoPeople(AppDb db, UserManager<OfficeUser> users) : IUseCase
{
    public async Task LoadAsync(CancellationToken ct)
    {
        if (await db.Users.AnyAsync(ct))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var clients = DemoClients.All.Select(Client.Register).ToDictionary(client => client.Name);
        db.Clients.AddRange(clients.Values);
        await db.SaveChangesAsync(ct);
        foreach (var account in DemoAccounts.All)
        {
            await AddAsync(account, account.ClientName is { } name ? clients[name] : null);
        }

        await transaction.CommitAsync(ct);
    }

    private async Task AddAsync(DemoAccount account, Client? client)
    {
        var user = new OfficeUser
        {
            Id = Guid.CreateVersion7(),
            FullName = account.Name,
            Email = account.Email,
            UserName = account.Email,
            Oab = account.Oab,
            ClientId = client?.Id,
        };
        Require(await users.CreateAsync(user, DemoAccounts.Password));
        Require(await users.AddToRoleAsync(user, account.Role));
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"The demo office: {string.Join("; ", result.Errors.Select(e => e.Description))}");
        }
    }
}
