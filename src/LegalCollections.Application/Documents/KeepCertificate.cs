using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>A lawyer's own certificate: kept, shown and removed by nobody else.</summary>
public sealed class KeepCertificate(AppDb db, CertificateSafe safe, CurrentUser user, OfficeClock clock, TimeProvider time) : IUseCase
{
    public async Task<SigningCertificate?> MineAsync(CancellationToken ct) =>
        user.Id is { } me ? await db.SigningCertificates.FirstOrDefaultAsync(c => c.Owner == me && c.RemovedAt == null, ct) : null;

    /// <summary>Whether what the person accepts now is signed.</summary>
    public async Task<bool> SignsNowAsync(CancellationToken ct) => (await MineAsync(ct))?.SignsAt(time.GetUtcNow()) == true;

    /// <summary>Whole days until the certificate ends; negative once it has.</summary>
    public int DaysLeft(SigningCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return (int)Math.Floor((certificate.ValidUntil - time.GetUtcNow()).TotalDays);
    }

    /// <summary>Takes the place of an earlier one, whose key is forgotten.</summary>
    public async Task<Result<SigningCertificate>> HandleAsync(byte[]? file, string? password, CancellationToken ct)
    {
        if (user.Id is not { } me || file is null || file.Length > CertificateSafe.MaxKilobytes * 1024)
        {
            return DocumentProblems.CertificateUnreadable();
        }

        var opened = CertificateSafe.Open(file, password);
        if (opened.Failed)
        {
            return opened.Problem;
        }

        var own = CertificateSafe.OwnOf(opened.Value);
        var now = time.GetUtcNow();
        if (own.NotAfter.ToUniversalTime() < now.UtcDateTime)
        {
            return DocumentProblems.CertificateExpired(clock.DayOf(own.NotAfter.ToUniversalTime()));
        }

        (await MineAsync(ct))?.Remove(clock.GetUtcNow());
        var facts = new CertificateFacts(
            own.GetNameInfo(X509NameType.SimpleName, forIssuer: false), own.GetNameInfo(X509NameType.SimpleName, forIssuer: true),
            own.GetCertHashString(HashAlgorithmName.SHA256), own.NotBefore.ToUniversalTime(), own.NotAfter.ToUniversalTime());
        var kept = SigningCertificate.Keep(me, facts, safe.Seal(opened.Value), clock.GetUtcNow());
        db.SigningCertificates.Add(kept);
        await db.SaveChangesAsync(ct);
        return kept;
    }

    public async Task RemoveAsync(CancellationToken ct)
    {
        (await MineAsync(ct))?.Remove(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
