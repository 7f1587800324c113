using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LegalCollections.Documents.Pdf.Signing;

/// <summary>The attributes that make a CMS signature a PAdES one (ETSI EN 319 142-1; RFC 5035; RFC 5126).</summary>
internal static class SignedAttributes
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    /// <summary>signing-certificate-v2: ties the signature to this certificate, so that no other of the same key can stand in.</summary>
    public static AsnEncodedData SigningCertificate(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            // SHA-256 is the default algorithm and therefore left out.
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        }

        return new AsnEncodedData("1.2.840.113549.1.9.16.2.47", writer.Encode());
    }

    /// <summary>signature-policy-identifier (RFC 5126, 5.8.1).</summary>
    public static AsnEncodedData Policy(SignaturePolicy policy)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(policy.Oid);
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Sha256);
                }

                writer.WriteOctetString(policy.Sha256);
            }

            using (writer.PushSequence())
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.2.840.113549.1.9.16.5.1");
                writer.WriteCharacterString(UniversalTagNumber.IA5String, policy.Location);
            }
        }

        return new AsnEncodedData("1.2.840.113549.1.9.16.2.15", writer.Encode());
    }
}
