using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Clients;

/// <summary>Registers a creditor or changes what is known of one, after checking what petitions and statements will say.</summary>
public sealed class SaveClient(AppDb db) : IUseCase
{
    /// <param name="Id">Null registers a new client.</param>
    public sealed record Command(ClientId? Id, ClientProfile Profile);

    public async Task<Result<ClientId>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var checkedProfile = Check(command.Profile);
        if (checkedProfile.Failed)
        {
            return checkedProfile.Problem;
        }

        var profile = checkedProfile.Value;
        if (await db.Clients.AnyAsync(c => c.TaxId == profile.TaxId && (command.Id == null || c.Id != command.Id), ct))
        {
            return ClientProblems.TaxIdTaken();
        }

        var client = command.Id is { } id ? await db.Clients.FirstOrDefaultAsync(c => c.Id == id, ct) : db.Clients.Add(Client.Register(profile)).Entity;
        if (client is null)
        {
            return ClientProblems.NotFound();
        }

        client.Change(profile);
        await db.SaveChangesAsync(ct);
        return client.Id;
    }

    private static Result<ClientProfile> Check(ClientProfile profile)
    {
        var taxId = TaxId.Parse(profile.TaxId);
        if (taxId.Failed)
        {
            return taxId.Problem with { Field = nameof(profile.TaxId) };
        }

        var email = EmailAddress.Parse(profile.Email);
        if (email.Failed)
        {
            return email.Problem with { Field = nameof(profile.Email) };
        }

        var charges = new[] { profile.MonthlyInterest?.Value ?? 0m, profile.Fine.Value, profile.CollectionFee.Value };
        return charges.Concat([profile.SuccessFee.Value]).Any(p => p is < 0m or > 100m) ? ClientProblems.PercentOutOfRange()
            : charges.Any(p => p > 0m) && string.IsNullOrWhiteSpace(profile.ChargesSource) ? ClientProblems.SourceMissing()
            : profile with { TaxId = taxId.Value.Value, Email = email.Value.Value };
    }
}
