using System.Xml;
using System.Xml.Linq;
using LegalCollections.Documents.Templates.Syntax;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Writes one filled part: copies what is fixed, repeats and chooses blocks, and leaves no element that Word would refuse.</summary>
internal sealed class WordRenderer(Evaluator evaluator)
{
    public XElement Render(ShellElement root, Scope scope) => Shell(root, scope);

    private void Render(IReadOnlyList<TemplateNode> nodes, Scope scope, XElement target)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
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
                case ValueNode value:
                    AddValue(target, evaluator.Text(value.Tag, scope), value.Format);
                    break;
                case EachNode each:
                    foreach (var item in evaluator.Items(each.Tag, scope))
                    {
                        Render(each.Body, item, target);
                    }

                    break;
                case IfNode condition:
                    Render(evaluator.Holds(condition.Tag, scope) ? condition.Then : condition.Otherwise, scope, target);
                    break;
            }
        }
    }

    private XElement Shell(ShellElement shell, Scope scope)
    {
        var copy = new XElement(shell.Element.Name, shell.Element.Attributes());
        Render(shell.Children, scope, copy);
        var needsParagraph = copy.Name == W.Cell || copy.Name == W.Header || copy.Name == W.Footer;
        if (needsParagraph && copy.Elements().LastOrDefault()?.Name != W.Paragraph)
        {
            copy.Add(new XElement(W.Paragraph));
        }

        return copy;
    }

    /// <summary>A paragraph emptied by its blocks, and a table without rows, would stand as a gap.</summary>
    private static bool IsLeftOver(ShellElement shell, XElement copy)
    {
        if (copy.Name == W.Table)
        {
            return !copy.Elements(W.Row).Any();
        }

        return copy.Name == W.Paragraph
            && shell.Children.Any(child => child is EachNode or IfNode)
            && !copy.Descendants(W.Run).Any()
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

            var clean = string.Concat(lines[i].Select(c => c == '\t' ? ' ' : c).Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
            run.Add(new XElement(W.Text, new XAttribute(XNamespace.Xml + "space", "preserve"), clean));
        }

        target.Add(run);
    }
}
