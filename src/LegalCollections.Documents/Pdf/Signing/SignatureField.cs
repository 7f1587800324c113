using System.Globalization;
using System.Text;
using LegalCollections.Documents.Pdf.Reading;

namespace LegalCollections.Documents.Pdf.Signing;

/// <summary>The field of a signature with its visible stamp, upright in the left margin of the last page, where no text stands.</summary>
internal sealed class SignatureField(PdfFile file, PdfSource source, SigningRequest request)
{
    private const double Size = 7;
    private const double Leading = 9;
    private const double Left = 16;
    private const double Bottom = 120;
    private const double Length = 600;

    private readonly PdfObjects _objects = source.Objects;

    public void Write(string signature)
    {
        var page = source.Pages[^1];
        var (value, widget) = (file.Add(signature), file.Reserve());
        var key = AddToStructure(page, widget);
        var width = request.Stamp.Count * Leading + 4;
        file.Set(widget, $"<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature1)/TU{PdfValue.Text(string.Join(' ', request.Stamp))}/V {value}/P {page.Number} 0 R/F 132"
            + $"/Rect[{PdfValue.Number(Left)} {PdfValue.Number(Bottom)} {PdfValue.Number(Left + width)} {PdfValue.Number(Bottom + Length)}]/AP<</N {Look(width)}>>{key}>>");
        var own = (PdfMap)_objects.Object(page.Number)!;
        Replace(page.Number, own.With("Annots", Longer(own["Annots"], widget)));
        if (_objects.Trailer["Root"] is PdfPointer root && _objects.MapOf(root) is { } catalog)
        {
            Replace(root.Number, catalog.With("AcroForm", new PdfAtom($"<</Fields[{widget}]/SigFlags 3>>")));
        }
    }

    private void Replace(int number, PdfMap map)
    {
        var text = new StringBuilder();
        map.Write(text, same => same);
        file.Set(new PdfRef(number), text.ToString());
    }

    private PdfList Longer(PdfNode? list, PdfRef added) => new([.. _objects.ListOf(list)?.Items ?? [], new PdfAtom(added.ToString())]);

    /// <summary>Readers that speak find the field by the structure (PDF/UA-1, 7.18.1).</summary>
    private string AddToStructure(SourcePage page, PdfRef widget)
    {
        if (_objects.MapOf(_objects.Trailer["Root"])?["StructTreeRoot"] is not PdfPointer root || _objects.MapOf(root) is not { } tree
            || tree["K"] is not PdfList { Items: [PdfPointer top, ..] } || _objects.MapOf(top) is not { } document
            || _objects.MapOf(tree["ParentTree"]) is not { } parents || tree.Whole("ParentTreeNextKey") is not { } key)
        {
            return "";
        }

        var element = file.Add($"<</Type/StructElem/S/Form/P {top.Number} 0 R/K<</Type/OBJR/Obj {widget}/Pg {page.Number} 0 R>>>>");
        Replace(top.Number, document.With("K", Longer(document["K"], element)));
        var numbers = new PdfList([.. _objects.ListOf(parents["Nums"])?.Items ?? [], new PdfAtom($"{key}"), new PdfAtom(element.ToString())]);
        Replace(root.Number, tree.With("ParentTree", parents.With("Nums", numbers)).With("ParentTreeNextKey", new PdfAtom($"{key + 1}")));
        return $"/StructParent {key}";
    }

    private PdfRef Look(double width)
    {
        var fonts = new PdfFonts(file);
        var font = TrueTypeFont.Of(FontFamily.Sans, bold: false, italic: false);
        var drawn = new StringBuilder($"0.25 w 0.6 G 0 0 m 0 {PdfValue.Number(Length)} l S 0.2 g\n");
        for (var i = 0; i < request.Stamp.Count; i++)
        {
            var glyphs = new List<int>();
            var key = fonts.Use(font, request.Stamp[i], glyphs);
            drawn.Append(CultureInfo.InvariantCulture, $"BT/{key} {Size} Tf 0 1 -1 0 {PdfValue.Number((i + 1) * Leading)} 2 Tm<")
                .Append(string.Concat(glyphs.Select(g => g.ToString("X4", CultureInfo.InvariantCulture)))).Append(">Tj ET\n");
        }

        fonts.Write();
        var named = string.Concat(fonts.All.Select(f => $"/{f.Key} {f.Reference}"));
        return file.AddStream(
            $"/Type/XObject/Subtype/Form/BBox[0 0 {PdfValue.Number(width)} {PdfValue.Number(Length)}]/Resources<</Font<<{named}>>>>",
            Encoding.Latin1.GetBytes(drawn.ToString()));
    }
}
