using System.Globalization;
using System.Xml.Linq;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Draws a check box of Word 2010 ticked or empty, in the signs that its author chose.</summary>
internal static class CheckBoxes
{
    private static readonly XNamespace Word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly XName Box = Word2010 + "checkbox";
    private static readonly XName Value = Word2010 + "val";
    private static readonly string[] Scripts = ["ascii", "eastAsia", "hAnsi", "cs"];

    public static bool IsBox(XElement? properties) => properties?.Element(Box) is not null;

    /// <summary>A copy of the control in one of its states.</summary>
    public static XElement Drawn(XElement control, bool isTicked)
    {
        var copy = new XElement(control);
        var box = copy.Element(W.ControlProperties)!.Element(Box)!;
        var state = box.Element(Word2010 + (isTicked ? "checkedState" : "uncheckedState"));
        box.SetElementValue(Word2010 + "checked", "");
        box.Element(Word2010 + "checked")!.SetAttributeValue(Value, isTicked ? "1" : "0");
        var sign = int.TryParse((string?)state?.Attribute(Value), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) ? code : isTicked ? 0x2612 : 0x2610;
        var texts = copy.Element(W.ControlContent)!.Descendants(W.Text).ToList();
        texts[0].Value = char.ConvertFromUtf32(sign);
        texts.Skip(1).Remove();
        if ((string?)state?.Attribute(Word2010 + "font") is { } font)
        {
            SetFont(texts[0].Parent!, font);
        }

        return copy;
    }

    private static void SetFont(XElement run, string font)
    {
        var properties = run.Element(W.RunProperties);
        if (properties is null)
        {
            run.AddFirst(properties = new XElement(W.RunProperties));
        }

        properties.Child("rFonts")?.Remove();
        var fonts = new XElement(W.Namespace + "rFonts", Scripts.Select(script => new XAttribute(W.Namespace + script, font)));
        if (properties.Child("rStyle") is { } style)
        {
            style.AddAfterSelf(fonts);
        }
        else
        {
            properties.AddFirst(fonts);
        }
    }
}
