using System.Globalization;
using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>Writes the structure tree and the way back from each mark to its element.</summary>
internal sealed class StructTreeWriter(PdfFile file)
{
    private readonly Dictionary<(PdfPage Page, int Mark), PdfRef> _owners = [];

    public PdfRef Write(StructElement root, IReadOnlyList<PdfPage> pages)
    {
        var tree = file.Reserve();
        var top = Write(root, tree);
        var numbers = new StringBuilder();
        for (var i = 0; i < pages.Count; i++)
        {
            var owners = Enumerable.Range(0, pages[i].MarkCount).Select(mark => _owners[(pages[i], mark)]);
            numbers.Append(CultureInfo.InvariantCulture, $"{i} {file.Add(PdfValue.Array(owners))} ");
        }

        file.Set(tree, $"<</Type/StructTreeRoot/K[{top}]/ParentTree<</Nums[{numbers}]>>/ParentTreeNextKey {pages.Count}>>");
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
                    _owners[(content.Page, content.Mark)] = self;
                    kids.Append(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {content.Page.Reference}/MCID {content.Mark}>> ");
                    break;
            }
        }

        var alternate = element.AlternateText is null ? "" : "/Alt" + PdfValue.Text(element.AlternateText);
        file.Set(self, $"<</Type/StructElem/S/{element.Type}/P {parent}/K[{kids}]{alternate}{element.Attributes}>>");
        return self;
    }
}
