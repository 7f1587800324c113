using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LegalCollections.UnitTests.Documents;

/// <summary>Reads Word files as archives of XML, knowing nothing of the product, and says what a filled one must still hold.</summary>
internal static partial class ForeignWordFile
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly string[] Whole = ["pPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "oMath"];
    private static readonly string[] Named =
    [
        "tbl", "tr", "tc", "sdt", "tab", "br", "sym", "noBreakHyphen", "softHyphen", "ptab", "drawing", "pict", "hyperlink", "footnoteReference", "footnote", "footnoteRef", "separator", "customXml",
    ];

    [GeneratedRegex(@"\{\{else\}\}.*?\{\{/if\}\}|\{\{\s*(?<name>[^{}]*?)\s*\}\}")]
    private static partial Regex Tag();

    /// <summary>A sample: a file, or a folder that holds the parts of one for people to read.</summary>
    public static byte[] Read(string sample)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Documents", "Samples", sample);
        if (!Directory.Exists(path))
        {
            return File.ReadAllBytes(path);
        }

        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                using var entry = archive.CreateEntry(Path.GetRelativePath(path, file).Replace('\\', '/')).Open();
                entry.Write(File.ReadAllBytes(file));
            }
        }

        return stream.ToArray();
    }

    public static IReadOnlyDictionary<string, byte[]> Parts(byte[] docx)
    {
        using var archive = new ZipArchive(new MemoryStream(docx));
        return archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var stream = e.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        });
    }

    public static XElement Tree(byte[] part) => XElement.Load(new MemoryStream(part), LoadOptions.PreserveWhitespace);

    /// <summary>The texts of the paragraphs, each stretch of one look as <c>[look]text</c>; empty paragraphs too.</summary>
    public static IEnumerable<string> Lines(XElement root) => Paragraphs(root).Select(p => Join(Letters(p)));

    /// <summary>The same for a template whose values are known; paragraphs of nothing but block tags are gone.</summary>
    public static IEnumerable<string> FilledLines(XElement root, IReadOnlyDictionary<string, string> values) =>
        Paragraphs(root).Where(p => !IsOnlyBlocks(p)).Select(p => Join(Fill(Letters(p), values)));

    /// <summary>Everything that is no text, in order: properties as they are, other elements by name and target.</summary>
    public static IEnumerable<string> Skeleton(XElement root, bool isTemplate) => root.Descendants()
        .Where(e => Whole.Contains(e.Name.LocalName) || Named.Contains(e.Name.LocalName))
        .Where(e => !isTemplate || e.Ancestors(W + "p").FirstOrDefault() is not { } p || !IsOnlyBlocks(p))
        .Select(e => Whole.Contains(e.Name.LocalName) ? e.ToString(SaveOptions.DisableFormatting) : $"{e.Name.LocalName} {(string?)e.Attributes().FirstOrDefault(a => a.Name.LocalName == "id")}");

    public static IEnumerable<string> Bookmarks(XElement root) => root.Descendants(W + "bookmarkStart").Attributes(W + "name").Select(a => a.Value);

    /// <summary>Instructions of fields in both forms, without those of mail merge.</summary>
    public static IEnumerable<string> Fields(XElement root) => root.Descendants()
        .Where(e => e.Name == W + "instrText" || e.Name == W + "fldSimple").Select(e => (string?)e.Attribute(W + "instr") ?? e.Value)
        .Where(text => !text.Contains("MERGEFIELD", StringComparison.Ordinal) && !text.Contains("cidade", StringComparison.Ordinal));

    private static IEnumerable<XElement> Paragraphs(XElement root) => root.Descendants(W + "p");

    private static bool IsOnlyBlocks(XElement paragraph)
    {
        var text = string.Concat(Letters(paragraph).Select(l => l.Letter));
        return text.StartsWith("{{", StringComparison.Ordinal) && !paragraph.Descendants(W + "sectPr").Any()
            && Tag().Replace(text, m => m.Groups["name"].Value is ['#' or '/', ..] ? "" : "x").Length == 0;
    }

    private static List<(char Letter, string Look)> Letters(XElement paragraph) =>
    [
        .. paragraph.Descendants(W + "t").Where(t => t.Ancestors(W + "p").First() == paragraph)
            .SelectMany(t => t.Value.Select(c => (c, t.Parent!.Element(W + "rPr")?.ToString(SaveOptions.DisableFormatting) ?? ""))),
    ];

    private static List<(char Letter, string Look)> Fill(List<(char Letter, string Look)> letters, IReadOnlyDictionary<string, string> values)
    {
        var text = string.Concat(letters.Select(l => l.Letter));
        var filled = new List<(char, string)>();
        var at = 0;
        foreach (Match match in Tag().Matches(text))
        {
            filled.AddRange(letters[at..match.Index]);
            filled.AddRange((values.GetValueOrDefault(match.Groups["name"].Value) ?? "").Select(c => (c, letters[match.Index].Look)));
            at = match.Index + match.Length;
        }

        return [.. filled, .. letters[at..]];
    }

    private static string Join(List<(char Letter, string Look)> letters)
    {
        var (line, look) = ("", "");
        foreach (var (letter, own) in letters)
        {
            line += own == look ? letter.ToString() : $"[{own}]{letter}";
            look = own;
        }

        return line;
    }
}
