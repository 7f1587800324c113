using System.Text;
using MailKit;

namespace LegalCollections.Application.Notices.Channels;

/// <summary>Watches an SMTP conversation for the moment from which a cut leaves it open whether the mail was accepted.</summary>
/// <remarks>RFC 5321 4.1.1.4: the message itself follows only after the answer 354 to DATA (RFC 3030: with BDAT itself).</remarks>
internal sealed class MessageWatch : IProtocolLogger
{
    private bool _announced;

    public bool MessageBegan { get; private set; }

    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    public void LogConnect(Uri uri)
    {
    }

    public void LogClient(byte[] buffer, int offset, int count)
    {
        var sent = Encoding.ASCII.GetString(buffer, offset, count);
        MessageBegan |= _announced || sent.StartsWith("BDAT ", StringComparison.OrdinalIgnoreCase);
        _announced |= sent.StartsWith("DATA\r\n", StringComparison.OrdinalIgnoreCase);
    }

    public void LogServer(byte[] buffer, int offset, int count) =>
        MessageBegan |= _announced && Encoding.ASCII.GetString(buffer, offset, count).StartsWith("354", StringComparison.Ordinal);

    public void Dispose()
    {
    }
}
