using System.Globalization;
using System.Security.Cryptography;
using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Documents.Pdf.Signing;
using LegalCollections.Domain.Documents;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LegalCollections.Application.Documents;

/// <summary>Puts the signature of whoever acts under a PDF of ours; the unsigned file stays. The caller saves.</summary>
public sealed class SignDocument(
    DocumentStore store, KeepCertificate certificates, CertificateSafe safe, TimeStampServer stamps, IOptions<SigningOptions> options, IOptions<OfficeOptions> office,
    CurrentUser user, TimeProvider time, ILogger<SignDocument> log) : IUseCase
{
    private static readonly Wording Portuguese = Texts.In(CultureInfo.GetCultureInfo(Texts.Default));

    /// <returns>False when it stays unsigned, because the person keeps no certificate that signs today.</returns>
    public async Task<bool> SignAsync(StoredDocument document, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(document);
        var now = time.GetUtcNow();
        if (await certificates.MineAsync(ct) is not { } kept || !kept.SignsAt(now) || safe.Unseal(kept) is not var (own, chain) || document.FileHash is not { } hash)
        {
            return false;
        }

        var request = new SigningRequest(own, chain, now, kept.Subject, document.Title, office.Value.FirmCity, [
            Portuguese["documents.stamp.by", kept.Subject, now], Portuguese["documents.stamp.hash", hash]])
        {
            Policy = options.Value.Policy,
            TimeStamp = stamps.Ask,
        };
        var pdf = await store.LoadAsync(hash, ct);
        var stamped = await StampedAsync(pdf, request, ct);
        var signed = stamped ?? await PdfSigner.SignAsync(pdf, request with { TimeStamp = null }, ct);
        document.Sign(await store.SaveAsync(signed, ct), timeStamped: stamped is not null);
        return true;
    }

    /// <summary>A time stamp server that fails must not stop a filing: the signature then carries the signer's time.</summary>
    private async Task<byte[]?> StampedAsync(byte[] pdf, SigningRequest request, CancellationToken ct)
    {
        if (request.TimeStamp is null)
        {
            return null;
        }

        try
        {
            return await PdfSigner.SignAsync(pdf, request, ct);
        }
        catch (Exception fault) when (fault is HttpRequestException or CryptographicException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            log.LogWarning(fault, "The time stamp server did not answer; {User} signed without a time stamp", user.Name);
            return null;
        }
    }
}
