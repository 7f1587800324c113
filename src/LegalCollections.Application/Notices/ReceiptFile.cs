using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.Notices;

namespace LegalCollections.Application.Notices;

/// <summary>Stores the AR of a registered letter as a document of its case.</summary>
public sealed class ReceiptFile(AppDb db, DocumentStore store, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <returns>The document, null when no image came; it is saved with the caller's changes.</returns>
    public async Task<Result<DocumentId?>> StoreAsync(Notice notice, ScannedFile? image, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (image is null)
        {
            return Result<DocumentId?>.Ok(null);
        }

        if (image.Refusal() is { } refusal)
        {
            return refusal;
        }

        var name = $"AR-{notice.TrackingCode ?? notice.Id.Value.ToString("N")}{image.Extension}";
        var document = StoredDocument.Receive(
            notice.CaseId, notice.ClientId, DocumentKind.ReturnReceipt, name, await store.SaveAsync(image.Content, ct), name, image.ContentType!,
            clock.GetUtcNow(), user.Name);
        db.StoredDocuments.Add(document);
        return Result<DocumentId?>.Ok(document.Id);
    }
}
