using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Notices;

/// <summary>The office's outgoing mail, newest first, and one mail as it left or will leave.</summary>
public sealed class ListMail(AppDb db, MailComposer composer) : IUseCase
{
    public const int PageSize = 50;

    /// <param name="before">Id of the last mail of the page before; null for the first page.</param>
    public async Task<MailPage> HandleAsync(OutboxStatus? status, Guid? before, CancellationToken ct)
    {
        var mails = db.OutboxMessages.AsNoTracking().Where(m => status == null || m.Status == status);
        if (before is { } last)
        {
            mails = mails.Where(m => m.Id.CompareTo(last) < 0);
        }

        var rows = await mails.OrderByDescending(m => m.Id).Take(PageSize + 1)
            .Select(m => new MailRow(m.Id, m.Kind, m.Recipient, m.Subject, m.Status, m.CreatedAt, m.SentAt, m.Attempts, m.LastError))
            .ToListAsync(ct);
        var uncertain = await db.OutboxMessages.CountAsync(m => m.Status == OutboxStatus.Uncertain, ct);
        return new MailPage([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Id : null, status, uncertain);
    }

    public Task<OutboxMessage?> FindAsync(Guid id, CancellationToken ct) =>
        db.OutboxMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct);

    /// <summary>Which wording a notice has, and why; null for other mail.</summary>
    public Task<WordingChoice?> WordingAsync(OutboxMessage mail, CancellationToken ct) =>
        db.Notices.AsNoTracking().Where(n => n.Id == mail.NoticeId).Select(n => n.Wording).SingleOrDefaultAsync(ct);

    /// <returns>The mail as an .eml file, or null when there is none or its recipient's address cannot be read.</returns>
    public async Task<byte[]?> WriteAsync(Guid id, CancellationToken ct)
    {
        using var mail = await FindAsync(id, ct) is { } message ? await composer.ComposeAsync(message, ct) : null;
        if (mail is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await mail.WriteToAsync(bytes, ct);
        return bytes.ToArray();
    }
}

/// <summary>One page of the outgoing mail.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Uncertain">How many mails wait for a person's decision.</param>
public sealed record MailPage(IReadOnlyList<MailRow> Mails, Guid? Next, OutboxStatus? Status, int Uncertain);

/// <summary>One mail in the list.</summary>
public sealed record MailRow(
    Guid Id, string Kind, string Recipient, string Subject, OutboxStatus Status, DateTimeOffset CreatedAt, DateTimeOffset? SentAt,
    int Attempts, string? LastError);
