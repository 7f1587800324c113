using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Notices;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Pdf.Bundling;
using LegalCollections.Documents.Pdf.Reading;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Evidence;

/// <summary>Collects what proves a case: its documents in order of their day, and each e-mail as it was sent.</summary>
public sealed class GatherExhibits(AppDb db, DocumentStore store, OfficeClock clock) : IUseCase
{
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));

    /// <summary>What is signed, or cannot be shown on a page, goes along untouched behind a page that says so.</summary>
    public async Task<IReadOnlyList<Exhibit>> OfAsync(CaseId caseId, PdfIdentity identity, CancellationToken ct)
    {
        var documents = await db.StoredDocuments.AsNoTracking().Where(d => d.CaseId == caseId && d.Kind != DocumentKind.Dossier && d.Kind != DocumentKind.Report && d.FileHash != null)
            .OrderBy(d => d.CreatedAt).ThenBy(d => d.Id).ToListAsync(ct);
        var replaced = documents.Select(d => d.Replaces).OfType<DocumentId>().ToHashSet();
        var notices = await db.Notices.AsNoTracking().Where(n => n.CaseId == caseId).ToListAsync(ct);
        var exhibits = new List<Exhibit>();
        foreach (var document in documents.Where(d => !replaced.Contains(d.Id)))
        {
            exhibits.Add(await OfAsync(document, notices, identity, ct));
        }

        var ids = notices.ConvertAll(n => (NoticeId?)n.Id);
        var mails = await db.OutboxMessages.AsNoTracking().Where(m => ids.Contains(m.NoticeId) && m.Status == OutboxStatus.Sent).ToListAsync(ct);
        exhibits.AddRange(mails.Select(mail => OfMail(mail, documents, identity)));
        return [.. exhibits.OrderBy(e => e.On)];
    }

    private async Task<Exhibit> OfAsync(StoredDocument document, List<Notice> notices, PdfIdentity identity, CancellationToken ct)
    {
        var hash = document.SignedHash ?? document.FileHash!;
        var content = await store.LoadAsync(hash, ct);
        var pages = Exhibit.PagesOf(content, document.Title, identity);
        var reason = pages is null ? "evidence.standIn.unreadable" : pages.IsSigned ? "evidence.standIn.signed" : null;
        var receipt = notices.Find(n => n.ReceiptId == document.Id);
        return new Exhibit(
            document.Title, Portuguese.Enum(document.Kind), receipt?.DeliveredOn ?? receipt?.ReturnedOn ?? clock.DayOf(document.CreatedAt),
            reason is null ? pages! : Exhibit.StandIn(document.Title, Portuguese[reason, document.FileName, hash], identity), hash)
        {
            Document = document.Id,
            Filed = pages is { IsSigned: true } ? pages : null,
            Notice = receipt?.Id ?? notices.Find(n => n.DocumentId == document.Id)?.Id,
            Untouched = reason is null ? null : new BundleAttachment(document.FileName, document.ContentType, content, document.Title),
        };
    }

    private Exhibit OfMail(OutboxMessage mail, List<StoredDocument> documents, PdfIdentity identity)
    {
        var files = string.Join("; ", mail.Attachments.Select(a => documents.Find(d => d.Id.Value == a.DocumentId) is { } d ? $"{d.FileName} (SHA-256 {d.FileHash})" : a.FileName).OfType<string>());
        var sheet = new Flow(new TextStyle(Size: 10.5)).Heading(1, Portuguese["evidence.mail.title"]);
        foreach (var (key, value) in new[]
        {
            ("to", mail.Recipient), ("subject", mail.Subject), ("created", Portuguese.Instant(mail.CreatedAt)), ("sent", Portuguese.Instant(mail.SentAt!.Value)),
            ("id", mail.IdempotencyKey), ("files", files.Length > 0 ? files : "–"),
        })
        {
            sheet.Paragraph(t => t.Bold(Portuguese["evidence.mail." + key] + " ").Text(value), new ParagraphFormat(SpaceAfter: 2));
        }

        sheet.Space(8);
        foreach (var line in mail.Text.ReplaceLineEndings("\n").Split('\n'))
        {
            sheet.Paragraph(line, new ParagraphFormat(SpaceAfter: 2));
        }

        var source = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.Html)));
        sheet.Paragraph(Portuguese["evidence.mail.hash", source], new ParagraphFormat(SpaceBefore: 10));
        var pdf = new LayoutDocument(new PageSetup(), sheet.Blocks).ToPdf(identity);
        return new Exhibit(mail.Subject, Portuguese["evidence.mail.kind"], clock.DayOf(mail.SentAt.Value), PdfSource.Open(pdf).Source!, source) { Notice = mail.NoticeId };
    }
}
