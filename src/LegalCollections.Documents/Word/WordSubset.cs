using System.Xml.Linq;
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
        "tcPr", "sectPr", "sdt", "sdtPr", "sdtEndPr", "sdtContent",
    ];

    private static readonly HashSet<string> Properties =
    [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "ilvl", "numId", "pBdr", "tabs", "spacing", "ind",
        "contextualSpacing", "jc", "outlineLvl", "suppressAutoHyphens", "suppressLineNumbers", "snapToGrid", "overflowPunct", "autoSpaceDE", "autoSpaceDN",
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "strike", "u", "color", "sz", "szCs", "lang", "vertAlign", "kern", "noProof",
        "tblStyle", "tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "top", "left", "bottom", "right", "start", "end", "insideH",
        "insideV", "cantSplit", "tblHeader", "trHeight", "tcW", "gridSpan", "tcBorders", "tcMar", "shd", "vAlign", "noWrap",
        "headerReference", "footerReference", "pgSz", "pgMar", "titlePg", "cols", "docGrid", "type", "formProt", "textDirection",
    ];

    private static readonly HashSet<string> Opaque = ["drawing", "sdtPr", "sdtEndPr"];

    /// <summary>Names every element outside the subset with its paragraph.</summary>
    public static IReadOnlyList<TemplateProblem> Check(byte[] docx)
    {
        var problems = new List<TemplateProblem>();
        foreach (var (name, root) in WordPackage.Open(docx, problems)?.Parts ?? new Dictionary<string, XElement>())
        {
            Check(root, Path.GetFileNameWithoutExtension(name), problems);
        }

        return problems;
    }

    internal static string? FieldName(string? instruction) =>
        instruction?.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.ToUpperInvariant();

    private static void Check(XElement root, string part, List<TemplateProblem> problems)
    {
        var paragraphs = root.Descendants(W.Paragraph).Select((p, i) => (p, i + 1)).ToDictionary(x => x.p, x => x.Item2);
        var waiting = new Stack<XElement>([root]);
        while (waiting.TryPop(out var element))
        {
            if (!IsKnown(element))
            {
                var paragraph = element.AncestorsAndSelf(W.Paragraph).FirstOrDefault() ?? element.Descendants(W.Paragraph).FirstOrDefault();
                var number = paragraph is null ? "" : $" {paragraphs[paragraph]}";
                var text = paragraph is null ? "" : string.Concat(paragraph.Descendants(W.Text).Select(t => t.Value));
                problems.Add(new TemplateProblem(TemplateProblemCodes.UnsupportedElement, part + number, text, NameOf(element)));
            }
            else if (element.Name.Namespace == W.Namespace && !Opaque.Contains(element.Name.LocalName))
            {
                foreach (var child in element.Elements().Reverse())
                {
                    waiting.Push(child);
                }
            }
        }
    }

    private static bool IsKnown(XElement element)
    {
        if (element.Name.Namespace != W.Namespace)
        {
            return false;
        }

        var parent = element.Parent?.Name.LocalName;
        return element.Name.LocalName switch
        {
            "sectPr" => parent == "body",
            "shd" => parent == "tcPr",
            "spacing" or "snapToGrid" => parent == "pPr",
            "cols" => element.Attr("num") is null or "1",
            "textDirection" => element.Attr("val") is "lrTb",
            "headerReference" or "footerReference" => element.Attr("type") != "even",
            "drawing" => element.Elements().All(e => e.Name.LocalName == "inline") && element.Descendants().Any(e => e.Name.LocalName == "pic"),
            "br" => element.Attr("type") is null or "page" or "textWrapping",
            "instrText" => IsPageField(element.Parent!.Parent!.Descendants(W.Namespace + "instrText")),
            "fldSimple" => FieldName(element.Attr("instr")) is "PAGE" or "NUMPAGES",
            var name => Content.Contains(name) || Properties.Contains(name),
        };
    }

    /// <summary>Word may split an instruction over runs, so the whole paragraph's is read.</summary>
    private static bool IsPageField(IEnumerable<XElement> instructions) =>
        string.Concat(instructions.Select(i => i.Value + " ")).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => word.ToUpperInvariant() is "PAGE" or "NUMPAGES" or "MERGEFORMAT" or @"\*" or @"\#");

    private static string NameOf(XElement element) => element.Name.LocalName == "instrText"
        ? $"{element.Name.LocalName} {element.Value.Trim()}"
        : element.Name.LocalName;
}
