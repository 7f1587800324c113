using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>Takes a version of a template or fragment out of use unless others need it; documents made from it keep naming it.</summary>
public sealed class WithdrawTemplateVersion(AppDb db, TemplateCheck check, CurrentUser user, OfficeClock clock) : IUseCase
{
    public async Task<Result<TemplateVersion>> HandleAsync(Guid id, CancellationToken ct)
    {
        if (await db.TemplateVersions.SingleOrDefaultAsync(v => v.Id == id && v.WithdrawnAt == null, ct) is not { } version)
        {
            return DocumentProblems.NotFound();
        }

        var left = await db.TemplateVersions.AsNoTracking().Where(v => v.WithdrawnAt == null && v.Id != id).ToListAsync(ct);
        if (TemplateLibrary.FindAny(version.Key) is { IsWord: true } shipped && await check.OfAsync(shipped, left, ct) is { Count: > 0 } broken)
        {
            return DocumentProblems.WithdrawalBreaks(broken.Select(b => b.Key));
        }

        version.Withdraw(clock.GetUtcNow(), user.Name);
        await db.SaveChangesAsync(ct);
        return version;
    }
}
