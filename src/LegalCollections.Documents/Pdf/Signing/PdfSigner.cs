using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using LegalCollections.Documents.Pdf.Reading;

namespace LegalCollections.Documents.Pdf.Signing;

/// <summary>Signs a PDF of ours by PAdES B-B, or B-T with a time stamp; the signature is appended, no byte before it changes.</summary>
public static class PdfSigner
{
    /// <summary>Room for the signature in the file, in bytes: certificates, attributes and a time stamp.</summary>
    private const int Room = 24 * 1024;

    private const string NoRange = "/ByteRange[0 0000000000 0000000000 0000000000]";

    private static readonly string[] KeptInTrailer = ["Root", "Info", "ID"];

    /// <exception cref="InvalidOperationException">The file cannot be signed: it is signed already, or not as this product writes files.</exception>
    /// <exception cref="CryptographicException">The key cannot sign, or the time stamp server's answer does not fit.</exception>
    public static async Task<byte[]> SignAsync(byte[] pdf, SigningRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (PdfSource.Open(pdf).Source is not { IsSigned: false } source || source.Objects is not { CrossReferenceAt: { } previous, IsCrossReferenceStream: true })
        {
            throw new InvalidOperationException("Only an unsigned file of this product can be signed.");
        }

        var file = new PdfFile(source.Objects.HighestNumber + 1);
        new SignatureField(file, source, request).Write($"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M{PdfValue.Date(request.At)}"
            + $"/Name{PdfValue.Text(request.Name)}/Reason{PdfValue.Text(request.Reason)}/Location{PdfValue.Text(request.Location)}"
            + $"{NoRange}/Contents<{new string('0', Room * 2)}>>>");
        var signed = file.Append(pdf, previous, Trailer(source.Objects.Trailer));
        var start = pdf.Length + signed.AsSpan(pdf.Length).IndexOf("/Contents<"u8) + "/Contents".Length;
        var end = start + Room * 2 + 2;
        var range = string.Create(CultureInfo.InvariantCulture, $"/ByteRange[0 {start:D10} {end:D10} {signed.Length - end:D10}]");
        Encoding.ASCII.GetBytes(range).CopyTo(signed, start - "/Contents".Length - range.Length);

        var signature = await SignatureAsync([.. signed.AsSpan(0, start), .. signed.AsSpan(end)], request, ct);
        if (signature.Length > Room)
        {
            throw new CryptographicException("The signature is larger than the room kept for it.");
        }

        Encoding.ASCII.GetBytes(Convert.ToHexString(signature)).CopyTo(signed, start + 1);
        return signed;
    }

    private static string Trailer(PdfMap trailer)
    {
        var kept = new StringBuilder();
        foreach (var name in KeptInTrailer.Where(name => trailer[name] is not null))
        {
            kept.Append('/').Append(name);
            trailer[name]!.Write(kept, number => number);
        }

        return kept.ToString();
    }

    private static async Task<byte[]> SignatureAsync(byte[] content, SigningRequest request, CancellationToken ct)
    {
        // The time stands in the file's /M, as PAdES has it, not in a signing-time attribute.
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, request.Certificate)
        {
            IncludeOption = X509IncludeOption.EndCertOnly,
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
        };
        signer.Certificates.AddRange(request.Chain.ToArray());
        signer.SignedAttributes.Add(SignedAttributes.SigningCertificate(request.Certificate));
        if (request.Policy is { } policy)
        {
            signer.SignedAttributes.Add(SignedAttributes.Policy(policy));
        }

        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.ComputeSignature(signer, silent: true);
        if (request.TimeStamp is { } stamp)
        {
            var asked = Rfc3161TimestampRequest.CreateFromSignerInfo(cms.SignerInfos[0], HashAlgorithmName.SHA256, requestSignerCertificates: true);
            var token = asked.ProcessResponse(await stamp(asked.Encode(), ct), out _);
            cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData("1.2.840.113549.1.9.16.2.14", token.AsSignedCms().Encode()));
        }

        return cms.Encode();
    }
}
