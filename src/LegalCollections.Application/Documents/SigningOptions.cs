using LegalCollections.Documents.Pdf.Signing;

namespace LegalCollections.Application.Documents;

/// <summary>How the office signs: the published policy that is named in a signature, and the server that proves its time.</summary>
public sealed record SigningOptions
{
    public const string Section = "Signing";

    /// <summary>OID of the policy, such as ICP-Brasil's PAdES AD-RB; empty names none.</summary>
    public string PolicyOid { get; init; } = "";

    /// <summary>SHA-256 of the published policy file, 64 hexadecimal digits.</summary>
    public string PolicySha256 { get; init; } = "";

    /// <summary>Where the policy file is published.</summary>
    public string PolicyLocation { get; init; } = "";

    /// <summary>Address of an RFC 3161 server; without one a signature carries the signer's own time.</summary>
    public Uri? TimeStampServer { get; init; }

    public SignaturePolicy? Policy => PolicyOid.Length == 0 ? null : new SignaturePolicy(PolicyOid, Convert.FromHexString(PolicySha256), PolicyLocation);
}
