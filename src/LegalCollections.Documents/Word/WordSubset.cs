using System.Buffers;
using System.Globalization;
using System.Xml.Linq;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Templates.Word;

namespace LegalCollections.Documents.Word;

/// <summary>The declared part of Word that the PDF shows faithfully; anything else is refused by name instead of being lost.</summary>
public static class WordSubset
{
    private static readonly HashSet<string> Content =
    [
        "document", "body", "hdr", "ftr", "p", "pPr", "r", "rPr", "t", "tab", "br", "cr", "noBreakHyphen", "drawing", "hyperlink", "bookmarkStart",
        "bookmarkEnd", "proofErr", "lastRenderedPageBreak", "fldChar", "instrText", "fldSimple", "tbl", "tblPr", "tblGrid", "gridCol", "tr", "trPr", "tc",
        "tcPr", "sectPr", "sdt", "sdtPr", "sdtEndPr", "sdtContent", "ffData", "smartTagPr", "customXmlPr",
    ];

    private static readonly HashSet<string> Properties =
    [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "ilvl", "numId", "pBdr", "tabs", "spacing", "ind",
        "contextualSpacing", "jc", "outlineLvl", "suppressAutoHyphens", "suppressLineNumbers", "snapToGrid", "overflowPunct", "autoSpaceDE", "autoSpaceDN",
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "strike", "u", "color", "sz", "szCs", "lang", "vertAlign", "kern", "noProof",
        "tblStyle", "tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "top", "left", "bottom", "right", "start", "end", "insideH",
        "insideV", "cantSplit", "tblHeader", "trHeight", "tcW", "gridSpan", "tcBorders", "tcMar", "shd", "vAlign", "noWrap",
        "adjustRightInd", "textAlignment", "wordWrap", "kinsoku", "topLinePunct", "divId", "cnfStyle", "webHidden", "permStart", "permEnd", "softHyphen",
        "tblCaption", "tblDescription", "footnotePr", "endnotePr", "paperSrc", "rtlGutter", "noEndnote",
        "vanish", "smallCaps", "highlight", "between", "hideMark", "tblOverlap", "suppressOverlap", "position",
        "headerReference", "footerReference", "pgSz", "pgMar", "titlePg", "cols", "docGrid", "type", "formProt", "textDirection",
    ];

    /// <summary>Allowed where they are switched off, as Word writes them to undo a style.</summary>
    private static readonly HashSet<string> Switches =
        ["dstrike", "outline", "shadow", "emboss", "imprint", "specVanish", "rtl", "cs", "bidi", "bidiVisual", "mirrorIndents"];

    /// <summary>Computed by the layout, or shown as Word computed them last.</summary>
    private static readonly HashSet<string> Fields =
        ["PAGE", "NUMPAGES", "REF", "HYPERLINK", "SEQ", "DOCPROPERTY", "TITLE", "SUBJECT", "AUTHOR", "KEYWORDS", "FORMTEXT", "FORMCHECKBOX"];

    // More tell an author nothing.
    private const int MostProblems = 500;

    private static readonly SearchValues<char> Unseen = SearchValues.Create("\t\n\r\u2028\u2060\uFEFF");

    // The shipped fonts have the same characters, but for a few signs of Cyrillic dictionaries.
    private static readonly TrueTypeFont Letters = TrueTypeFont.Of(FontFamily.Serif, bold: false, italic: false);

    private static readonly HashSet<string> Opaque = ["drawing", "sdtPr", "sdtEndPr", "footnotePr", "endnotePr", "ffData", "smartTagPr", "customXmlPr"];

    /// <summary>Names every element outside the subset with its paragraph.</summary>
    public static IReadOnlyList<TemplateProblem> Check(byte[] docx)
    {
        var problems = new List<TemplateProblem>();
        if (WordPackage.Open(docx, problems) is { } package)
        {
            Check(package, problems);
        }

        return problems;
    }

    /// <summary>The same for a template, whose merge fields are gone when the PDF is made; the template itself names its open changes and comments.</summary>
    public static IReadOnlyList<TemplateProblem> CheckTemplate(byte[] docx) =>
        [.. Check(docx).Where(p => p.Code != TemplateProblemCodes.UnsupportedElement || !(p.Name.Contains("MERGEFIELD", StringComparison.OrdinalIgnoreCase) || DraftMarks.IsMark(p.Name)))];

    /// <summary>A text as Word shows it: line ends and tabs of the file are spaces, marks without width are nothing, blanks at the ends count only where the file says so.</summary>
    internal static string Shown(XElement element)
    {
        var text = TagRuns.Kept(element);
        if (text.AsSpan().IndexOfAny(Unseen) < 0)
        {
            return text;
        }

        return string.Concat(text.Where(c => c is not ('\uFEFF' or '\u2060')).Select(c => c is '\t' or '\n' or '\r' or '\u2028' ? ' ' : c));
    }

    internal static string? FieldName(string? instruction) =>
        instruction?.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.ToUpperInvariant();

    /// <returns>Whether nothing was found.</returns>
    internal static bool Check(WordPackage package, List<TemplateProblem> problems)
    {
        var numbering = new WordNumbering(package.Numbering);
        var styles = new WordStyles(package.Styles, package.Theme, []);
        foreach (var (name, root) in package.Parts.Where(p => Content.Contains(p.Value.Name.LocalName)))
        {
            var part = Path.GetFileNameWithoutExtension(name);
            Check(root, part, problems);
            problems.AddRange(Uncounted(root, numbering).Select(u => Problem(u.Numbers, part, u.Name)));
        }

        foreach (var style in package.Parts.Values.SelectMany(styles.Used).Distinct())
        {
            problems.AddRange(style.Elements().Where(e => e.Name == W.ParagraphProperties || e.Name == W.RunProperties).Elements().Where(e => !IsKnown(e))
                .Select(e => new TemplateProblem(TemplateProblemCodes.UnsupportedElement, "styles", style.Val("name") ?? "", NameOf(e))));
            problems.AddRange(Uncounted(style, numbering).Select(u => new TemplateProblem(TemplateProblemCodes.UnsupportedElement, "styles", style.Val("name") ?? "", u.Name)));
        }

        return problems.Count == 0;
    }

    /// <summary>Each kind of number that is not counted here, where it comes first.</summary>
    private static IEnumerable<(XElement Numbers, string Name)> Uncounted(XElement root, WordNumbering numbering) => root.Descendants(W.Namespace + "numPr")
        .Select(n => (Numbers: n, Format: numbering.Uncounted(n))).Where(u => u.Format is not null).DistinctBy(u => u.Format).Select(u => (u.Numbers, $"numFmt {u.Format}"));

    private static void Check(XElement root, string part, List<TemplateProblem> problems)
    {
        if (problems.Count >= MostProblems)
        {
            return;
        }

        if (NameOfUnknown(root) is { } unknown)
        {
            problems.Add(Problem(root, part, unknown));
        }
        else if (root.Name.Namespace == W.Namespace && !Opaque.Contains(root.Name.LocalName))
        {
            for (var node = root.FirstNode; node is not null; node = node.NextNode)
            {
                if (node is XElement child)
                {
                    Check(child, part, problems);
                }
            }
        }
    }

    private static TemplateProblem Problem(XElement element, string part, string name)
    {
        var paragraph = element.AncestorsAndSelf(W.Paragraph).FirstOrDefault() ?? element.Descendants(W.Paragraph).FirstOrDefault();
        if (paragraph is null)
        {
            return new TemplateProblem(TemplateProblemCodes.UnsupportedElement, part, "", name);
        }

        var number = element.Ancestors().Last().Descendants(W.Paragraph).TakeWhile(p => p != paragraph).Count() + 1;
        var text = string.Concat(paragraph.Descendants(W.Text).Select(t => t.Value));
        return new TemplateProblem(TemplateProblemCodes.UnsupportedElement, string.Create(CultureInfo.InvariantCulture, $"{part} {number}"), text, name);
    }

    /// <returns>Null for what the PDF shows.</returns>
    private static string? NameOfUnknown(XElement element)
    {
        if (!IsKnown(element))
        {
            return NameOf(element);
        }

        foreach (var rune in (element.Name == W.Text ? Shown(element) : "").EnumerateRunes())
        {
            if (Letters.Glyph(rune.Value) == 0 && !FormSigns.Has(rune.Value))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{rune} (U+{rune.Value:X4})");
            }
        }

        return null;
    }

    private static bool IsKnown(XElement element)
    {
        if (element.Name.Namespace != W.Namespace)
        {
            return element.Name.LocalName == "ligatures";
        }

        var parent = element.Parent?.Name.LocalName;
        return element.Name.LocalName switch
        {
            "sectPr" => parent == "body" || WordSections.IsAlike(element),
            "smartTag" or "customXml" => element.Ancestors(W.Paragraph).Any(),
            "shd" when parent is "pPr" or "rPr" => element.Attr("val") is null or "clear" or "nil" or "solid" || element.Attr("fill") is null or "auto",
            "sdt" => element.Element(W.ControlContent) is not null,
            "tbl" => element.Child("tblGrid") is not null,
            "shd" => parent == "tcPr" || element.Attr("fill") is null or "auto" or "FFFFFF",
            "spacing" => true,
            "snapToGrid" => true,
            "sym" => FormSigns.OfSymbol(element) is not null,
            "w" => element.Attr("val") is "100",
            "bdr" or "effect" or "em" => element.Attr("val") is "none" or "nil",
            "pgNumType" => element.Attr("fmt") is null or "decimal" && element.Attr("start") is null or "1",
            "cols" => element.Attr("num") is null or "1",
            "textDirection" => element.Attr("val") is "lrTb",
            "drawing" => element.Elements().All(e => e.Name.LocalName == "inline") && element.Descendants().Any(e => e.Name.LocalName == "pic"),
            "br" => element.Attr("type") is null or "page" or "textWrapping",
            "instrText" => Fields.Contains(FieldName(InstructionAround(element)) ?? ""),
            "fldSimple" => Fields.Contains(FieldName(element.Attr("instr")) ?? ""),
            var name => Content.Contains(name) || Properties.Contains(name) || (Switches.Contains(name) && !WordStyles.IsOn(element)),
        };
    }

    /// <summary>Word may split an instruction over runs, so the field's is read from its beginning to its result.</summary>
    private static string InstructionAround(XElement piece)
    {
        var pieces = (piece.Ancestors(W.Paragraph).FirstOrDefault() ?? piece.Ancestors().Last()).Descendants()
            .Where(e => e.Name == W.FieldInstruction || e.Name == W.FieldCharacter).ToList();
        var at = pieces.IndexOf(piece);
        var start = pieces.FindLastIndex(at, e => e.Name == W.FieldCharacter) + 1;
        return string.Concat(pieces.Skip(start).TakeWhile(e => e.Name == W.FieldInstruction).Select(e => e.Value));
    }

    private static string NameOf(XElement element) => element.Name.LocalName switch
    {
        "instrText" => $"instrText {InstructionAround(element).Trim()}",
        "fldSimple" => $"fldSimple {element.Attr("instr")?.Trim()}",
        var name => name,
    };
}
