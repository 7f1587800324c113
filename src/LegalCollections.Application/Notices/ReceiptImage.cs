using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.Notices;

namespace LegalCollections.Application.Notices;

/// <summary>A scan or photo of a returned AR, as uploaded; its name is not trusted, its content decides what it is.</summary>
public sealed record ReceiptImage(string FileName, byte[] Content)
{
    /// <summary>The true content type by the file's first bytes; null when it is neither PNG, JPEG nor PDF.</summary>
    public string? ContentType => Content switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "application/pdf",
        _ => null,
    };

    internal string Extension => ContentType switch { "image/png" => ".png", "image/jpeg" => ".jpg", _ => ".pdf" };
}

/// <summary>Stores the AR of a registered letter as a document of its case.</summary>
public sealed class ReceiptFile(AppDb db, DocumentStore store, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <returns>The document, null when no image came; it is saved with the caller's changes.</returns>
    public async Task<Result<DocumentId?>> StoreAsync(Notice notice, ReceiptImage? image, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (image is null)
        {
            return Result<DocumentId?>.Ok(null);
        }

        if (image.Content.Length > MailProblems.MaxReceiptMegabytes * 1024 * 1024)
        {
            return MailProblems.ReceiptTooLarge();
        }

        if (image.ContentType is not { } contentType)
        {
            return MailProblems.ReceiptType();
        }

        var name = $"AR-{notice.TrackingCode ?? notice.Id.Value.ToString("N")}{image.Extension}";
        var document = StoredDocument.Receive(
            notice.CaseId, notice.ClientId, DocumentKind.ReturnReceipt, name, await store.SaveAsync(image.Content, ct), name, contentType,
            clock.GetUtcNow(), user.Name);
        db.StoredDocuments.Add(document);
        return Result<DocumentId?>.Ok(document.Id);
    }
}
