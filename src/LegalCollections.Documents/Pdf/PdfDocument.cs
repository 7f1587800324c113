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
        Links = new PdfLinks(_file);
    }

    public PdfFonts Fonts { get; }

    public PdfLinks Links { get; }

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
        var links = Links.Write(firstKey: _pages.Count);
        var resources = _file.Add($"<</Font<<{Names(Fonts.All)}>>/XObject<<{Names(_images.Values)}>>>>");
        for (var i = 0; i < _pages.Count; i++)
        {
            var page = _pages[i];
            var content = _file.AddStream("", page.Content);
            var annotations = links.Contains(page) ? $"/Annots{PdfValue.Array(links[page])}" : "";
            _file.Set(page.Reference, $"<</Type/Page/Parent {tree}/MediaBox[0 0 {PdfValue.Number(page.Width)} {PdfValue.Number(page.Height)}]"
                + $"/Resources {resources}/Contents {content}/StructParents {i}/Tabs/S{annotations}>>");
        }

        _file.Set(tree, $"<</Type/Pages/Kids{PdfValue.Array(_pages.Select(p => p.Reference))}/Count {_pages.Count}>>");
        var structure = new StructTreeWriter(_file).Write(Root, _pages, [.. links.SelectMany(page => page).OrderBy(link => link.Number)]);
        var profile = _file.Reserve();
        _file.SetStream(profile, SrgbProfile.Dictionary, SrgbProfile.Packed);
        var metadata = _file.AddStream("/Type/Metadata/Subtype/XML", XmpPacket.Of(_info, declaresArchive: !_images.Keys.Any(image => image.IsForPrint)), compress: false);
        var outline = OutlineWriter.Write(_file, [.. _outline.Select(o => new OutlineEntry(o.Level, o.Title, o.Page.Reference, o.Page.Height - o.Top))]);
        var catalog = _file.Add($"<</Type/Catalog/Pages {tree}/StructTreeRoot {structure}/MarkInfo<</Marked true>>/Lang({_info.Language})"
            + $"/ViewerPreferences<</DisplayDocTitle true>>/Metadata {metadata}{(outline is { } o ? $"/Outlines {o}/PageMode/UseOutlines" : "")}"
            + $"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile}>>]>>");
        var info = _file.Add($"<</Title{PdfValue.Text(_info.Title)}/Author{PdfValue.Text(_info.Author)}/Producer(LegalCollections)"
            + $"/CreationDate{PdfValue.Date(_info.CreatedAt)}/ModDate{PdfValue.Date(_info.CreatedAt)}>>");
        return _file.Write(catalog, info);
    }

    private static string Names(IEnumerable<(string Key, PdfRef Reference)> entries) =>
        string.Concat(entries.Select(e => $"/{e.Key} {e.Reference}"));
}
