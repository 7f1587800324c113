using System.Globalization;
using System.Text;
using LegalCollections.Documents.Pdf.Reading;

namespace LegalCollections.Documents.Pdf.Bundling;

/// <summary>Copies pages with all they need into another file, each object once, and prints a stamp on them.</summary>
internal sealed class PageCopier(PdfFile file, PdfFonts fonts, PdfObjects objects, PdfRef tree)
{
    private const double StampSize = 8;

    // What points out of the page, or belongs to a structure that is not copied.
    private static readonly string[] LeftBehind =
        ["Parent", "Annots", "StructParents", "AA", "B", "Thumb", "PieceInfo", "Metadata", "PresSteps", "Trans", "Dur", "AF", "Tabs", "Contents", "Resources"];

    private readonly Dictionary<int, PdfRef> _numbers = [];
    private readonly Queue<int> _waiting = new();

    public IReadOnlyList<(PdfRef Reference, double Top)> Copy(BundlePart part)
    {
        var pages = part.Source.Pages.Take(part.Pages).ToList();
        var copied = new List<(PdfRef, double)>();
        for (var i = 0; i < pages.Count; i++)
        {
            var stamp = part.Stamp is null ? null : string.Format(CultureInfo.InvariantCulture, part.Stamp, i + 1, pages.Count);
            copied.Add(Copy(pages[i], stamp));
        }

        return copied;
    }

    private (PdfRef Reference, double Top) Copy(SourcePage page, string? stamp)
    {
        var sheet = Sheet.Of(page.Map, objects);
        var resources = objects.MapOf(page.Map["Resources"]) ?? PdfMap.Empty;
        var drawn = new StringBuilder("\nQ\n");
        foreach (var (note, name) in Notes(page).Select((note, i) => (note, $"LcNote{i}")))
        {
            resources = Named(resources, "XObject", name, note.Appearance);
            drawn.Append(CultureInfo.InvariantCulture, $"q {note.Placing} cm/{name} Do Q\n");
        }

        if (stamp is not null)
        {
            resources = Named(resources, "Font", "LcStamp", new PdfAtom(Print(drawn, sheet, stamp)));
        }

        var before = file.AddStream("", Encoding.ASCII.GetBytes("q\n"), compress: false);
        var after = file.AddStream("", Encoding.Latin1.GetBytes(drawn.ToString()));
        var contents = Contents(page).Select(Renumber).Select(number => $"{number} 0 R");
        var reference = file.Reserve();
        file.Set(reference, $"{Text(page.Map.Without(LeftBehind))[..^2]}/Parent {tree}/Resources{Text(resources)}/Contents[{before} {string.Join(' ', contents)} {after}]>>");
        CopyWaiting();
        return (reference, sheet.Top);
    }

    private IEnumerable<int> Contents(SourcePage page) => page.Map["Contents"] switch
    {
        PdfPointer pointer when objects.Resolve(pointer) is PdfList list => list.Items.OfType<PdfPointer>().Select(p => p.Number),
        PdfPointer pointer => [pointer.Number],
        PdfList list => list.Items.OfType<PdfPointer>().Select(p => p.Number),
        _ => [],
    };

    /// <summary>Comments, stamps and filled form fields that are seen on paper, as they look.</summary>
    private IEnumerable<(PdfPointer Appearance, string Placing)> Notes(SourcePage page)
    {
        foreach (var note in objects.ListOf(page.Map["Annots"])?.Items.Select(objects.MapOf).OfType<PdfMap>() ?? [])
        {
            const int hidden = 2, noView = 32;
            if ((note.Whole("F") & (hidden | noView)) is > 0 || note.Name("Subtype") == "Popup" || objects.MapOf(note["AP"])?["N"] is not { } normal)
            {
                continue;
            }

            var look = objects.Resolve(normal) is PdfMap states ? states[note.Name("AS") ?? "Off"] : normal;
            if (look is PdfPointer pointer && objects.Resolve(pointer) is PdfBytes form && Placing(note, form.Map) is { } placing)
            {
                yield return (pointer, placing);
            }
        }
    }

    /// <summary>ISO 32000-1, 12.5.5: the box of the appearance, turned by its matrix, is brought onto the note's rectangle.</summary>
    private string? Placing(PdfMap note, PdfMap form)
    {
        var matrix = Sheet.Numbers(objects, form["Matrix"], 6) ?? [1, 0, 0, 1, 0, 0];
        if (Sheet.Numbers(objects, form["BBox"], 4) is not { } box || Sheet.Numbers(objects, note["Rect"], 4) is not { } rectangle)
        {
            return null;
        }

        var corners = new[] { (box[0], box[1]), (box[0], box[3]), (box[2], box[1]), (box[2], box[3]) }
            .Select(c => (X: matrix[0] * c.Item1 + matrix[2] * c.Item2 + matrix[4], Y: matrix[1] * c.Item1 + matrix[3] * c.Item2 + matrix[5])).ToList();
        var (left, bottom) = (corners.Min(c => c.X), corners.Min(c => c.Y));
        var (width, height) = (corners.Max(c => c.X) - left, corners.Max(c => c.Y) - bottom);
        if (width <= 0 || height <= 0)
        {
            return null;
        }

        var (scaleX, scaleY) = (Math.Abs(rectangle[2] - rectangle[0]) / width, Math.Abs(rectangle[3] - rectangle[1]) / height);
        var (moveX, moveY) = (Math.Min(rectangle[0], rectangle[2]) - left * scaleX, Math.Min(rectangle[1], rectangle[3]) - bottom * scaleY);
        return $"{PdfValue.Number(scaleX)} 0 0 {PdfValue.Number(scaleY)} {PdfValue.Number(moveX)} {PdfValue.Number(moveY)}";
    }

    private PdfMap Named(PdfMap resources, string kind, string name, PdfNode value) =>
        resources.With(kind, (objects.MapOf(resources[kind]) ?? PdfMap.Empty).With(name, value));

    private string Print(StringBuilder drawn, Sheet sheet, string stamp)
    {
        var font = TrueTypeFont.Of(FontFamily.Sans, bold: true, italic: false);
        var glyphs = new List<int>();
        var key = fonts.Use(font, stamp, glyphs);
        var width = glyphs.Sum(font.Width) * StampSize / 1000;
        var (x, y) = (sheet.Width - width - 22, sheet.Height - 20);
        drawn.Append(CultureInfo.InvariantCulture, $"q {sheet.Upright} cm 1 1 1 rg 0 0 0 RG 0.5 w ")
            .Append(CultureInfo.InvariantCulture, $"{PdfValue.Number(x - 4)} {PdfValue.Number(y - 4)} {PdfValue.Number(width + 8)} 14 re B ")
            .Append(CultureInfo.InvariantCulture, $"0 0 0 rg BT/LcStamp {StampSize} Tf {PdfValue.Number(x)} {PdfValue.Number(y)} Td<")
            .Append(string.Concat(glyphs.Select(g => g.ToString("X4", CultureInfo.InvariantCulture)))).Append(">Tj ET Q\n");
        return fonts.All.Single(f => f.Key == key).Reference.ToString();
    }

    private int Renumber(int number)
    {
        if (!_numbers.TryGetValue(number, out var copy))
        {
            copy = _numbers[number] = file.Reserve();
            _waiting.Enqueue(number);
        }

        return copy.Number;
    }

    private string Text(PdfNode node)
    {
        var text = new StringBuilder();
        node.Write(text, Renumber);
        return text.ToString();
    }

    private void CopyWaiting()
    {
        while (_waiting.TryDequeue(out var number))
        {
            var copy = _numbers[number];
            switch (objects.Resolve(new PdfPointer(number)))
            {
                case PdfBytes stream:
                    file.SetStream(copy, Text(stream.Map.With("Length", new PdfAtom(stream.Packed.Length.ToString(CultureInfo.InvariantCulture)))), stream.Packed.ToArray());
                    break;
                case PdfMap map when map.Name("Type") is "Page" or "Pages" or "Catalog" or "StructTreeRoot":
                    file.Set(copy, "null");
                    break;
                case { } node:
                    file.Set(copy, Text(node));
                    break;
                default:
                    file.Set(copy, "null");
                    break;
            }
        }
    }
}

/// <summary>The visible part of a page and how it is turned.</summary>
/// <param name="Upright">The matrix from the page as the reader sees it to the page as it is written.</param>
/// <param name="Top">The upper edge in the page's own coordinates.</param>
internal sealed record Sheet(double Width, double Height, string Upright, double Top)
{
    public static Sheet Of(PdfMap page, PdfObjects objects)
    {
        var box = Numbers(objects, page["CropBox"], 4) ?? Numbers(objects, page["MediaBox"], 4) ?? [0, 0, 595.3, 841.9];
        var (left, right) = (Math.Min(box[0], box[2]), Math.Max(box[0], box[2]));
        var (bottom, top) = (Math.Min(box[1], box[3]), Math.Max(box[1], box[3]));
        var turn = ((objects.Resolve(page["Rotate"]) as PdfAtom)?.Number ?? 0) % 360;
        return (turn < 0 ? turn + 360 : turn) switch
        {
            90 => new Sheet(top - bottom, right - left, $"0 1 -1 0 {PdfValue.Number(right)} {PdfValue.Number(bottom)}", top),
            180 => new Sheet(right - left, top - bottom, $"-1 0 0 -1 {PdfValue.Number(right)} {PdfValue.Number(top)}", top),
            270 => new Sheet(top - bottom, right - left, $"0 -1 1 0 {PdfValue.Number(left)} {PdfValue.Number(top)}", top),
            _ => new Sheet(right - left, top - bottom, $"1 0 0 1 {PdfValue.Number(left)} {PdfValue.Number(bottom)}", top),
        };
    }

    public static double[]? Numbers(PdfObjects objects, PdfNode? node, int count)
    {
        var numbers = objects.ListOf(node)?.Items.Select(i => (objects.Resolve(i) as PdfAtom)?.Number).OfType<double>().ToArray();
        return numbers?.Length == count ? numbers : null;
    }
}
