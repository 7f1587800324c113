using System.Security.Cryptography.X509Certificates;

namespace LegalCollections.Documents.Pdf.Signing;

/// <summary>Who signs, when and under which rules.</summary>
/// <param name="Certificate">With its private key.</param>
/// <param name="Chain">The certificates above it that go into the file.</param>
/// <param name="At">The time the signer claims; a time stamp proves it.</param>
/// <param name="Stamp">The lines printed in the left margin of the last page.</param>
public sealed record SigningRequest(
    X509Certificate2 Certificate, IReadOnlyList<X509Certificate2> Chain, DateTimeOffset At, string Name, string Reason, string Location, IReadOnlyList<string> Stamp)
{
    public SignaturePolicy? Policy { get; init; }

    /// <summary>Sends an RFC 3161 request to a time stamp server and returns its answer; null leaves the signature without one.</summary>
    public Func<byte[], CancellationToken, Task<byte[]>>? TimeStamp { get; init; }
}

/// <summary>The published rules that a signature follows, such as ICP-Brasil's AD-RB (DOC-ICP-15.03).</summary>
/// <param name="Oid">Such as 2.16.76.1.7.1.11.1.1.</param>
/// <param name="Sha256">Hash of the published policy file.</param>
/// <param name="Location">Where the policy file is published.</param>
public sealed record SignaturePolicy(string Oid, byte[] Sha256, string Location);
