using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
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
        var problems = WordSubset.Check(docx);
        if (problems.Count > 0)
        {
            return new TemplateResult<byte[]>(null, problems);
        }

        try
        {
            return new TemplateResult<byte[]>(Read(docx).ToPdf(info), problems);
        }
        catch (Exception e) when (WordPackage.IsBadFile(e))
        {
            return new TemplateResult<byte[]>(null, [new TemplateProblem(TemplateProblemCodes.NotAWordFile, "", e.Message)]);
        }
    }

    private static LayoutDocument Read(byte[] docx)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var main = package.MainDocumentPart ?? throw new InvalidDataException("The file has no document.");
        var styles = new WordStyles(Load(main.StyleDefinitionsPart));
        var numbering = new WordNumbering(Load(main.NumberingDefinitionsPart));
        var body = Load(main)!.Element(W.Body)!;
        var section = body.Element(W.SectionProperties);
        var isFirstOther = WordStyles.IsOn(section.Child("titlePg"));
        return new LayoutDocument(Page(section), Blocks(main, body))
        {
            Header = Running("headerReference", "default") ?? [],
            Footer = Running("footerReference", "default") ?? [],
            FirstHeader = isFirstOther ? Running("headerReference", "first") ?? [] : null,
            FirstFooter = isFirstOther ? Running("footerReference", "first") ?? [] : null,
        };

        IReadOnlyList<Block> Blocks(OpenXmlPart part, XElement root) => new WordBlocks(styles, numbering, new WordPictures(part)).Read(root.Elements());

        IReadOnlyList<Block>? Running(string reference, string type)
        {
            var id = section?.Elements(W.Namespace + reference).FirstOrDefault(r => r.Attr("type") == type)?.Attribute(WordPictures.Relations + "id");
            var part = id is null ? null : main.GetPartById(id.Value);
            return part is null ? null : Blocks(part, Load(part)!);
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

    private static XElement? Load(OpenXmlPart? part)
    {
        if (part is null)
        {
            return null;
        }

        using var stream = part.GetStream();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }
}
