using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Notices.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalCollections.Application.Notices;

/// <summary>Sends what waits in the outbox, each mail at most once even when the process or the line dies in the middle.</summary>
/// <remarks>
/// A mail is marked as being sent, and that is committed, before the conversation begins. Whoever finds it so later cannot know
/// whether it was accepted: it becomes uncertain and waits for a person.
/// </remarks>
public sealed class OutboxDispatcher(
    AppDb db, MailComposer composer, IMailTransport transport, NoticeTrail trail, OfficeTimes times, IOptions<MailOptions> options) : IPump
{
    private static readonly string Node = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.CreateVersion7():N}";

    /// <summary>Sends every due mail, one by one.</summary>
    /// <returns>How many mails changed their status.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var handled = await GiveUpLostAsync(ct);
        while (!ct.IsCancellationRequested && await ClaimNextAsync(ct) is { } message)
        {
            await SettleAsync(message, await AttemptAsync(message));
            db.ChangeTracker.Clear();
            handled++;
        }

        return handled;
    }

    private async Task<int> GiveUpLostAsync(CancellationToken ct)
    {
        var now = times.System;
        var lost = await db.OutboxMessages.Where(m => m.Status == OutboxStatus.Sending && m.LeaseUntil < now).ToListAsync(ct);
        foreach (var message in lost)
        {
            message.MarkUncertain("sender-lost");
            await SaveStatusAsync(message);
        }

        db.ChangeTracker.Clear();
        return lost.Count;
    }

    private async Task<OutboxMessage?> ClaimNextAsync(CancellationToken ct)
    {
        var now = times.System;
        if (!await db.OutboxMessages.AnyAsync(m => m.Status == OutboxStatus.Pending && m.NextAttemptAt <= now, ct))
        {
            return null; // asked without a lock first: most rounds end here
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var message = (await Due(now).ToListAsync(ct)).SingleOrDefault();
        message?.Claim(Node, now + options.Value.Lease);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return message;
    }

    /// <summary>On PostgreSQL a row that another node holds is passed over; on SQLite the transaction is the only writer.</summary>
    private IQueryable<OutboxMessage> Due(DateTimeOffset now) => db.IsSqlite
        ? db.OutboxMessages.Where(m => m.Status == OutboxStatus.Pending && m.NextAttemptAt <= now).OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).Take(1)
        : db.OutboxMessages.FromSql(
            $"""
            SELECT * FROM "OutboxMessages" WHERE "Status" = 'Pending' AND "NextAttemptAt" <= {now}
            ORDER BY "NextAttemptAt", "Id" LIMIT 1 FOR UPDATE SKIP LOCKED
            """);

    private async Task<Delivery> AttemptAsync(OutboxMessage message)
    {
        try
        {
            using var mail = await composer.ComposeAsync(message, CancellationToken.None);
            return mail is null ? new Delivery(DeliveryVerdict.Refused, "address") : await transport.DeliverAsync(mail);
        }
        catch (InvalidDataException)
        {
            return new Delivery(DeliveryVerdict.Refused, "attachment");
        }
    }

    private async Task SettleAsync(OutboxMessage message, Delivery delivery)
    {
        switch (delivery.Verdict)
        {
            case DeliveryVerdict.Accepted:
                message.MarkSent(times.Office);
                break;
            case DeliveryVerdict.NotSent:
                message.Postpone(delivery.Reason!, times.System);
                break;
            case DeliveryVerdict.Refused:
                message.MarkFailed(delivery.Reason!);
                break;
            default:
                message.MarkUncertain(delivery.Reason!);
                break;
        }

        await SaveStatusAsync(message);
    }

    private async Task SaveStatusAsync(OutboxMessage message)
    {
        await trail.FollowAsync(message, CancellationToken.None);
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The lease ran out and another node called the mail uncertain: so it stays, and a person decides.
        }
    }
}
