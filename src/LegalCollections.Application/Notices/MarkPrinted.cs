using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Notices;

/// <summary>Takes letters that somebody has printed out of the pile to print.</summary>
public sealed class MarkPrinted(AppDb db, Timeline timeline, OfficeClock clock) : IUseCase
{
    public sealed record Command(IReadOnlyList<NoticeId> Notices);

    /// <returns>How many letters were newly marked.</returns>
    public async Task<Result<int>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var letters = await db.Notices.Where(n => command.Notices.Contains(n.Id) && n.Status == NoticeStatus.ToPrint).ToListAsync(ct);
        var caseIds = letters.Select(n => n.CaseId).ToList();
        var cases = await db.CollectionCases.Where(c => caseIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        foreach (var letter in letters)
        {
            letter.MarkPrinted();
            timeline.AddOn(cases[letter.CaseId], CaseEventKind.LetterPrinted, clock.Today, letter.DocumentId, letter.Subject);
        }

        await db.SaveChangesAsync(ct);
        return letters.Count;
    }
}
