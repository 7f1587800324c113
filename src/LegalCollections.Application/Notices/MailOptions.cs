using MailKit.Security;

namespace LegalCollections.Application.Notices;

/// <summary>The firm's mail server (section <c>Mail</c>); without a host, mail is written as files into the data folder.</summary>
public sealed record MailOptions
{
    public const string Section = "Mail";

    public string Host { get; init; } = "";
    public int Port { get; init; } = 587;
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.Auto;
    public string User { get; init; } = "";
    public string Password { get; init; } = "";

    /// <summary>The sender's address; the firm's own when empty.</summary>
    public string From { get; init; } = "";

    /// <summary>Longest whole conversation with the server.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a mail may be "being sent" before its sender is taken for dead; longer than <see cref="Timeout"/>.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(3);

    public bool HasServer => Host.Length > 0;
}
