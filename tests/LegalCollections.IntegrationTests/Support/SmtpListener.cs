using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace LegalCollections.IntegrationTests.Support;

/// <summary>How the mail server of a test treats its next conversation.</summary>
public enum SmtpConduct
{
    Accept,

    /// <summary>Answers 550 to the recipient: the mail was certainly not sent.</summary>
    Refuse,

    /// <summary>Hangs up when the message is announced: the mail was certainly not accepted.</summary>
    CutBeforeMessage,

    /// <summary>Hangs up after the first line of the message: the sender cannot know, in truth it was not accepted.</summary>
    CutDuringMessage,

    /// <summary>Takes the message and hangs up before saying so: the sender cannot know, in truth it was accepted.</summary>
    CutAfterMessage,
}

/// <summary>A real mail server on a socket, so that mail is tested as the network treats it, hang-ups included.</summary>
public sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<MimeMessage> _accepted = [];
    private readonly Task _serving;

    public SmtpListener()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>Asked once for each conversation.</summary>
    public Func<SmtpConduct> Conduct { get; set; } = () => SmtpConduct.Accept;

    /// <summary>The messages that the server took responsibility for, in order.</summary>
    public IReadOnlyList<MimeMessage> Accepted => [.. _accepted];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
            {
                conversations.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        var conduct = Conduct();
        using (client)
        {
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.Latin1, leaveOpen: true);
                await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 test");
                while (await reader.ReadLineAsync(_stop.Token) is { } line && await AnswerAsync(line, conduct, reader, writer))
                {
                }
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                // The other side hung up, or the test is over: both end a conversation.
            }
        }
    }

    /// <returns>False when the conversation is over.</returns>
    private async Task<bool> AnswerAsync(string line, SmtpConduct conduct, StreamReader reader, StreamWriter writer)
    {
        var verb = line.Split(' ', ':')[0].ToUpperInvariant();
        switch (verb)
        {
            case "DATA" when conduct == SmtpConduct.CutBeforeMessage:
                return false;
            case "DATA":
                await writer.WriteLineAsync("354 go on");
                return await TakeMessageAsync(conduct, reader, writer);
            case "RCPT" when conduct == SmtpConduct.Refuse:
                await writer.WriteLineAsync("550 no such mailbox");
                return true;
            case "QUIT":
                await writer.WriteLineAsync("221 bye");
                return false;
            default:
                await writer.WriteLineAsync("250 ok");
                return true;
        }
    }

    private async Task<bool> TakeMessageAsync(SmtpConduct conduct, StreamReader reader, StreamWriter writer)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (conduct == SmtpConduct.CutDuringMessage)
            {
                return false;
            }

            if (line == ".")
            {
                using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(message.ToString()));
                _accepted.Enqueue(await MimeMessage.LoadAsync(bytes, _stop.Token));
                if (conduct == SmtpConduct.CutAfterMessage)
                {
                    return false;
                }

                await writer.WriteLineAsync("250 accepted");
                return true;
            }

            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return false;
    }
}
