using System.Globalization;
using System.Xml.Linq;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Templates.Word;

namespace LegalCollections.Documents.Word;

/// <summary>Reads the runs of one paragraph: text, tabs, breaks, pictures, links and the two page fields.</summary>
internal sealed class WordInlines(WordStyles styles, PartLinks links, XElement? paragraph)
{
    // Stands for a page break until the paragraph is cut there; XML text cannot contain it.
    private const char PageBreak = '\f';

    // Word and LibreOffice set small capitals at four fifths of the size.
    private const double SmallCap = 0.8;

    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo("pt-BR");

    private readonly List<Inline> _inlines = [];
    private string? _instruction;
    private XElement? _box;
    private bool _isShowingResult;
    private string? _link;

    public IReadOnlyList<Inline> Read(XElement container)
    {
        foreach (var element in container.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r":
                    Run(element);
                    break;
                case "fldSimple" when Field(element.Attr("instr"), element.Child("r")) is { } field:
                    _inlines.Add(field);
                    break;
                case "hyperlink":
                    Linked(LinkOf(element), () => Read(element));
                    break;
                case "fldSimple":
                    Linked(LinkOf(element.Attr("instr")), () => Read(element));
                    break;
                case "smartTag" or "customXml":
                    Read(element);
                    break;
                case "sdt":
                    Read(element.Child("sdtContent")!);
                    break;
            }
        }

        return _inlines;
    }

    public static IReadOnlyList<IReadOnlyList<Inline>> SplitAtPageBreaks(IReadOnlyList<Inline> inlines)
    {
        var parts = new List<List<Inline>> { new() };
        foreach (var inline in inlines)
        {
            if (inline is TextInline { Text: [PageBreak] })
            {
                parts.Add([]);
            }
            else
            {
                parts[^1].Add(inline);
            }
        }

        return parts;
    }

    private void Run(XElement run)
    {
        var own = run.Element(W.RunProperties);
        var look = styles.Look(paragraph, own);
        var style = _link is null ? look.Style : look.Style with { Link = _link };
        foreach (var child in run.Elements().Where(e => !look.IsHidden || e.Name == W.FieldCharacter || e.Name == W.FieldInstruction))
        {
            switch (child.Name.LocalName)
            {
                case "t" when _instruction is null || _isShowingResult:
                    Text(WordSubset.Shown(child), look, style);
                    break;
                case "sym" when FormSigns.OfSymbol(child) is { } sign:
                    _inlines.AddRange(FormSigns.Split(sign, style));
                    break;
                case "tab":
                    _inlines.Add(new TextInline("\t", style));
                    break;
                case "br":
                    _inlines.Add(new TextInline(child.Attr("type") == "page" ? PageBreak.ToString() : "\n", style));
                    break;
                case "cr":
                    _inlines.Add(new TextInline("\n", style));
                    break;
                case "noBreakHyphen":
                    _inlines.Add(new TextInline("\u2011", style));
                    break;
                case "drawing" when links.Picture(child) is { } picture:
                    _inlines.Add(new FigureInline(picture));
                    break;
                case "instrText":
                    _instruction += child.Value;
                    break;
                case "fldChar":
                    _box = child.Child("ffData").Child("checkBox") ?? _box;
                    FieldCharacter(child.Attr("fldCharType"), run);
                    break;
            }
        }
    }

    private void Text(string text, RunLook look, TextStyle style)
    {
        if (!look.IsSmallCaps || look.IsCaps)
        {
            _inlines.AddRange(FormSigns.Split(look.IsCaps ? text.ToUpper(Portuguese) : text, style));
            return;
        }

        for (var start = 0; start < text.Length;)
        {
            var isSmall = char.IsLower(text[start]);
            var length = text.Skip(start).TakeWhile(c => char.IsLower(c) == isSmall).Count();
            _inlines.AddRange(FormSigns.Split(text.Substring(start, length).ToUpper(Portuguese), isSmall ? style with { Size = style.Size * SmallCap } : style));
            start += length;
        }
    }

    /// <summary>Page fields are computed; the result that Word stored for them is skipped.</summary>
    private void FieldCharacter(string? type, XElement run)
    {
        switch (type)
        {
            case "begin":
                (_instruction, _isShowingResult) = ("", false);
                break;
            case "separate":
                (_isShowingResult, _link) = (Field(_instruction, run) is null, LinkOf(_instruction));
                break;
            case "end":
                if (Field(_instruction, run) is { } field)
                {
                    _inlines.Add(field);
                }
                else if (WordSubset.FieldName(_instruction) == "FORMCHECKBOX")
                {
                    _inlines.AddRange(FormSigns.Split(WordStyles.IsOn(_box.Child("checked") ?? _box.Child("default")) ? "☒" : "☐", styles.Run(paragraph, run.Element(W.RunProperties))));
                }

                (_instruction, _link) = (null, null);
                break;
        }
    }

    private void Linked(string? link, Action read)
    {
        var around = _link;
        _link = link ?? around;
        read();
        _link = around;
    }

    private string? LinkOf(XElement hyperlink)
    {
        var address = links.Target((string?)hyperlink.Attribute(DrawingNames.Relations + "id"));
        return hyperlink.Attr("anchor") is { } anchor ? $"{address}#{anchor}" : address;
    }

    /// <summary>The place or address that a field leads to: <c>REF name \h</c>, <c>HYPERLINK "address"</c>, <c>HYPERLINK \l "name"</c>.</summary>
    private static string? LinkOf(string? instruction)
    {
        var words = instruction?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return words switch
        {
            ["REF", var name, .. var switches] when switches.Contains("\\h") => $"#{name}",
            ["HYPERLINK", "\\l", var name, ..] => $"#{name.Trim('"')}",
            ["HYPERLINK", var address, ..] => address.Trim('"'),
            _ => null,
        };
    }

    private PageNumberInline? Field(string? instruction, XElement? run)
    {
        var style = styles.Run(paragraph, run?.Element(W.RunProperties));
        return WordSubset.FieldName(instruction) switch
        {
            "PAGE" => new PageNumberInline(style),
            "NUMPAGES" => new PageNumberInline(style, IsTotal: true),
            _ => null,
        };
    }
}
