using System.Security;
using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>Puts pages, structure, outline and metadata together into a file declared PDF/A-2a and PDF/UA-1.</summary>
internal sealed class PdfDocument
{
    private readonly PdfFile _file = new();
    private readonly PdfIdentity _info;
    private readonly List<PdfPage> _pages = [];
    private readonly Dictionary<PdfImage, (string Key, PdfRef Reference)> _images = [];
    private readonly List<(int Level, string Title, PdfPage Page, double Top)> _outline = [];

    public PdfDocument(PdfIdentity info)
    {
        _info = info;
        Fonts = new PdfFonts(_file);
    }

    public PdfFonts Fonts { get; }

    public StructElement Root { get; } = new("Document", null);

    public PdfPage AddPage(double width, double height)
    {
        var page = new PdfPage(this, _file.Reserve(), width, height);
        _pages.Add(page);
        return page;
    }

    public void AddOutline(int level, string title, PdfPage page, double top) => _outline.Add((level, title, page, top));

    public string Use(PdfImage image)
    {
        if (!_images.TryGetValue(image, out var entry))
        {
            entry = ($"I{_images.Count + 1}", image.Write(_file));
            _images[image] = entry;
        }

        return entry.Key;
    }

    public byte[] Save()
    {
        Fonts.Write();
        var tree = _file.Reserve();
        var resources = _file.Add($"<</Font<<{Names(Fonts.All)}>>/XObject<<{Names(_images.Values)}>>>>");
        for (var i = 0; i < _pages.Count; i++)
        {
            var page = _pages[i];
            var content = _file.AddStream("", page.Content);
            _file.Set(page.Reference, $"<</Type/Page/Parent {tree}/MediaBox[0 0 {PdfValue.Number(page.Width)} {PdfValue.Number(page.Height)}]"
                + $"/Resources {resources}/Contents {content}/StructParents {i}/Tabs/S>>");
        }

        _file.Set(tree, $"<</Type/Pages/Kids{PdfValue.Array(_pages.Select(p => p.Reference))}/Count {_pages.Count}>>");
        var structure = new StructTreeWriter(_file).Write(Root, _pages);
        var profile = _file.AddStream("/N 3", SrgbProfile.Bytes);
        var metadata = _file.AddStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Xmp()), compress: false);
        var outline = WriteOutline();
        var catalog = _file.Add($"<</Type/Catalog/Pages {tree}/StructTreeRoot {structure}/MarkInfo<</Marked true>>/Lang({_info.Language})"
            + $"/ViewerPreferences<</DisplayDocTitle true>>/Metadata {metadata}{(outline is { } o ? $"/Outlines {o}/PageMode/UseOutlines" : "")}"
            + $"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile}>>]>>");
        var info = _file.Add($"<</Title{PdfValue.Text(_info.Title)}/Author{PdfValue.Text(_info.Author)}/Producer(LegalCollections)"
            + $"/CreationDate{PdfValue.Date(_info.CreatedAt)}/ModDate{PdfValue.Date(_info.CreatedAt)}>>");
        return _file.Write(catalog, info);
    }

    private static string Names(IEnumerable<(string Key, PdfRef Reference)> entries) =>
        string.Concat(entries.Select(e => $"/{e.Key} {e.Reference}"));

    /// <summary>One flat list under the root; deeper headings hang below the last one above their level.</summary>
    private PdfRef? WriteOutline()
    {
        if (_outline.Count == 0)
        {
            return null;
        }

        var root = _file.Reserve();
        var references = _outline.ConvertAll(_ => _file.Reserve());
        var parents = new int[_outline.Count];
        for (var i = 0; i < _outline.Count; i++)
        {
            parents[i] = Enumerable.Range(0, i).Reverse().FirstOrDefault(j => _outline[j].Level < _outline[i].Level, -1);
        }

        for (var i = 0; i < _outline.Count; i++)
        {
            var siblings = Children(parents, parents[i]);
            var at = siblings.IndexOf(i);
            var (_, title, page, top) = _outline[i];
            var parent = parents[i] < 0 ? root : references[parents[i]];
            var previous = at > 0 ? $"/Prev {references[siblings[at - 1]]}" : "";
            var next = at + 1 < siblings.Count ? $"/Next {references[siblings[at + 1]]}" : "";
            _file.Set(references[i], $"<</Title{PdfValue.Text(title)}/Parent {parent}{previous}{next}{Ends(references, Children(parents, i))}"
                + $"/Dest[{page.Reference}/XYZ 0 {PdfValue.Number(page.Height - top)} null]>>");
        }

        _file.Set(root, $"<</Type/Outlines{Ends(references, Children(parents, -1))}>>");
        return root;
    }

    private static List<int> Children(int[] parents, int parent) => [.. Enumerable.Range(0, parents.Length).Where(i => parents[i] == parent)];

    private static string Ends(List<PdfRef> references, List<int> children) => children.Count == 0
        ? ""
        : $"/First {references[children[0]]}/Last {references[children[^1]]}/Count {children.Count}";

    private string Xmp()
    {
        var date = _info.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(_info.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{SecurityElement.Escape(_info.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>{_info.Language}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
            <pdf:Producer>LegalCollections</pdf:Producer>
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;
    }
}
