using System.Diagnostics;
using System.Globalization;
using LegalCollections.Documents.Pdf.Bundling;
using LegalCollections.Documents.Pdf.Reading;
using LegalCollections.Documents.Pdf.Signing;
using UglyToad.PdfPig;

namespace LegalCollections.UnitTests.Documents;

/// <summary>What independent programs say of every kind of PDF (packages qpdf, poppler-utils and mupdf-tools).</summary>
public sealed class PdfToolTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pdf-tools-");

    public static TheoryData<string> Kinds => ["report", "petition", "notice", "signed", "signed-petition", "merged", "signed-merged", "dossier"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Independent_programs_find_nothing_wrong(string kind)
    {
        var file = await FileAsync(kind);
        Assert.Contains("No syntax or stream encoding errors", Run("qpdf", "--check", file), StringComparison.Ordinal);
        Assert.Matches(@"Pages:\s+[1-9]", Run("pdfinfo", file));
        Assert.Contains(LastWordsOf(kind), Run("pdftotext", "-layout", file, "-"), StringComparison.Ordinal);
        Assert.NotEmpty(PdfDocument.Open(file).GetPages().Last().Text);
        Assert.DoesNotContain("error", Run("mutool", "clean", file, Path.Combine(_folder.FullName, "clean.pdf")), StringComparison.OrdinalIgnoreCase);
        foreach (var font in Run("pdffonts", file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Where(f => !f.StartsWith("Helvetica ", StringComparison.Ordinal)))
        {
            Assert.Matches(@"^[A-Z]{6}\+\S+\s+CID TrueType\s+Identity-H\s+yes yes yes", font);
        }
    }

    [Theory]
    [InlineData("report")]
    [InlineData("petition")]
    [InlineData("notice")]
    [InlineData("signed-petition")]
    public async Task What_a_file_declares_of_its_tags_holds_point_by_point(string kind) => Assert.Empty(new TagAudit(Run("qpdf", TagAudit.Listing(await FileAsync(kind)))).Faults());

    [Theory]
    [InlineData("signed")]
    [InlineData("signed-petition")]
    [InlineData("signed-merged")]
    public async Task The_signature_is_valid_and_covers_the_whole_file(string kind)
    {
        var verdict = Run("pdfsig", "-nocert", await FileAsync(kind));
        Assert.Contains("Signature is Valid", verdict, StringComparison.Ordinal);
        Assert.Contains("Total document signed", verdict, StringComparison.Ordinal);
        Assert.Contains("ETSI.CAdES.detached", verdict, StringComparison.Ordinal);
        Assert.Contains("Ana Prado", verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_stamp_server_proves_the_time_of_the_signature()
    {
        using var authority = new TimeStampAuthority(_folder, Run);
        using var certificate = SamplePdf.Certificate();
        var request = new SigningRequest(certificate, [], DateTimeOffset.UnixEpoch, "Ana Prado", "Petição", "São Paulo", ["Assinado"]) { TimeStamp = authority.AnswerAsync };
        var signed = await PdfSigner.SignAsync(SamplePdf.Make("Contrato", 2), request, TestContext.Current.CancellationToken);
        Assert.Contains("Signature is Valid", Run("pdfsig", "-nocert", Written("stamped.pdf", signed)), StringComparison.Ordinal);
        Assert.True(authority.Proves(signed));
    }

    [Fact]
    public async Task One_altered_byte_breaks_the_signature()
    {
        var file = await FileAsync("signed-merged");
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[bytes.AsSpan().IndexOf("(Boleto)"u8) + 2]++;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        Assert.Contains("Digest Mismatch", Run("pdfsig", "-nocert", file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_file_still_declares_its_archive_profile_and_speaks_of_its_signature()
    {
        var info = Run("pdfinfo", "-struct", await FileAsync("signed"));
        Assert.Contains("Form", info, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>", Run("pdfinfo", "-meta", await FileAsync("signed")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--object-streams=disable")]
    [InlineData("--object-streams=generate")]
    [InlineData("--linearize")]
    [InlineData("--qdf")]
    public void Files_of_other_writers_are_read(string form)
    {
        var from = Written("from.pdf", SamplePdf.Make("Contrato", 2));
        var to = Path.Combine(_folder.FullName, "to.pdf");
        Run("qpdf", form, from, to);
        Assert.Equal(2, SamplePdf.Open(File.ReadAllBytes(to)).PageCount);
    }

    [Fact]
    public void A_file_with_a_password_is_told_from_a_broken_one()
    {
        var from = Written("from.pdf", SamplePdf.Make("Contrato", 2));
        var to = Path.Combine(_folder.FullName, "to.pdf");
        Run("qpdf", "--encrypt", "um", "dois", "256", "--", from, to);
        Assert.Equal(PdfFault.Encrypted, PdfSource.Open(File.ReadAllBytes(to)).Fault);
    }

    [Fact]
    public async Task A_signed_file_is_never_merged()
    {
        var signed = SamplePdf.Open(await File.ReadAllBytesAsync(await FileAsync("signed"), TestContext.Current.CancellationToken));
        Assert.True(signed.IsSigned);
        Assert.Throws<ArgumentException>(() => PdfBundle.Write([new BundlePart("Título", signed)], SamplePdf.Identity));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string LastWordsOf(string kind) => kind.Split('-')[^1] switch
    {
        "petition" or "notice" or "report" => "R$",
        _ => "Contrato folha 2",
    };

    private async Task<string> FileAsync(string kind)
    {
        var contract = SamplePdf.Make("Contrato", 2);
        BundlePart[] parts = [new BundlePart("Contrato", SamplePdf.Open(contract), "Doc. 1 – {0}/{1}"), new BundlePart("Boleto", SamplePdf.Open(SamplePdf.Handmade("Boleto")), "Doc. 2")];
        var pdf = kind.Split('-')[^1] switch
        {
            "report" => ReportPdfTests.Report(40),
            "petition" => SamplePdf.Filled("petitions/execucao-titulo-extrajudicial.docx"),
            "notice" => SamplePdf.Filled("notices/formal-notice.docx"),
            "merged" => PdfBundle.Write(parts, SamplePdf.Identity),
            "dossier" => PdfBundle.Write(parts, SamplePdf.Identity, [new BundleAttachment("manifest.json", "application/json", "{}"u8.ToArray(), "Manifesto")]),
            _ => contract,
        };
        return Written(kind + ".pdf", kind.StartsWith("signed", StringComparison.Ordinal) ? await SignedAsync(pdf) : pdf);
    }

    private static async Task<byte[]> SignedAsync(byte[] pdf)
    {
        using var certificate = SamplePdf.Certificate();
        var request = new SigningRequest(
            certificate, [], new DateTimeOffset(2026, 3, 9, 15, 0, 0, TimeSpan.FromHours(-3)), "Ana Prado", "Petição", "São Paulo",
            ["Assinado digitalmente por Ana Prado em 09/03/2026 15:00", "Confira em verificação"])
        {
            Policy = new SignaturePolicy("2.16.76.1.7.1.11.1.1", new byte[32], "http://politicas.icpbrasil.gov.br/PA_PAdES_AD_RB_v1_1.der"),
        };
        return await PdfSigner.SignAsync(pdf, request, TestContext.Current.CancellationToken);
    }

    private string Written(string name, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return string.Create(CultureInfo.InvariantCulture, $"{output}{error.Result}");
    }
}
