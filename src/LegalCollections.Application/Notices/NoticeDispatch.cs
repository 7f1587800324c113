using System.Net;
using System.Text.RegularExpressions;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.Notices;

namespace LegalCollections.Application.Notices;

/// <summary>Puts a notice on its way: the outbox for e-mail, the print queue for letters; nothing leaves before the transaction is kept.</summary>
public sealed partial class NoticeDispatch(AppDb db, Outbox outbox, Timeline timeline) : IUseCase
{
    public void Email(CollectionCase collectionCase, Notice notice, string html)
    {
        ArgumentNullException.ThrowIfNull(notice);
        db.Notices.Add(notice);
        outbox.Enqueue("notice", notice.IdempotencyKey, notice.Recipient, notice.Subject, html, PlainText(html), null, notice.Id, notice.ClientId);
        timeline.Add(collectionCase, CaseEventKind.NoticeQueued, notice.Subject);
    }

    /// <summary>The words of a mail for readers without HTML.</summary>
    private static string PlainText(string html)
    {
        var lines = Breaks().Replace(Cells().Replace(Head().Replace(html, ""), "  "), "\n");
        return WebUtility.HtmlDecode(Blanks().Replace(Tags().Replace(lines, ""), "\n\n")).Trim();
    }

    [GeneratedRegex("<head.*?</head>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Head();

    [GeneratedRegex(@"<br\s*/?>|</(p|tr|div|h\d|li)>", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex("</t[dh]>", RegexOptions.IgnoreCase)]
    private static partial Regex Cells();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s*\n\s*\n\s*")]
    private static partial Regex Blanks();

    public void Letter(CollectionCase collectionCase, Notice notice, StoredDocument document)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(document);
        db.Notices.Add(notice);
        timeline.AddOn(collectionCase, CaseEventKind.LetterQueued, document.StatementOn!.Value, document.Id, notice.Subject);
    }
}
