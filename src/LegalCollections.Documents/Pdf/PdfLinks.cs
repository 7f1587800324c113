using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>The links of one file, each with its element of the structure, so that a reader who listens finds them too (PDF/UA-1, 7.18.5).</summary>
internal sealed class PdfLinks(PdfFile file)
{
    private static readonly string[] Schemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto];

    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, (PdfPage Page, double Top)> _anchors = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="target">An address, or <c>#</c> and the name of an anchor.</param>
    /// <param name="text">What the link shows.</param>
    /// <param name="box">Left, top, width and height in points from the top left corner.</param>
    public void Add(PdfPage page, StructElement element, string target, string text, (double X, double Y, double Width, double Height) box) =>
        _entries.Add(new Entry(page, element, target, text, box));

    public void AddAnchor(string name, PdfPage page, double top) => _anchors.TryAdd(name, (page, top));

    /// <summary>Writes what leads somewhere; the rest stays text.</summary>
    /// <param name="firstKey">The first free key of the structure's parent tree.</param>
    /// <returns>The annotations of each page.</returns>
    public ILookup<PdfPage, PdfRef> Write(int firstKey)
    {
        var written = new List<(PdfPage Page, PdfRef Reference)>();
        foreach (var entry in _entries)
        {
            if (ActionOf(entry.Target) is not { } action)
            {
                entry.Element.Type = "Span";
                continue;
            }

            var (x, y, width, height) = entry.Box;
            var top = entry.Page.Height - y;
            var reference = file.Add($"<</Type/Annot/Subtype/Link/Rect[{PdfValue.Number(x)} {PdfValue.Number(top - height)} {PdfValue.Number(x + width)} {PdfValue.Number(top)}]"
                + $"/Border[0 0 0]/F 4/StructParent {firstKey + written.Count}/Contents{PdfValue.Text(entry.Text.Trim())}{action}>>");
            entry.Element.AddAnnotation(entry.Page, reference);
            written.Add((entry.Page, reference));
        }

        return written.ToLookup(w => w.Page, w => w.Reference);
    }

    private string? ActionOf(string target)
    {
        if (target.StartsWith('#'))
        {
            return _anchors.TryGetValue(target[1..], out var place) ? $"/Dest[{place.Page.Reference}/XYZ 0 {PdfValue.Number(place.Page.Height - place.Top)} null]" : null;
        }

        return Uri.TryCreate(target, UriKind.Absolute, out var address) && Schemes.Contains(address.Scheme)
            ? $"/A<</S/URI/URI<{Convert.ToHexString(Encoding.ASCII.GetBytes(address.AbsoluteUri))}>>>"
            : null;
    }

    private sealed record Entry(PdfPage Page, StructElement Element, string Target, string Text, (double X, double Y, double Width, double Height) Box);
}
