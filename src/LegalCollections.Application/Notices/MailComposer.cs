using System.Security.Cryptography;
using System.Text;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace LegalCollections.Application.Notices;

/// <summary>Makes the mail itself from its outbox row: the same row gives the same mail with the same Message-ID.</summary>
public sealed class MailComposer(
    AppDb db, DocumentStore store, OfficeClock clock, IOptions<MailOptions> mail, IOptions<OfficeOptions> office) : IUseCase
{
    /// <summary>The mail, or null when the recipient's address cannot be read.</summary>
    public async Task<MimeMessage?> ComposeAsync(OutboxMessage message, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!MailboxAddress.TryParse(message.Recipient, out var recipient))
        {
            return null;
        }

        var from = mail.Value.From.Length > 0 ? mail.Value.From : office.Value.FirmEmail;
        var body = new BodyBuilder { HtmlBody = message.Html, TextBody = message.Text };
        foreach (var attachment in message.Attachments)
        {
            var file = await ResolveAsync(attachment, ct);
            body.Attachments.Add(file.FileName, await store.LoadAsync(file.Hash, ct), ContentType.Parse(file.ContentType));
        }

        return new MimeMessage([new MailboxAddress(office.Value.FirmName, from)], [recipient], message.Subject, body.ToMessageBody())
        {
            MessageId = MessageId(message.IdempotencyKey, from),
            Date = TimeZoneInfo.ConvertTime(message.CreatedAt, clock.LocalTimeZone),
        };
    }

    private static string MessageId(string key, string from) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32]}@{from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..]}";

    private async Task<(string Hash, string FileName, string ContentType)> ResolveAsync(MailAttachment attachment, CancellationToken ct)
    {
        if (attachment.DocumentId is not { } id)
        {
            return (attachment.Hash!, attachment.FileName!, attachment.ContentType!);
        }

        var document = await db.StoredDocuments.AsNoTracking().SingleAsync(d => d.Id == new DocumentId(id), ct);
        return (document.FileHash!, document.FileName, document.ContentType);
    }
}
