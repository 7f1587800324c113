using System.Globalization;
using System.Xml.Linq;
using LegalCollections.Documents.Pdf;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>The pictures that values bring into one filled file, with the relations and content types they need.</summary>
internal sealed class AddedPictures(WordPackage package)
{
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly Dictionary<string, XElement> _relations = [];
    private readonly List<ZipPart> _media = [];
    private readonly HashSet<string> _extensions = [];

    /// <returns>The id by which a drawing of the part names the picture.</returns>
    public string Add(string part, byte[] picture)
    {
        var extension = picture[0] == 0x89 ? "png" : "jpeg";
        var number = _media.Count + 1;
        var media = ZipPart.Of($"word/media/filled{number}.{extension}", picture);
        _media.Add(media);
        _extensions.Add(extension);
        var relations = RelationsOf(part);
        if (!_relations.TryGetValue(relations, out var root))
        {
            _relations[relations] = root = package.Tree(relations) ?? new XElement(Relationships + "Relationships");
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"rIdFilled{number}");
        root.Add(new XElement(
            Relationships + "Relationship", new XAttribute("Id", id), new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"),
            new XAttribute("Target", "/" + media.Name)));
        return id;
    }

    /// <summary>The files to add to the archive, or to put in place of those of the same name.</summary>
    public IReadOnlyList<ZipPart> Parts()
    {
        if (_media.Count == 0)
        {
            return [];
        }

        var types = package.Tree("[Content_Types].xml")!;
        var missing = _extensions.Where(x => !types.Elements(Types + "Default").Any(d => string.Equals((string?)d.Attribute("Extension"), x, StringComparison.OrdinalIgnoreCase)));
        types.AddFirst(missing.Select(x => new XElement(Types + "Default", new XAttribute("Extension", x), new XAttribute("ContentType", "image/" + x))));
        return [.. _media, ZipPart.Of("[Content_Types].xml", types), .. _relations.Select(r => ZipPart.Of(r.Key, r.Value))];
    }

    /// <returns>Null when the value is not a PNG or JPEG picture, as bytes or in base 64.</returns>
    public static (byte[] Bytes, PdfImage Image)? Read(object? value)
    {
        var bytes = value switch
        {
            byte[] direct => direct,
            string text when text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..] is var code && IsBase64(code) => Convert.FromBase64String(code),
            _ => null,
        };
        return bytes is not null && PdfImage.Read(bytes, asStored: true) is { } image ? (bytes, image) : null;
    }

    private static bool IsBase64(string text) => Convert.TryFromBase64String(text, new byte[text.Length], out _);

    private static string RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }
}
