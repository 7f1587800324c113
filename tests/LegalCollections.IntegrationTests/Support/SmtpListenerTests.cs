using MailKit.Net.Smtp;
using MimeKit;

namespace LegalCollections.IntegrationTests.Support;

/// <summary>The crash tests trust this listener, so it is tried with the mail library itself first.</summary>
[Trait("Database", "None")]
public sealed class SmtpListenerTests
{
    [Theory]
    [InlineData(SmtpConduct.Accept, 1, true)]
    [InlineData(SmtpConduct.Refuse, 0, false)]
    [InlineData(SmtpConduct.CutBeforeMessage, 0, false)]
    [InlineData(SmtpConduct.CutDuringMessage, 0, false)]
    [InlineData(SmtpConduct.CutAfterMessage, 1, false)]
    public async Task The_server_accepts_and_the_sender_knows_as_the_conduct_says(SmtpConduct conduct, int accepted, bool senderKnows)
    {
        await using var server = new SmtpListener { Conduct = () => conduct };

        var failure = await Record.ExceptionAsync(() => SendAsync(server.Port));

        Assert.Equal(senderKnows, failure is null);
        Assert.Equal(Enumerable.Repeat("Notificação extrajudicial", accepted), server.Accepted.Select(message => message.Subject));
    }

    private static async Task SendAsync(int port)
    {
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse("office@firm.example"));
        message.To.Add(MailboxAddress.Parse("debtor@home.example"));
        message.Subject = "Notificação extrajudicial";
        message.Body = new TextPart("plain") { Text = "Prezado senhor,\r\n.\r\nTexto após um ponto sozinho." };
        using var client = new SmtpClient();
        await client.ConnectAsync("127.0.0.1", port, MailKit.Security.SecureSocketOptions.None, TestContext.Current.CancellationToken);
        await client.SendAsync(message, TestContext.Current.CancellationToken);
    }
}
