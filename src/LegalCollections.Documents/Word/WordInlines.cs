using System.Globalization;
using System.Xml.Linq;
using LegalCollections.Documents.Layout;

namespace LegalCollections.Documents.Word;

/// <summary>Reads the runs of one paragraph: text, tabs, breaks, pictures and the two page fields.</summary>
internal sealed class WordInlines(WordStyles styles, WordPictures pictures, XElement? paragraph)
{
    // Stands for a page break until the paragraph is cut there; XML text cannot contain it.
    private const char PageBreak = '\f';

    private readonly List<Inline> _inlines = [];
    private string? _instruction;
    private bool _isShowingResult;

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
                case "hyperlink" or "fldSimple":
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
        var style = styles.Run(paragraph, own);
        var isCaps = styles.IsCaps(paragraph, own);
        foreach (var child in run.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t" when _instruction is null || _isShowingResult:
                    _inlines.Add(new TextInline(isCaps ? child.Value.ToUpper(CultureInfo.GetCultureInfo("pt-BR")) : child.Value, style));
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
                case "drawing" when pictures.Read(child) is { } picture:
                    _inlines.Add(new FigureInline(picture));
                    break;
                case "instrText":
                    _instruction += child.Value;
                    break;
                case "fldChar":
                    FieldCharacter(child.Attr("fldCharType"), run);
                    break;
            }
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
                _isShowingResult = Field(_instruction, run) is null;
                break;
            case "end":
                if (Field(_instruction, run) is { } field)
                {
                    _inlines.Add(field);
                }

                _instruction = null;
                break;
        }
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
