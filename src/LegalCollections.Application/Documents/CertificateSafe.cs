using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LegalCollections.Application.Common;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using Microsoft.AspNetCore.DataProtection;

namespace LegalCollections.Application.Documents;

/// <summary>Opens a certificate file and keeps its key encrypted; neither key nor password is written down in clear.</summary>
public sealed class CertificateSafe(IDataProtectionProvider keys) : IUseCase
{
    /// <summary>A certificate file is a few kilobytes.</summary>
    public const int MaxKilobytes = 64;

    private readonly IDataProtector _protector = keys.CreateProtector("LegalCollections.SigningCertificate.v1");

    /// <param name="file">A .pfx or .p12 file.</param>
    public static Result<X509Certificate2Collection> Open(byte[] file, string? password)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            var all = X509CertificateLoader.LoadPkcs12Collection(
                file, password, X509KeyStorageFlags.Exportable | X509KeyStorageFlags.EphemeralKeySet, Pkcs12LoaderLimits.Defaults);
            return all.Any(certificate => certificate.HasPrivateKey) ? all : DocumentProblems.CertificateUnreadable();
        }
        catch (CryptographicException)
        {
            return DocumentProblems.CertificateUnreadable();
        }
    }

    public byte[] Seal(X509Certificate2Collection certificates)
    {
        ArgumentNullException.ThrowIfNull(certificates);
        return _protector.Protect(certificates.Export(X509ContentType.Pkcs12)!);
    }

    /// <returns>The signing certificate and those above it; null when the office's keys no longer open it.</returns>
    public (X509Certificate2 Own, IReadOnlyList<X509Certificate2> Chain)? Unseal(SigningCertificate kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        try
        {
            var all = Open(_protector.Unprotect(kept.Sealed), null);
            return all.Failed ? null : (OwnOf(all.Value), [.. all.Value.Where(certificate => !certificate.HasPrivateKey)]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static X509Certificate2 OwnOf(X509Certificate2Collection all) => all.First(certificate => certificate.HasPrivateKey);
}
