using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Desk;

/// <summary>Hands out a document of a case in one of its two forms.</summary>
public sealed class OpenDocument(AppDb db, DocumentStore store) : IUseCase
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <returns>Null when there is no such document, or none that this person may see.</returns>
    public async Task<OpenedFile?> HandleAsync(DocumentId id, bool asWord, CancellationToken ct)
    {
        if (await db.StoredDocuments.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, ct) is not { } document)
        {
            return null;
        }

        var hash = asWord ? document.WordHash : document.SignedHash ?? document.FileHash;
        return hash is null ? null : new OpenedFile(
            await store.LoadAsync(hash, ct), asWord ? Word : document.ContentType,
            asWord ? Path.ChangeExtension(document.FileName, ".docx") : document.FileName);
    }
}

/// <summary>The bytes of a document as a browser gets them.</summary>
public sealed record OpenedFile(byte[] Content, string ContentType, string Name);
