using MimeKit;

namespace LegalCollections.Application.Notices.Channels;

/// <summary>The way out of the office for a mail; it says what is certain about the attempt, and never throws for the network.</summary>
public interface IMailTransport
{
    /// <remarks>Once begun, the attempt is carried to its end: it is not cancelled with the process that asked for it.</remarks>
    Task<Delivery> DeliverAsync(MimeMessage message);
}

/// <summary>What is known after an attempt.</summary>
/// <param name="Verdict">The certainty.</param>
/// <param name="Reason">Short code without personal data; null when accepted.</param>
public sealed record Delivery(DeliveryVerdict Verdict, string? Reason = null)
{
    public static readonly Delivery Accepted = new(DeliveryVerdict.Accepted);
}

/// <summary>Accepted by the other side; certainly not sent and worth another attempt; refused for good; or nobody knows.</summary>
public enum DeliveryVerdict { Accepted, NotSent, Refused, Uncertain }
