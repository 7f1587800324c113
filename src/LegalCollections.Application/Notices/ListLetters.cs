using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Notices;

/// <summary>The pile of letters: to print, to post, and on their way.</summary>
public sealed class ListLetters(AppDb db, DocumentStore store) : IUseCase
{
    /// <summary>More than a person handles in a day; the oldest come first.</summary>
    public const int Most = 200;

    public Task<List<LetterRow>> HandleAsync(CancellationToken ct) =>
        (from notice in db.Notices
         join file in db.CollectionCases on notice.CaseId equals file.Id
         where notice.Status == NoticeStatus.ToPrint || notice.Status == NoticeStatus.Printed || notice.Status == NoticeStatus.Posted
         orderby notice.CreatedAt, notice.Id
         select new LetterRow(
             notice.Id, file.Id, file.Number, notice.Channel, notice.Subject, notice.Recipient, notice.Status, notice.CreatedAt,
             notice.PostedOn, notice.TrackingCode, notice.DocumentId != null, notice.Wording)).AsNoTracking().Take(Most).ToListAsync(ct);

    /// <returns>The letter's PDF, or null when it has none.</returns>
    public async Task<byte[]?> OpenAsync(NoticeId id, CancellationToken ct)
    {
        var hash = await (from notice in db.Notices
                          join document in db.StoredDocuments on notice.DocumentId equals document.Id
                          where notice.Id == id
                          select document.FileHash).SingleOrDefaultAsync(ct);
        return hash is null ? null : await store.LoadAsync(hash, ct);
    }
}

/// <summary>One letter of the pile.</summary>
public sealed record LetterRow(
    NoticeId Id, CaseId CaseId, long CaseNumber, NoticeChannel Channel, string Subject, string Recipient, NoticeStatus Status,
    DateTimeOffset CreatedAt, DateOnly? PostedOn, string? TrackingCode, bool HasDocument, WordingChoice? Wording);
