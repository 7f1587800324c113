using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Notices;

/// <summary>What travels with a mail: a case's document, or a stored file that belongs to no case (a monthly report).</summary>
public sealed record MailAttachment(Guid? DocumentId, string? Hash, string? FileName, string? ContentType)
{
    public static MailAttachment Of(DocumentId document) => new(document.Value, null, null, null);

    public static MailAttachment File(string hash, string fileName, string contentType) => new(null, hash, fileName, contentType);

    public static implicit operator MailAttachment(DocumentId document) => Of(document);

    public static MailAttachment ToMailAttachment(DocumentId document) => Of(document);
}
