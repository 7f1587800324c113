using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Cases;

/// <summary>Keeps what a person wants colleagues to know of a case; the client never sees it.</summary>
public sealed class AddNote(AppDb db, Timeline timeline) : IUseCase
{
    public async Task<Result<Done>> HandleAsync(CaseId caseId, string text, CancellationToken ct)
    {
        if (await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == caseId, ct) is not { } collectionCase)
        {
            return CaseProblems.NotFound();
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return CaseProblems.TextMissing();
        }

        timeline.Add(collectionCase, CaseEventKind.Note, text.Trim());
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
