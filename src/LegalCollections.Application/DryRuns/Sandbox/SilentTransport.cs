using LegalCollections.Application.Notices.Channels;
using MimeKit;

namespace LegalCollections.Application.DryRuns.Sandbox;

/// <summary>Takes every mail of a sandbox and lets none out.</summary>
internal sealed class SilentTransport : IMailTransport
{
    public Task<Delivery> DeliverAsync(MimeMessage message) => Task.FromResult(Delivery.Accepted);
}
