using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace LegalCollections.Application.Notices.Channels;

/// <summary>Hands a mail to the firm's server, and knows until which moment nothing can have been sent.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    public async Task<Delivery> DeliverAsync(MimeMessage message)
    {
        var mail = options.Value;
        using var limit = new CancellationTokenSource(mail.Timeout);
        using var watch = new MessageWatch();
        using var client = new SmtpClient(watch) { Timeout = (int)mail.Timeout.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(mail.Host, mail.Port, mail.Security, limit.Token);
            if (mail.User.Length > 0)
            {
                await client.AuthenticateAsync(mail.User, mail.Password, limit.Token);
            }

            await client.SendAsync(message, limit.Token);
        }
        catch (SmtpCommandException answer)
        {
            return Judge(answer);
        }
        catch (Exception cut) when (IsNetwork(cut))
        {
            return watch.MessageBegan
                ? new Delivery(DeliveryVerdict.Uncertain, "cut-after-data")
                : new Delivery(DeliveryVerdict.NotSent, Name(cut));
        }

        await SayGoodbyeAsync(client, limit.Token);
        return Delivery.Accepted;
    }

    /// <summary>An answer of the server is certain: whatever it refused was not sent.</summary>
    private static Delivery Judge(SmtpCommandException answer)
    {
        var permanent = (int)answer.StatusCode >= 500
            && answer.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
        return new Delivery(permanent ? DeliveryVerdict.Refused : DeliveryVerdict.NotSent, $"smtp-{(int)answer.StatusCode}");
    }

    private static bool IsNetwork(Exception exception) =>
        exception is IOException or SocketException or ProtocolException or OperationCanceledException or TimeoutException
            or AuthenticationException or SslHandshakeException or ServiceNotConnectedException or NotSupportedException;

    private static string Name(Exception exception) => exception switch
    {
        SslHandshakeException => "tls",
        NotSupportedException => "tls",
        AuthenticationException => "authentication",
        OperationCanceledException or TimeoutException => "timeout",
        _ => "connection",
    };

    private static async Task SayGoodbyeAsync(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception cut) when (IsNetwork(cut))
        {
            // The mail is accepted already; a hang-up instead of a goodbye changes nothing.
        }
    }
}
