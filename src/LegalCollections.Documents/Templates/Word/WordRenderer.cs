using System.Xml;
using System.Xml.Linq;
using LegalCollections.Documents.Templates.Syntax;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Writes one filled part: copies what is fixed, repeats and chooses blocks, and leaves no element that Word would refuse.</summary>
/// <param name="evaluator">Gives the values.</param>
/// <param name="addPicture">Takes a picture into the part and gives its id.</param>
/// <param name="marks">Null when no bookmark can be repeated.</param>
/// <param name="fillNote">Fills a note with the names of one place and gives its mark.</param>
internal sealed class WordRenderer(Evaluator evaluator, Func<byte[], string> addPicture, RepeatedMarks? marks, Func<NoteNode, Scope, XElement> fillNote)
{
    private static readonly HashSet<string> Properties = ["pPr", "rPr", "trPr", "tcPr", "tblPr", "tblGrid", "tblPrEx"];

    // Places that Word wants at least one paragraph in.
    private static readonly HashSet<string> Holders = ["tc", "hdr", "ftr", "footnote", "endnote", "txbxContent"];

    public XElement Render(ShellElement root, Scope scope)
    {
        var part = Shell(root, scope);
        if (marks is not null)
        {
            RepeatedMarks.Number(part);
        }

        return part;
    }

    private void Render(IReadOnlyList<TemplateNode> nodes, Scope scope, XElement target)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case FixedXml piece:
                    target.Add(new WrittenXml(piece.Xml, piece.IsVisible));
                    break;
                case FixedElement piece:
                    target.Add(new XElement(piece.Element));
                    break;
                case ShellElement shell:
                    var copy = Shell(shell, scope);
                    if (!IsLeftOver(shell, copy))
                    {
                        target.Add(copy);
                    }

                    break;
                case NoteNode note:
                    target.Add(fillNote(note, scope));
                    break;
                case PictureNode picture when evaluator.Picture(picture.Tag, scope) is { } found:
                    target.Add(FilledDrawing.Replace(picture.Drawing, addPicture(found.Bytes), found.Image));
                    break;
                case ValueNode value when evaluator.PictureFilter(value.Tag) is { } filter:
                    if (evaluator.Picture(value.Tag, scope) is { } drawn)
                    {
                        target.Add(new XElement(W.Run, FilledDrawing.Of(addPicture(drawn.Bytes), drawn.Image, filter.Words, value.Tag.Name)));
                    }

                    break;
                case ValueNode value:
                    AddValue(target, evaluator.Text(value.Tag, scope), value.Format);
                    break;
                case EachNode each:
                    Repeat(each, scope, target);
                    break;
                case IfNode condition:
                    Render(evaluator.Holds(condition.Tag, scope) ? condition.Then : condition.Otherwise, scope, target);
                    break;
            }
        }
    }

    private void Repeat(EachNode each, Scope scope, XElement target)
    {
        foreach (var item in evaluator.Items(each.Tag, scope))
        {
            var last = target.LastNode;
            Render(each.Body, item, target);
            marks?.Rename([.. last?.ElementsAfterSelf() ?? target.Elements()]);
        }
    }

    private XElement Shell(ShellElement shell, Scope scope)
    {
        var copy = new XElement(shell.Element.Name, shell.Element.Attributes());
        Render(shell.Children, scope, copy);
        if (Holders.Contains(copy.Name.LocalName) && LacksParagraph(copy))
        {
            copy.Add(new XElement(W.Paragraph));
        }

        return copy;
    }

    /// <summary>The last thing in a cell must be a paragraph, whatever marks stand behind it.</summary>
    private static bool LacksParagraph(XElement holder) =>
        holder.Elements().LastOrDefault(e => e.Name == W.Paragraph || e.Name == W.Table || e.Name == W.Control) is not { } last
        || last.Name == W.Table
        || (last.Name == W.Control && !last.Descendants(W.Paragraph).Any());

    /// <summary>A paragraph emptied by its blocks, and a table without rows, would stand as a gap.</summary>
    private static bool IsLeftOver(ShellElement shell, XElement copy)
    {
        if (copy.Name == W.Table)
        {
            return !copy.Descendants(W.Row).Any();
        }

        return copy.Name == W.Paragraph
            && shell.Children.Any(child => child is EachNode or IfNode)
            && copy.Nodes().All(node => node is XElement element ? Properties.Contains(element.Name.LocalName) : node is not WrittenXml { IsVisible: true })
            && copy.Element(W.ParagraphProperties)?.Element(W.SectionProperties) is null;
    }

    private static void AddValue(XElement target, string? text, XElement? format)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var run = new XElement(W.Run, format is null ? null : new XElement(format));
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Add(new XElement(W.Break));
            }

            var clean = Clean(lines[i]);
            run.Add(new XElement(W.Text, new XAttribute(XNamespace.Xml + "space", "preserve"), clean));
        }

        target.Add(run);
    }

    /// <summary>Without what XML cannot hold.</summary>
    private static string Clean(string text)
    {
        foreach (var c in text)
        {
            if (!XmlConvert.IsXmlChar(c) || c == '\t')
            {
                return string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.Value == '\t' ? " " : rune.ToString()));
            }
        }

        return text;
    }
}
