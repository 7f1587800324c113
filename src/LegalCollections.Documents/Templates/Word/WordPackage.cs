using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>A .docx taken apart: the parts that hold text as trees, everything else as the bytes it came with.</summary>
internal sealed class WordPackage
{
    /// <summary>Largest file taken in, packed (bytes).</summary>
    public const int LargestFile = 32 * 1024 * 1024;

    // A tree takes some ten times the room of its text.
    private const long LargestPart = 16 * 1024 * 1024;
    private const long LargestPackage = 96 * 1024 * 1024;
    private const int MostParts = 2_000;
    private const int DeepestElement = 200;

    // Of "<" and "=" in one part: a book of 500 pages has some 800,000.
    private const int MostSigns = 1_500_000;
    private const string ContentTypes = "[Content_Types].xml";
    private const string WordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly XNamespace Packaging = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly string[] TextTypes = ["header", "footer", "footnotes", "endnotes"];

    private readonly List<ZipPart> _entries;
    private readonly Dictionary<string, string> _types;

    private WordPackage(List<ZipPart> entries)
    {
        _entries = entries;
        _types = TypesOf(Tree(ContentTypes) ?? throw new InvalidDataException("The file lists no content types."));
        var main = Tree("_rels/.rels")?.Elements().Where(r => ((string?)r.Attribute("Type"))?.EndsWith("/officeDocument", StringComparison.Ordinal) == true)
            .Select(r => Resolve("", (string?)r.Attribute("Target") ?? "")).FirstOrDefault() ?? throw new InvalidDataException("The file has no document.");
        MainPart = main;
        Parts = TextTypes.SelectMany(NamesOf).Prepend(main)
            .ToDictionary(name => name, name => Tree(name) ?? throw new InvalidDataException($"{name} is missing."), StringComparer.OrdinalIgnoreCase);
        Styles = NamesOf("styles").Select(Tree).FirstOrDefault();
        Numbering = NamesOf("numbering").Select(Tree).FirstOrDefault();
        Comments = NamesOf("comments").Select(Tree).FirstOrDefault();
        Settings = NamesOf("settings").Select(Tree).FirstOrDefault();
        Theme = NamesOf("theme").Select(Tree).FirstOrDefault();
        if (_types.GetValueOrDefault(main) == WordTypes + "template.main+xml")
        {
            BecomeDocument();
        }

        if (Parts[main].Name != W.Namespace + "document" || Parts[main].Element(W.Body) is null)
        {
            throw new InvalidDataException("The file has no Word document.");
        }
    }

    /// <summary>The roots of the document, header, footer and note parts by their name in the archive; the document comes first.</summary>
    public IReadOnlyDictionary<string, XElement> Parts { get; }

    /// <summary>The document's name in the archive.</summary>
    public string MainPart { get; }

    public XElement? Styles { get; }

    public XElement? Numbering { get; private set; }

    public XElement? Comments { get; }

    public XElement? Settings { get; }

    public XElement? Theme { get; }

    /// <summary>The content type of every part.</summary>
    public IReadOnlyDictionary<string, string> Types => _types;

    public IEnumerable<string> Names => _entries.Select(e => e.Name);

    public static WordPackage? Open(byte[] docx, List<TemplateProblem> problems)
    {
        try
        {
            var entries = docx.Length > LargestFile ? null : ReadEntries(docx);
            if (entries is null)
            {
                problems.Add(new TemplateProblem(TemplateProblemCodes.TooLarge, "", ""));
                return null;
            }

            return new WordPackage(entries);
        }
        catch (StrictFormatException)
        {
            problems.Add(new TemplateProblem(TemplateProblemCodes.StrictFormat, "", ""));
        }
        catch (Exception e) when (IsBadFile(e))
        {
            problems.Add(new TemplateProblem(TemplateProblemCodes.NotAWordFile, "", e.Message));
        }

        return null;
    }

    /// <summary>What the packaging and XML readers throw for a file that is not what it says it is.</summary>
    public static bool IsBadFile(Exception e) =>
        e is InvalidDataException or XmlException or OpenXmlPackageException or FileFormatException or FormatException or NotSupportedException
            or InvalidOperationException or IOException or ArgumentException or KeyNotFoundException or OverflowException;

    /// <returns>The root of an XML part; null when there is no such part.</returns>
    public XElement? Tree(string name) =>
        _entries.Find(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase)) is { } entry ? Load(entry.Content) : null;

    /// <summary>What a part points at, by relation: files by their name in the archive, addresses as they are.</summary>
    public IReadOnlyDictionary<string, string> Relations(string part)
    {
        var (folder, all) = RelationsOf(part);
        var relations = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relation in all)
        {
            var target = (string?)relation.Attribute("Target") ?? "";
            var isOutside = (string?)relation.Attribute("TargetMode") == "External";
            relations[(string?)relation.Attribute("Id") ?? ""] = isOutside ? target : Resolve(folder, target);
        }

        return relations;
    }

    public bool Has(string name) => _entries.Exists(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase));

    public byte[] Content(string name) => _entries.First(e => string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase)).Content;

    /// <summary>Gives a document without lists the part that holds them.</summary>
    public XElement AddNumbering()
    {
        const string type = WordTypes + "numbering+xml";
        var slash = MainPart.LastIndexOf('/') + 1;
        var (name, relations) = (MainPart[..slash] + "numbering.xml", $"{MainPart[..slash]}_rels/{MainPart[slash..]}.rels");
        var types = Tree(ContentTypes)!;
        types.Add(new XElement(types.Name.Namespace + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", type)));
        var links = Tree(relations) ?? new XElement(Packaging + "Relationships");
        links.Add(new XElement(
            Packaging + "Relationship", new XAttribute("Id", "rIdNumbering"), new XAttribute("Type", $"{DrawingNames.Relations}/numbering"), new XAttribute("Target", "/" + name)));
        Numbering = new XElement(W.Namespace + "numbering", new XAttribute(XNamespace.Xmlns + "w", W.Namespace));
        _types[name] = type;
        Put(ZipPart.Of(ContentTypes, types));
        Put(ZipPart.Of(relations, links));
        Put(ZipPart.Of(name, Numbering));
        return Numbering;
    }

    /// <summary>What is filled from a Word template (.dotx) is a document; Word refuses one that says otherwise.</summary>
    private void BecomeDocument()
    {
        var types = Tree(ContentTypes)!;
        _types[MainPart] = WordTypes + "document.main+xml";
        types.Elements().Where(e => string.Equals((string?)e.Attribute("PartName"), "/" + MainPart, StringComparison.OrdinalIgnoreCase)).ToList()
            .ForEach(e => e.SetAttributeValue("ContentType", _types[MainPart]));
        Put(ZipPart.Of(ContentTypes, types));
    }

    private void Put(ZipPart part)
    {
        var at = _entries.FindIndex(e => string.Equals(e.Name, part.Name, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            _entries.Add(part);
        }
        else
        {
            _entries[at] = part;
        }
    }

    /// <summary>Puts changed trees of styles and lists back, so that every filled file has them.</summary>
    public void KeepShared()
    {
        Keep("styles", Styles);
        Keep("numbering", Numbering);
    }

    public byte[] With(IReadOnlyDictionary<string, XElement> parts, IReadOnlyList<ZipPart> added) => ZipPart.Pack(
        [.. _entries.Select(e => parts.TryGetValue(e.Name, out var root) ? ZipPart.Of(e.Name, root) : added.FirstOrDefault(a => a.Name == e.Name) ?? e),
            .. added.Where(a => !Names.Contains(a.Name))]);

    /// <summary>A target from the root of the archive, or from the folder of the part that names it.</summary>
    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }

    /// <summary>The parts of a kind that the document itself points at: the building blocks of its glossary have styles, lists and headers of their own.</summary>
    private IEnumerable<string> NamesOf(string kind)
    {
        var (folder, relations) = RelationsOf(MainPart);
        return relations.Where(r => ((string?)r.Attribute("Type"))?.EndsWith($"/{kind}", StringComparison.Ordinal) == true && (string?)r.Attribute("TargetMode") != "External")
            .Select(r => Resolve(folder, (string?)r.Attribute("Target") ?? "")).Where(Has).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);
    }

    private (string Folder, IEnumerable<XElement> Relations) RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return (part[..slash], Tree($"{part[..slash]}_rels/{part[slash..]}.rels")?.Elements() ?? []);
    }

    private void Keep(string type, XElement? root)
    {
        if (root is not null && NamesOf(type).FirstOrDefault() is { } name)
        {
            Put(ZipPart.Of(name, root));
        }
    }

    private static List<ZipPart>? ReadEntries(byte[] docx)
    {
        using var archive = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts || archive.Entries.Sum(e => e.Length) > LargestPackage
            || archive.Entries.Any(e => e.Length > LargestPart && IsXml(e.FullName)))
        {
            return null;
        }

        var entries = new List<ZipPart>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            if (!names.Add(entry.FullName))
            {
                throw new InvalidDataException($"{entry.FullName} is there twice.");
            }

            // The length that the archive states is not trusted: neither more nor fewer bytes may come.
            var content = new byte[entry.Length];
            using var source = entry.Open();
            source.ReadExactly(content);
            entries.Add(source.ReadByte() < 0 ? ZipPart.Of(entry.FullName, content) : throw new InvalidDataException($"{entry.FullName} is longer than the archive states."));
        }

        return entries;
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private Dictionary<string, string> TypesOf(XElement root)
    {
        string? Find(string element, string attribute, string value) => (string?)root.Elements().FirstOrDefault(
            e => e.Name.LocalName == element && string.Equals((string?)e.Attribute(attribute), value, StringComparison.OrdinalIgnoreCase))?.Attribute("ContentType");
        return _entries.ToDictionary(
            e => e.Name,
            e => Find("Override", "PartName", "/" + e.Name) ?? Find("Default", "Extension", Path.GetExtension(e.Name).TrimStart('.')) ?? "",
            StringComparer.OrdinalIgnoreCase);
    }

    private static XElement Load(byte[] content)
    {
        // Every element and every attribute has one of these signs, so nothing larger comes out of the file.
        if (content.AsSpan().Count((byte)'<') + content.AsSpan().Count((byte)'=') > MostSigns)
        {
            throw new InvalidDataException("A part has too many elements.");
        }

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = LargestPart };
        using var reader = XmlReader.Create(new MemoryStream(content), settings);
        var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
        CheckDepth(root);
        return root.Name.NamespaceName.StartsWith("http://purl.oclc.org/ooxml/", StringComparison.Ordinal) ? throw new StrictFormatException() : root;
    }

    /// <summary>Trees are walked by recursion, so none may be too deep.</summary>
    private static void CheckDepth(XElement root)
    {
        var (node, depth) = ((XNode)root, 0);
        while (true)
        {
            if (node is XElement { FirstNode: { } first })
            {
                node = first;
                depth++;
                if (depth > DeepestElement)
                {
                    throw new InvalidDataException($"Elements stand more than {DeepestElement} deep.");
                }

                continue;
            }

            while (node != root && node.NextNode is null)
            {
                node = node.Parent!;
                depth--;
            }

            if (node == root)
            {
                return;
            }

            node = node.NextNode!;
        }
    }

    /// <summary>ISO's strict form has other names for everything; Word offers both on saving.</summary>
    private sealed class StrictFormatException : Exception;
}
