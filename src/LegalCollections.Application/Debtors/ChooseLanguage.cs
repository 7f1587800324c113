using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Debtors;

/// <summary>Records in which language one creditor's debtor is written to; the audit trail keeps who changed it.</summary>
public sealed class ChooseLanguage(AppDb db) : IUseCase
{
    /// <param name="Language">One of <see cref="Languages"/>; null or blank for the template's own.</param>
    public sealed record Command(DebtorId Debtor, ClientId Client, string? Language);

    public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.DebtorProfiles.SingleOrDefaultAsync(p => p.DebtorId == command.Debtor && p.ClientId == command.Client, ct) is not { } profile)
        {
            return new Problem("debtors.NotFound");
        }

        var chosen = profile.WriteIn(string.IsNullOrWhiteSpace(command.Language) ? null : command.Language);
        if (chosen.Failed)
        {
            return chosen.Problem;
        }

        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
