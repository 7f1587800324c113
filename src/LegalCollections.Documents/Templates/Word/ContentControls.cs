using System.Text.RegularExpressions;
using System.Xml.Linq;
using LegalCollections.Documents.Templates.Syntax;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Reads Word's content controls as tags by the tag that the author gave them in the developer pane.</summary>
internal sealed partial class ContentControls(List<TemplateProblem> problems)
{
    private static readonly XNamespace Word2012 = "http://schemas.microsoft.com/office/word/2012/wordml";
    private static readonly string[] NotText = ["docPartObj", "docPartList", "equation", "citation", "bibliography", "group"];
    private static readonly string[] Stale = ["showingPlcHdr", "dataBinding"];

    // Google's editor tags every piece for itself.
    [GeneratedRegex("^goog_")]
    private static partial Regex Foreign();

    public void Read(XElement root)
    {
        foreach (var control in root.Descendants(W.Control).ToList())
        {
            var properties = control.Element(W.ControlProperties);
            var name = properties.Val("tag")?.Trim();
            if (!string.IsNullOrEmpty(name) && !Foreign().IsMatch(name) && !properties!.Elements().Any(e => NotText.Contains(e.Name.LocalName)) && control.Parent is not null)
            {
                Read(control, properties!, name.StartsWith("{{", StringComparison.Ordinal) ? name[2..].TrimEnd('}') : name);
            }
        }
    }

    /// <summary>A control whose content holds tags shows a value afterwards: neither its own prompt nor what it was bound to.</summary>
    public static void Settle(XElement root)
    {
        foreach (var control in root.Descendants(W.Control).Where(c => TagRuns.In(c).Any()))
        {
            var properties = control.Element(W.ControlProperties);
            var isInnermost = !control.Descendants(W.Control).Any(inner => TagRuns.In(inner).Any());
            properties?.Elements().Where(e => isInnermost && Stale.Contains(e.Name.LocalName)).Remove();
        }
    }

    private void Read(XElement control, XElement properties, string name)
    {
        var place = Places.Of(control);
        if (properties.Child("picture") is not null)
        {
            ReadPicture(control, name, place);
            return;
        }

        if (CheckBoxes.IsBox(properties))
        {
            ReadBox(control, name, place);
            return;
        }

        var tag = TagParser.Parse("{{" + (properties.Element(Word2012 + "repeatingSection") is null || name.StartsWith('#') ? name : "#each " + name) + "}}", place)
            ?? TagParser.Named(name, name, place);
        var content = control.Element(W.ControlContent);
        if (content is not null && tag is OpenTag open)
        {
            if (content.Elements(W.Control).Count(c => c.Element(W.ControlProperties)?.Element(Word2012 + "repeatingSectionItem") is not null) > 1)
            {
                problems.Add(place.Problem(TemplateProblemCodes.RepeatedItems, name));
            }

            Repeat(control, content, open);
        }
        else if (content?.Value.Contains("{{", StringComparison.Ordinal) == true)
        {
            problems.Add(place.Problem(TemplateProblemCodes.ControlWithTags, name));
        }
        else if (content is null || tag is not ValueTag || !SetValue(content, properties, tag))
        {
            problems.Add(place.Problem(TemplateProblemCodes.UnfillableControl, name));
        }
    }

    private void ReadPicture(XElement control, string name, Place place)
    {
        var drawings = control.Descendants(W.Drawing).ToList();
        if (drawings is [var drawing] && drawing.Descendants(DrawingNames.Blip).Count() == 1 && TagParser.Parse("{{" + name + "}}", place) is ValueTag tag)
        {
            drawing.AddAnnotation(tag);
        }
        else
        {
            problems.Add(place.Problem(TemplateProblemCodes.UnfillableControl, name));
        }
    }

    /// <summary>A check box is ticked where its condition holds.</summary>
    private void ReadBox(XElement control, string name, Place place)
    {
        var content = control.Element(W.ControlContent);
        if (TagParser.Parse("{{#if " + name + "}}", place) is not IfTag open || content?.Descendants(W.Text).Any() != true || content.Elements(W.Cell).Any())
        {
            problems.Add(place.Problem(TemplateProblemCodes.UnfillableControl, name));
            return;
        }

        Func<Tag, XElement> wrap = content.Elements(W.Paragraph).Any() ? Paragraph : Run;
        control.ReplaceWith(
            wrap(open), CheckBoxes.Drawn(control, isTicked: true), wrap(new ElseTag("{{else}}", place)), CheckBoxes.Drawn(control, isTicked: false),
            wrap(new EndTag("{{/if}}", place, open.Block)));
    }

    private static bool SetValue(XElement content, XElement properties, Tag tag)
    {
        if (content.Descendants(W.Control).Any(inner => inner.Element(W.ControlProperties).Val("tag") is not null))
        {
            return false;
        }

        var isPlaceholder = properties.Child("showingPlcHdr") is not null;
        var format = properties.Element(W.RunProperties)
            ?? (isPlaceholder ? null : content.Descendants(W.Run).FirstOrDefault()?.Element(W.RunProperties));
        var run = TagRuns.Of(tag, format);
        var isInline = content.Elements().All(e => e.Name != W.Paragraph && e.Name != W.Table && e.Name != W.Row && e.Name != W.Cell);
        if (isInline)
        {
            content.ReplaceNodes(run);
        }
        else if (content.Elements().All(e => e.Name == W.Paragraph || e.Name == W.Cell) && content.Descendants(W.Paragraph).FirstOrDefault() is { } paragraph)
        {
            paragraph.Elements().Where(e => e.Name != W.ParagraphProperties).Remove();
            paragraph.Add(run);
            paragraph.ElementsAfterSelf(W.Paragraph).Remove();
        }
        else
        {
            return false;
        }

        properties.Elements().Where(e => Stale.Contains(e.Name.LocalName)).Remove();
        properties.Child("date")?.SetAttributeValue(W.Namespace + "fullDate", null);
        return true;
    }

    /// <summary>The control itself goes: repeated, it would stand there several times with one identity.</summary>
    private void Repeat(XElement control, XElement content, OpenTag open)
    {
        var end = new EndTag("{{/" + open.Block + "}}", open.Place, open.Block);
        Func<Tag, XElement>? wrap = content.Elements().Select(e => e.Name).FirstOrDefault(n => n != W.Control) switch
        {
            null when content.Descendants(W.Row).Any() && control.Parent!.Name == W.Table => Row,
            null => control.Parent!.Name == W.Paragraph ? Run : Paragraph,
            var name when name == W.Row => Row,
            var name when name == W.Cell => null,
            var name when name == W.Paragraph || name == W.Table => Paragraph,
            _ => Run,
        };
        if (wrap is null)
        {
            problems.Add(open.Place.Problem(TemplateProblemCodes.UnfillableControl, open.Source));
            return;
        }

        var pieces = content.Elements().ToList();
        pieces.Remove();
        control.ReplaceWith([wrap(open), .. pieces, wrap(end)]);
    }

    private static XElement Run(Tag tag) => TagRuns.Of(tag, null);

    private static XElement Paragraph(Tag tag) => new(W.Paragraph, Run(tag));

    private static XElement Row(Tag tag) => new(W.Row, new XElement(W.Cell, Paragraph(tag)));
}
