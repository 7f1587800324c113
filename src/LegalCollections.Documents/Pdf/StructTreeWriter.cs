using System.Globalization;
using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>Writes the structure tree and the way back from each mark to its element.</summary>
internal sealed class StructTreeWriter(PdfFile file)
{
    private readonly Dictionary<PdfPage, PdfRef[]> _owners = [];
    private readonly Dictionary<PdfRef, PdfRef> _annotationOwners = [];

    /// <param name="annotations">In the order of their keys, which follow those of the pages.</param>
    public PdfRef Write(StructElement root, IReadOnlyList<PdfPage> pages, IReadOnlyList<PdfRef> annotations)
    {
        foreach (var page in pages)
        {
            _owners[page] = new PdfRef[page.MarkCount];
        }

        var tree = file.Reserve();
        var top = Write(root, tree);
        var numbers = new StringBuilder();
        for (var i = 0; i < pages.Count; i++)
        {
            numbers.Append(CultureInfo.InvariantCulture, $"{i} {file.Add(PdfValue.Array(_owners[pages[i]]))} ");
        }

        for (var i = 0; i < annotations.Count; i++)
        {
            numbers.Append(CultureInfo.InvariantCulture, $"{pages.Count + i} {_annotationOwners[annotations[i]]} ");
        }

        file.Set(tree, $"<</Type/StructTreeRoot/K[{top}]/ParentTree<</Nums[{numbers}]>>/ParentTreeNextKey {pages.Count + annotations.Count}>>");
        return tree;
    }

    private PdfRef Write(StructElement element, PdfRef parent)
    {
        var self = file.Reserve();
        var kids = new StringBuilder();
        foreach (var kid in element.Kids)
        {
            switch (kid)
            {
                case StructElement child:
                    kids.Append(Write(child, self)).Append(' ');
                    break;
                case MarkedContent content:
                    _owners[content.Page][content.Mark] = self;
                    kids.Append(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {content.Page.Reference}/MCID {content.Mark}>> ");
                    break;
                case AnnotatedContent content:
                    _annotationOwners[content.Annotation] = self;
                    kids.Append(CultureInfo.InvariantCulture, $"<</Type/OBJR/Pg {content.Page.Reference}/Obj {content.Annotation}>> ");
                    break;
            }
        }

        var alternate = element.AlternateText is null ? "" : "/Alt" + PdfValue.Text(element.AlternateText);
        file.Set(self, $"<</Type/StructElem/S/{element.Type}/P {parent}/K[{kids}]{alternate}{element.Attributes}{element.Box}>>");
        return self;
    }
}
