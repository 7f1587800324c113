using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>A .docx taken apart: the parts that hold text as trees, everything else as the bytes it came with.</summary>
internal sealed class WordPackage
{
    private const long LargestPackage = 64 * 1024 * 1024;

    // A fixed date in the archive makes the same template and model give the same bytes.
    private static readonly DateTimeOffset EntryDate = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly IReadOnlyList<(string Name, byte[] Content)> _entries;

    private WordPackage(IReadOnlyList<(string Name, byte[] Content)> entries, IReadOnlyDictionary<string, XElement> parts)
    {
        _entries = entries;
        Parts = parts;
    }

    /// <summary>The roots of the document, header and footer parts by their name in the archive; the document comes first.</summary>
    public IReadOnlyDictionary<string, XElement> Parts { get; }

    public static WordPackage? Open(byte[] docx, List<TemplateProblem> problems)
    {
        try
        {
            var entries = ReadEntries(docx);
            if (entries is null)
            {
                problems.Add(new TemplateProblem(TemplateProblemCodes.TooLarge, "", ""));
                return null;
            }

            var names = TextParts(docx);
            var parts = names.ToDictionary(name => name, name => Load(entries.First(e => e.Name == name).Content));
            return new WordPackage(entries, parts);
        }
        catch (Exception e) when (IsBadFile(e))
        {
            problems.Add(new TemplateProblem(TemplateProblemCodes.NotAWordFile, "", e.Message));
            return null;
        }
    }

    /// <summary>What the packaging and XML readers throw for a file that is not what it says it is.</summary>
    public static bool IsBadFile(Exception e) =>
        e is InvalidDataException or XmlException or OpenXmlPackageException or FileFormatException or FormatException
            or InvalidOperationException or IOException or ArgumentException or KeyNotFoundException;

    public byte[] With(IReadOnlyDictionary<string, XElement> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _entries)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = EntryDate;
                using var target = entry.Open();
                if (parts.TryGetValue(name, out var root))
                {
                    new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(target, SaveOptions.DisableFormatting);
                }
                else
                {
                    target.Write(content);
                }
            }
        }

        return stream.ToArray();
    }

    private static List<(string Name, byte[] Content)>? ReadEntries(byte[] docx)
    {
        using var archive = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read);
        if (archive.Entries.Sum(e => e.Length) > LargestPackage)
        {
            return null;
        }

        var entries = new List<(string Name, byte[] Content)>();
        foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            var content = new byte[entry.Length];
            using var source = entry.Open();
            source.ReadExactly(content);
            entries.Add((entry.FullName, content));
        }

        return entries;
    }

    private static IEnumerable<string> TextParts(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var main = document.MainDocumentPart ?? throw new InvalidDataException("The file has no Word document.");
        return [.. new OpenXmlPart[] { main }.Concat(main.HeaderParts).Concat(main.FooterParts)
            .Select(part => part.Uri.OriginalString.TrimStart('/')).Distinct()];
    }

    private static XElement Load(byte[] content)
    {
        using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
