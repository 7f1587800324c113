using System.IO.Compression;

namespace LegalCollections.UnitTests.Documents;

/// <summary>Builds small Word files with the parts that other tools write: styles, lists, headers of even pages, a glossary.</summary>
internal static class OutsideWordFile
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public static byte[] With(
        string body, string? styles = null, string? numbering = null, string? header = null, string? evenHeader = null, string? settings = null, string? glossaryStyles = null)
    {
        var parts = new List<(string Name, string Kind, string Root, string? Content)>
        {
            ("word/styles.xml", "styles", "styles", styles),
            ("word/numbering.xml", "numbering", "numbering", numbering),
            ("word/settings.xml", "settings", "settings", settings),
            ("word/header1.xml", "header", "hdr", header is null ? null : WordFile.P(header)),
            ("word/header2.xml", "header", "hdr", evenHeader is null ? null : WordFile.P(evenHeader)),
            ("word/glossary/styles.xml", "styles", "styles", glossaryStyles),
        };
        parts.RemoveAll(p => p.Content is null);
        var section = (header is null ? "" : "<w:headerReference w:type=\"default\" r:id=\"header1\"/>") + (evenHeader is null ? "" : "<w:headerReference w:type=\"even\" r:id=\"header2\"/>");
        var overrides = string.Concat(parts.Select(p => $"<Override PartName=\"/{p.Name}\" ContentType=\"{Type}{p.Kind}+xml\"/>"));
        var links = string.Concat(parts.Where(p => !p.Name.Contains("glossary", StringComparison.Ordinal))
            .Select(p => $"<Relationship Id=\"{Path.GetFileNameWithoutExtension(p.Name)}\" Type=\"{Relations}/{p.Kind}\" Target=\"{Path.GetFileName(p.Name)}\"/>"));
        return Zip(
            [
                ("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Type}document.main+xml\"/>{overrides}</Types>"),
                ("_rels/.rels", Links($"<Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"word/document.xml\"/>")),
                ("word/_rels/document.xml.rels", Links(links)),
                ("word/document.xml", $"<w:document xmlns:w=\"{Word}\" xmlns:r=\"{Relations}\"><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>"),
                .. parts.Select(p => (p.Name, $"<w:{p.Root} xmlns:w=\"{Word}\">{p.Content}</w:{p.Root}>")),
            ]);
    }

    /// <summary>A document as Word saves it in ISO's strict form.</summary>
    public static byte[] Strict() => Zip(
        [
            ("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Type}document.main+xml\"/></Types>"),
            ("_rels/.rels", Links("<Relationship Id=\"r1\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"word/document.xml\"/>")),
            ("word/document.xml", "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p/></w:body></w:document>"),
        ]);

    private static string Links(string all) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>";

    private static byte[] Zip(IEnumerable<(string Name, string Text)> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
