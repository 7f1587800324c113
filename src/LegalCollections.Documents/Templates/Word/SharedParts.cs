using System.Globalization;
using System.Xml.Linq;
using LegalCollections.Documents.Templates.Syntax;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Brings along the styles and the lists that a fragment uses; a style of the host with the same name wins, so that a document keeps one look.</summary>
internal sealed class SharedParts(WordPackage host)
{
    private static readonly XName Style = W.Namespace + "style";
    private static readonly XName StyleId = W.Namespace + "styleId";
    private static readonly XName AbstractNumber = W.Namespace + "abstractNum";
    private static readonly XName AbstractNumberId = W.Namespace + "abstractNumId";
    private static readonly XName Number = W.Namespace + "num";
    private static readonly XName NumberId = W.Namespace + "numId";

    private static readonly HashSet<XName> StyleNames =
        [W.Namespace + "pStyle", W.Namespace + "rStyle", W.Namespace + "tblStyle", W.Namespace + "basedOn", W.Namespace + "next", W.Namespace + "link"];

    public void Adopt(XElement body, WordPackage fragment, IncludeTag tag, List<TemplateProblem> problems)
    {
        var styles = AdoptStyles(body, fragment);
        var used = styles.Append(body).SelectMany(e => e.Descendants(NumberId)).Where(id => id.Attr("val") is not (null or "0")).ToList();
        if (used.Count == 0)
        {
            return;
        }

        if (fragment.Numbering is null)
        {
            problems.Add(tag.Place.Problem(TemplateProblemCodes.FragmentBeyondText, $"{tag.Key}: numPr"));
            return;
        }

        var lists = host.Numbering ?? host.AddNumbering();
        foreach (var same in used.GroupBy(id => id.Attr("val")!))
        {
            var id = AdoptNumber(same.Key, fragment.Numbering, lists);
            foreach (var element in same)
            {
                element.SetAttributeValue(W.Value, id);
            }
        }
    }

    /// <returns>The styles that the host did not have.</returns>
    private List<XElement> AdoptStyles(XElement body, WordPackage fragment)
    {
        var adopted = new List<XElement>();
        var waiting = new Queue<XElement>(body.Descendants().Where(e => StyleNames.Contains(e.Name)));
        while (waiting.TryDequeue(out var reference))
        {
            var id = reference.Attr("val");
            if (fragment.Styles?.Elements(Style).FirstOrDefault(s => s.Attr("styleId") == id) is not { } style || host.Styles is null)
            {
                continue;
            }

            var same = host.Styles.Elements(Style).FirstOrDefault(s => s.Attr("type") == style.Attr("type")
                && string.Equals(s.Val("name"), style.Val("name"), StringComparison.OrdinalIgnoreCase));
            if (same is not null)
            {
                reference.SetAttributeValue(W.Value, same.Attr("styleId"));
                continue;
            }

            var copy = new XElement(style);
            while (host.Styles.Elements(Style).Any(s => s.Attr("styleId") == copy.Attr("styleId")))
            {
                copy.SetAttributeValue(StyleId, copy.Attr("styleId") + "x");
            }

            copy.SetAttributeValue(W.Namespace + "default", null);
            reference.SetAttributeValue(W.Value, copy.Attr("styleId"));
            host.Styles.Add(copy);
            adopted.Add(copy);
            copy.Elements().Where(e => StyleNames.Contains(e.Name)).ToList().ForEach(waiting.Enqueue);
        }

        return adopted;
    }

    private static string AdoptNumber(string id, XElement from, XElement lists)
    {
        var number = new XElement(from.Elements(Number).FirstOrDefault(n => n.Attr("numId") == id) ?? throw new InvalidDataException($"There is no list {id}."));
        var list = new XElement(from.Elements(AbstractNumber).First(a => a.Attr("abstractNumId") == number.Val("abstractNumId")));

        // Without an own identity Word takes two lists for one.
        list.Elements(W.Namespace + "nsid").Remove();
        list.SetAttributeValue(AbstractNumberId, Next(lists, AbstractNumber, "abstractNumId"));
        number.SetAttributeValue(NumberId, Next(lists, Number, "numId"));
        number.Element(AbstractNumberId)!.SetAttributeValue(W.Value, list.Attr("abstractNumId"));
        if (lists.Elements(Number).FirstOrDefault() is { } first)
        {
            first.AddBeforeSelf(list);
            lists.Elements(Number).Last().AddAfterSelf(number);
        }
        else
        {
            lists.Add(list, number);
        }

        return number.Attr("numId")!;
    }

    private static string Next(XElement lists, XName element, string id) =>
        (lists.Elements(element).Select(e => int.TryParse(e.Attr(id), CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture);
}
