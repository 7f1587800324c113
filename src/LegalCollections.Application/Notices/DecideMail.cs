using System.Text.Encodings.Web;
using System.Text.Json;
using LegalCollections.Application.Audit;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Notices;

/// <summary>What a person does with a mail of which nobody knows whether it was accepted, or which failed for good.</summary>
public sealed class DecideMail(AppDb db, NoticeTrail trail, CurrentUser user, OfficeTimes times) : IUseCase
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="SendAgain">True: it leaves once more, with the same Message-ID. False: it counts as sent.</param>
    /// <param name="Reason">Why the person is sure; kept in the audit trail.</param>
    public sealed record Command(Guid MailId, bool SendAgain, string Reason);

    public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.OutboxMessages.FindAsync([command.MailId], ct) is not { } message)
        {
            return MailProblems.NotFound();
        }

        if (message.Status is not (OutboxStatus.Uncertain or OutboxStatus.Failed) || (message.Status is OutboxStatus.Failed && !command.SendAgain))
        {
            return MailProblems.NotUndecided();
        }

        var reason = command.Reason.Trim();
        if (reason.Length == 0)
        {
            return MailProblems.ReasonMissing();
        }

        var before = message.Status;
        if (command.SendAgain)
        {
            message.DecideSendAgain(user.Name, reason, times.System);
        }
        else
        {
            message.DecideSent(user.Name, reason, times.Office);
        }

        await SaveAsync(message, before, reason, ct);
        return Done.Value;
    }

    private async Task SaveAsync(OutboxMessage message, OutboxStatus before, string reason, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await trail.FollowAsync(message, ct);
        await db.AuditAsync(
            new AuditChange("decided", nameof(OutboxMessage), message.Id.ToString(), $"\"{before}\"",
                JsonSerializer.Serialize(new { Status = message.Status.ToString(), Reason = reason }, Json)), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
