using System.Net;
using System.Net.Sockets;
using LegalCollections.Application.Data;
using LegalCollections.Application.Notices;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Notices;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace LegalCollections.IntegrationTests.Application.Notices;

/// <summary>A mail to a debtor leaves at most once whatever the line does, and the office always knows what it does not know.</summary>
public sealed class OutboxTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accepted_mail_is_sent_once_with_both_texts_and_its_attachment()
    {
        await using var server = new SmtpListener();
        await using var office = await StartAsync(server.Port);
        var notice = await office.QueueNoticeAsync(attachment: "%PDF-1.7 memória"u8.ToArray());

        await office.PumpAsync();
        await office.PumpAsync();

        var mail = Assert.Single(server.Accepted);
        Assert.Equal("Notificação extrajudicial", mail.Subject);
        Assert.Equal("<p>Prezado senhor</p>", mail.HtmlBody?.TrimEnd());
        Assert.Equal("Prezado senhor", mail.TextBody?.TrimEnd());
        Assert.Equal("devedor@casa.example", Assert.Single(mail.To.Mailboxes).Address);
        var attachment = Assert.IsType<MimePart>(Assert.Single(mail.Attachments));
        Assert.Equal("memoria.pdf", attachment.FileName);
        Assert.Equal("application/pdf", attachment.ContentType.MimeType);
        Assert.Equal(OutboxStatus.Sent, (await office.MailAsync()).Status);
        Assert.Equal((NoticeStatus.Sent, (DateTimeOffset?)TestOffice.Start), await office.ReadAsync(
            db => db.Notices.Where(n => n.Id == notice).Select(n => new ValueTuple<NoticeStatus, DateTimeOffset?>(n.Status, n.SentAt)).SingleAsync(Ct)));
        Assert.Equal([CaseEventKind.NoticeSent], await office.EventsAsync());
    }

    [Theory]
    [InlineData(SmtpConduct.CutDuringMessage, 0)]
    [InlineData(SmtpConduct.CutAfterMessage, 1)]
    public async Task A_mail_cut_while_its_message_travels_is_uncertain_and_never_sent_again_by_itself(SmtpConduct conduct, int accepted)
    {
        await using var server = new SmtpListener { Conduct = () => conduct };
        await using var office = await StartAsync(server.Port);
        var notice = await office.QueueNoticeAsync();

        await office.PumpAsync();
        server.Conduct = () => SmtpConduct.Accept;
        await office.MakeDueAsync();
        await office.PumpAsync();

        Assert.Equal(accepted, server.Accepted.Count);
        Assert.Equal(OutboxStatus.Uncertain, (await office.MailAsync()).Status);
        Assert.Equal(NoticeStatus.Uncertain, await office.ReadAsync(db => db.Notices.Where(n => n.Id == notice).Select(n => n.Status).SingleAsync(Ct)));
        Assert.Equal([CaseEventKind.NoticeUncertain], await office.EventsAsync());
    }

    [Fact]
    public async Task A_mail_cut_before_its_message_was_certainly_not_sent_and_is_tried_again_after_a_minute()
    {
        await using var server = new SmtpListener { Conduct = () => SmtpConduct.CutBeforeMessage };
        await using var office = await StartAsync(server.Port);
        await office.QueueNoticeAsync();
        var before = TimeProvider.System.GetUtcNow();

        await office.PumpAsync();
        await office.PumpAsync();

        var mail = await office.MailAsync();
        Assert.Equal((OutboxStatus.Pending, 1), (mail.Status, mail.Attempts));
        Assert.InRange(mail.NextAttemptAt, before.AddMinutes(1), TimeProvider.System.GetUtcNow().AddMinutes(1));
        server.Conduct = () => SmtpConduct.Accept;
        await office.MakeDueAsync();
        await office.PumpAsync();
        Assert.Single(server.Accepted);
        Assert.Equal(OutboxStatus.Sent, (await office.MailAsync()).Status);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_eight_times_makes_the_mail_failed()
    {
        await using var office = await StartAsync(ClosedPort());
        await office.QueueNoticeAsync();
        List<TimeSpan> waits = [];

        for (var attempt = 1; attempt <= 8; attempt++)
        {
            await office.MakeDueAsync();
            var before = TimeProvider.System.GetUtcNow();
            await office.PumpAsync();
            waits.Add(TimeSpan.FromMinutes(Math.Floor(((await office.MailAsync()).NextAttemptAt - before).TotalMinutes)));
        }

        Assert.Equal([1, 5, 15, 60, 60, 60, 60, 60], waits.Select(wait => (int)wait.TotalMinutes));
        var mail = await office.MailAsync();
        Assert.Equal((OutboxStatus.Failed, "connection"), (mail.Status, mail.LastError));
        Assert.Equal([CaseEventKind.NoticeFailed], await office.EventsAsync());
    }

    [Fact]
    public async Task A_recipient_refused_for_good_fails_at_once()
    {
        await using var server = new SmtpListener { Conduct = () => SmtpConduct.Refuse };
        await using var office = await StartAsync(server.Port);
        await office.QueueNoticeAsync();

        await office.PumpAsync();

        var mail = await office.MailAsync();
        Assert.Equal((OutboxStatus.Failed, 1, "smtp-550"), (mail.Status, mail.Attempts, mail.LastError));
    }

    [Fact]
    public async Task A_mail_found_being_sent_after_a_restart_is_uncertain_once_its_lease_is_over()
    {
        await using var server = new SmtpListener();
        await using var office = await StartAsync(server.Port);
        await office.QueueNoticeAsync();
        await office.SetAsync(OutboxStatus.Sending, leaseUntil: TimeProvider.System.GetUtcNow().AddMinutes(2));

        await office.PumpAsync();
        var duringLease = (await office.MailAsync()).Status;
        await office.SetAsync(OutboxStatus.Sending, leaseUntil: TimeProvider.System.GetUtcNow().AddSeconds(-1));
        await office.PumpAsync();
        await office.PumpAsync();

        Assert.Equal(OutboxStatus.Sending, duringLease);
        Assert.Equal(OutboxStatus.Uncertain, (await office.MailAsync()).Status);
        Assert.Empty(server.Accepted);
    }

    [Fact]
    public async Task A_person_sends_an_uncertain_mail_again_with_a_reason_and_the_same_message_id()
    {
        await using var server = new SmtpListener { Conduct = () => SmtpConduct.CutAfterMessage };
        await using var office = await StartAsync(server.Port);
        var notice = await office.QueueNoticeAsync();
        await office.PumpAsync();
        server.Conduct = () => SmtpConduct.Accept;
        var id = (await office.MailAsync()).Id;

        var silent = await office.DecideAsync(new DecideMail.Command(id, SendAgain: true, "  "));
        var decided = await office.DecideAsync(new DecideMail.Command(id, SendAgain: true, "O devedor não recebeu."));
        await office.PumpAsync();
        var twice = await office.DecideAsync(new DecideMail.Command(id, SendAgain: false, "De novo"));

        Assert.Equal("notices.ReasonMissing", silent?.Code);
        Assert.Null(decided);
        Assert.Equal("notices.NotUndecided", twice?.Code);
        Assert.Equal(2, server.Accepted.Count);
        Assert.Single(server.Accepted.Select(mail => mail.MessageId).Distinct());
        Assert.Equal(NoticeStatus.Sent, await office.ReadAsync(db => db.Notices.Where(n => n.Id == notice).Select(n => n.Status).SingleAsync(Ct)));
        var entry = await office.ReadAsync(db => db.AuditEntries.SingleAsync(e => e.Act == "decided", Ct));
        Assert.Contains("O devedor não recebeu.", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_cause_makes_one_mail_however_often_it_asks()
    {
        await using var office = await StartAsync(ClosedPort());

        await office.QueueNoticeAsync();
        await office.InScopeAsync(async services =>
        {
            services.GetRequiredService<Outbox>().Enqueue("notice", "step-1", "outro@casa.example", "Outro", "", "");
            return await services.GetRequiredService<AppDb>().SaveChangesAsync(Ct);
        });

        Assert.Equal("devedor@casa.example", (await office.MailAsync()).Recipient);
    }

    [Fact]
    public async Task Without_a_server_the_mail_is_a_complete_file_in_the_data_folder()
    {
        await using var office = await BareOffice.StartAsync();
        await office.QueueNoticeAsync();

        await office.PumpAsync();

        var file = Assert.Single(Directory.GetFiles(Path.Combine(office.Database.Folder, "mail")));
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        using var mail = await MimeMessage.LoadAsync(file, Ct);
        Assert.Equal("Notificação extrajudicial", mail.Subject);
        Assert.Equal(TestOffice.Start, mail.Date);
    }

    [Fact]
    public async Task Several_nodes_at_once_send_each_mail_once()
    {
        await using var server = new SmtpListener();
        await using var office = await StartAsync(server.Port);
        foreach (var number in Enumerable.Range(1, 12))
        {
            await office.QueueNoticeAsync($"step-{number}");
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => office.PumpAsync()));

        Assert.Equal(12, server.Accepted.Count);
        Assert.Equal(12, server.Accepted.Select(mail => mail.MessageId).Distinct().Count());
    }

    private static Task<BareOffice> StartAsync(int port) => BareOffice.StartAsync(
        null, ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{port}"), ("Mail:Security", "None"));

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
