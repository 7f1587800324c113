using System.Xml.Linq;
using LegalCollections.Documents.Layout;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Templates.Word;

namespace LegalCollections.Documents.Word;

/// <summary>Sets a filled Word file as PDF with the house's own layout, so that both files say the same, page by page.</summary>
public static class WordToPdf
{
    /// <summary>Gives the PDF, or every element of the file that lies outside <see cref="WordSubset"/>.</summary>
    public static TemplateResult<byte[]> Render(byte[] docx, PdfIdentity info)
    {
        var problems = new List<TemplateProblem>();
        try
        {
            if (WordPackage.Open(docx, problems) is { } package && WordSubset.Check(package, problems))
            {
                return new TemplateResult<byte[]>(Read(package).ToPdf(info), problems);
            }
        }
        catch (Exception e) when (WordPackage.IsBadFile(e))
        {
            problems.Add(new TemplateProblem(TemplateProblemCodes.NotAWordFile, "", e.Message));
        }

        return new TemplateResult<byte[]>(null, problems);
    }

    private static LayoutDocument Read(WordPackage package)
    {
        var styles = new WordStyles(package.Styles, package.Theme, []);
        var numbering = new WordNumbering(package.Numbering);
        var links = new PartLinks(package, package.MainPart);
        var body = package.Parts[package.MainPart].Element(W.Body)!;
        var section = WordSections.First(body);
        var isFirstOther = WordStyles.IsOn(section.Child("titlePg"));
        var areEvenOther = WordStyles.IsOn(package.Settings.Child("evenAndOddHeaders"));
        return new LayoutDocument(Page(section), new WordBlocks(styles, numbering, links).Read(body.Elements()))
        {
            Header = Running("headerReference", "default") ?? [],
            Footer = Running("footerReference", "default") ?? [],
            FirstHeader = isFirstOther ? Running("headerReference", "first") ?? [] : null,
            FirstFooter = isFirstOther ? Running("footerReference", "first") ?? [] : null,
            EvenHeader = areEvenOther ? Running("headerReference", "even") ?? [] : null,
            EvenFooter = areEvenOther ? Running("footerReference", "even") ?? [] : null,
        };

        IReadOnlyList<Block>? Running(string reference, string type)
        {
            var found = section?.Elements(W.Namespace + reference).FirstOrDefault(r => r.Attr("type") == type);
            return links.Target((string?)found?.Attribute(DrawingNames.Relations + "id")) is { } name && package.Parts.TryGetValue(name, out var root)
                ? new WordBlocks(styles, numbering, new PartLinks(package, name)).Read(root.Elements())
                : null;
        }
    }

    private static PageSetup Page(XElement? section)
    {
        var (size, margins) = (section.Child("pgSz"), section.Child("pgMar"));
        double Points(XElement? element, string name, double otherwise) => WordStyles.Twentieths(element.Attr(name)) ?? otherwise;
        return new PageSetup(
            Points(size, "w", 595.3), Points(size, "h", 841.9), Points(margins, "top", 72), Points(margins, "right", 72),
            Points(margins, "bottom", 72), Points(margins, "left", 72), Points(margins, "header", 36), Points(margins, "footer", 36));
    }
}
