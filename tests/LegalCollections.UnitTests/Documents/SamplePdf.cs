using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Pdf.Reading;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;

namespace LegalCollections.UnitTests.Documents;

/// <summary>Files that the PDF tests read: of this product, and written by hand as other programs write them.</summary>
internal static class SamplePdf
{
    public static readonly PdfIdentity Identity = new("Peça de teste", "Escritório", "pt-BR", new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero));

    /// <param name="pages">Each says <c>{name} folha {n}</c>.</param>
    public static byte[] Make(string name, int pages)
    {
        var flow = new Flow();
        for (var page = 1; page <= pages; page++)
        {
            flow.Paragraph($"{name} folha {page}");
            if (page < pages)
            {
                flow.PageBreak();
            }
        }

        return new LayoutDocument(new PageSetup(), flow.Blocks).ToPdf(Identity);
    }

    /// <summary>A shipped template filled for one defendant.</summary>
    /// <param name="path">Within the folder of templates.</param>
    public static byte[] Filled(string path)
    {
        var template = WordTemplate.Parse(ShippedTemplateTests.Read(path), SampleModel.Filters, fragments: key => ShippedTemplateTests.Read($"fragments/{key}.docx")).Value;
        return WordToPdf.Render(template.Fill(TemplateModel.Of(SampleModel.Of(1))).Value, Identity).Value;
    }

    public static PdfSource Open(byte[] pdf) => PdfSource.Open(pdf) is { Source: { } source } ? source : throw new InvalidDataException("The sample cannot be read.");

    /// <summary>A one-page file with a cross-reference table, whose entries may be wrong on purpose.</summary>
    /// <param name="pageEntries">Further entries of the page, such as <c>/Rotate 90</c>.</param>
    /// <param name="others">Further objects, from number 6 on.</param>
    public static byte[] Handmade(string text, string pageEntries = "", bool wrongPlaces = false, params string[] others)
    {
        var content = $"BT /F1 24 Tf 72 700 Td ({text}) Tj ET";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>",
            $"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>{pageEntries}>>",
            $"<</Length {content.Length}>>\nstream\n{content}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", .. others,
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (body, number) in objects.Select((body, i) => (body, i + 1)))
        {
            places.Add(file.Length + (wrongPlaces ? 7 : 0));
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>A certificate as a lawyer has one, but issued by nobody.</summary>
    public static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Ana Prado:12345678909, O=Teste, C=BR", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        return request.CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
