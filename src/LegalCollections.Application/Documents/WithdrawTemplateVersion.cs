using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>Takes a version of a template out of use; documents made from it keep naming it.</summary>
public sealed class WithdrawTemplateVersion(AppDb db, CurrentUser user, OfficeClock clock) : IUseCase
{
    public async Task<Result<TemplateVersion>> HandleAsync(Guid id, CancellationToken ct)
    {
        if (await db.TemplateVersions.SingleOrDefaultAsync(v => v.Id == id && v.WithdrawnAt == null, ct) is not { } version)
        {
            return DocumentProblems.NotFound();
        }

        version.Withdraw(clock.GetUtcNow(), user.Name);
        await db.SaveChangesAsync(ct);
        return version;
    }
}
