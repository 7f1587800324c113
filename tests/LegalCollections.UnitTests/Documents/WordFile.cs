using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LegalCollections.UnitTests.Documents;

/// <summary>Builds small Word files from raw body XML and reads filled ones back.</summary>
internal static class WordFile
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static string P(params string[] runs) =>
        "<w:p>" + string.Concat(runs.Select(r => $"<w:r><w:t xml:space=\"preserve\">{r}</w:t></w:r>")) + "</w:p>";

    public static string Row(params string[] cells) =>
        "<w:tr>" + string.Concat(cells.Select(c => $"<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>{P(c)}</w:tc>")) + "</w:tr>";

    public static string Table(params string[] rows) =>
        "<w:tbl><w:tblPr><w:tblW w:w=\"4000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>"
        + string.Concat(rows) + "</w:tbl>";

    public static byte[] With(params string[] body) => Build(string.Concat(body), header: null);

    public static byte[] WithHeader(string header, params string[] body) => Build(string.Concat(body), header);

    public static IReadOnlyList<string> Paragraphs(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. Texts(document.MainDocumentPart!)];
    }

    public static IReadOnlyList<string> HeaderParagraphs(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. document.MainDocumentPart!.HeaderParts.SelectMany(Texts)];
    }

    public static IReadOnlyList<string> SchemaErrors(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2021).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}")];
    }

    private static byte[] Build(string body, string? header)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var section = "";
            if (header is not null)
            {
                var part = main.AddNewPart<HeaderPart>("rId90");
                part.Header = new Header($"<w:hdr xmlns:w=\"{W}\">{header}</w:hdr>");
                section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId90\"/></w:sectPr>";
            }

            const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            using var xml = new MemoryStream(Encoding.UTF8.GetBytes(
                $"<w:document xmlns:w=\"{W}\" xmlns:r=\"{relations}\"><w:body>{body}{section}</w:body></w:document>"));
            main.FeedData(xml);
        }

        return stream.ToArray();
    }

    private static IEnumerable<string> Texts(OpenXmlPart part)
    {
        using var stream = part.GetStream();
        return [.. XElement.Load(stream).Descendants(W + "p")
            .Select(p => string.Concat(p.Descendants(W + "t").Select(t => t.Value)))];
    }
}
