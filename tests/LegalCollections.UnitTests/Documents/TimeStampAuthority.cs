using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LegalCollections.UnitTests.Documents;

/// <summary>A time stamp server of one's own (RFC 3161): openssl answers, with a certificate made for it.</summary>
internal sealed class TimeStampAuthority : IDisposable
{
    private readonly string _folder;
    private readonly Func<string, string[], string> _run;
    private readonly X509Certificate2 _certificate;

    public TimeStampAuthority(DirectoryInfo folder, Func<string, string[], string> run)
    {
        (_folder, _run) = (folder.FullName, run);
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Carimbo do tempo de teste", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        _certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2046, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Write("tsa.pem", Encoding.ASCII.GetBytes(_certificate.ExportCertificatePem()));
        Write("tsa.key", Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        Write("serial", "01\n"u8.ToArray());
        Write("tsa.cnf", Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
            [tsa]
            default_tsa = own
            [own]
            serial = {PathOf("serial")}
            signer_cert = {PathOf("tsa.pem")}
            signer_key = {PathOf("tsa.key")}
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            """)));
    }

    public async Task<byte[]> AnswerAsync(byte[] query, CancellationToken ct)
    {
        Write("query", query);
        _run("openssl", ["ts", "-reply", "-config", PathOf("tsa.cnf"), "-queryfile", PathOf("query"), "-out", PathOf("reply")]);
        return await File.ReadAllBytesAsync(PathOf("reply"), ct);
    }

    /// <summary>The file's signature carries a token of this authority that belongs to it.</summary>
    public bool Proves(byte[] pdf)
    {
        var start = pdf.AsSpan().LastIndexOf("/Contents<"u8) + "/Contents<".Length;
        var end = start + pdf.AsSpan(start).IndexOf((byte)'>');
        var cms = new SignedCms();
        cms.Decode(Convert.FromHexString(Encoding.ASCII.GetString(pdf, start, end - start)));
        var signer = cms.SignerInfos[0];
        var attribute = signer.UnsignedAttributes.Cast<CryptographicAttributeObject>().Single(a => a.Oid.Value == "1.2.840.113549.1.9.16.2.14");
        return Rfc3161TimestampToken.TryDecode(attribute.Values[0].RawData, out var token, out _)
            && token.VerifySignatureForSignerInfo(signer, out var by) && by.Thumbprint == _certificate.Thumbprint;
    }

    public void Dispose() => _certificate.Dispose();

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Write(string name, byte[] content) => File.WriteAllBytes(PathOf(name), content);
}
