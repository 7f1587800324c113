using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Documents;

/// <summary>A lawyer's certificate (ICP-Brasil A1) with which petitions are signed; its key is kept encrypted and goes when it is removed.</summary>
public sealed class SigningCertificate : IVersioned
{
    private SigningCertificate() { }

    public Guid Id { get; private set; }
    public UserId Owner { get; private set; }
    public string Subject { get; private set; } = "";
    public string Issuer { get; private set; } = "";

    /// <summary>SHA-256 of the certificate, upper-case hexadecimal.</summary>
    public string Thumbprint { get; private set; } = "";
    public DateTimeOffset ValidFrom { get; private set; }
    public DateTimeOffset ValidUntil { get; private set; }

    /// <summary>Key and certificates, encrypted with the office's keys; empty once removed.</summary>
    public byte[] Sealed { get; private set; } = [];
    public DateTimeOffset KeptAt { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }
    public Guid Version { get; private set; }

    public static SigningCertificate Keep(UserId owner, CertificateFacts facts, byte[] sealedKey, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new SigningCertificate
        {
            Id = Guid.CreateVersion7(),
            Owner = owner,
            Subject = facts.Subject,
            Issuer = facts.Issuer,
            Thumbprint = facts.Thumbprint,
            ValidFrom = facts.ValidFrom,
            ValidUntil = facts.ValidUntil,
            Sealed = sealedKey,
            KeptAt = at,
        };
    }

    public bool SignsAt(DateTimeOffset at) => RemovedAt is null && ValidFrom <= at && at <= ValidUntil;

    public void Remove(DateTimeOffset at) => (RemovedAt, Sealed) = (at, []);
}

/// <summary>What a certificate says of itself.</summary>
public sealed record CertificateFacts(string Subject, string Issuer, string Thumbprint, DateTimeOffset ValidFrom, DateTimeOffset ValidUntil);
