using System.Text.RegularExpressions;
using System.Xml.Linq;
using LegalCollections.Documents.Templates.Syntax;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Reads Word's own merge fields, in both forms, as tags; a field that only Word's mail merge could fill is refused by name.</summary>
internal sealed partial class MergeFields(List<TemplateProblem> problems)
{
    private const string Merge = "MERGEFIELD";
    private static readonly string[] OnlyByWord = ["ADDRESSBLOCK", "GREETINGLINE", "NEXT", "NEXTIF", "SKIPIF", "MERGEREC", "MERGESEQ", "DATABASE"];

    [GeneratedRegex("^\\s*(?<field>\\w+)(\\s+(\"(?<name>[^\"]*)\"|(?<name>[^\\s\\\\\"]+)))?(?<rest>.*)$", RegexOptions.Singleline)]
    private static partial Regex Instruction();

    [GeneratedRegex("\\\\(?<switch>[^\\s])\\s*(\"(?<word>[^\"]*)\"|(?<word>[^\\s\\\\\"]+))?")]
    private static partial Regex Switch();

    public void Read(XElement root)
    {
        foreach (var field in root.Descendants(W.SimpleField).ToList())
        {
            if (TagOf(field.Attr("instr") ?? "", field) is { } tag)
            {
                field.ReplaceWith(TagRuns.Of(tag, FormatIn(field.Descendants(W.Run))));
            }
        }

        ReadComplex(root);
    }

    private void ReadComplex(XElement root)
    {
        var open = new Stack<Field>();
        foreach (var element in root.Descendants().Where(e => e.Name == W.FieldCharacter || e.Name == W.FieldInstruction).ToList())
        {
            switch (element.Attr("fldCharType"))
            {
                case "begin":
                    open.Push(new Field(element, IsInside: open.Count > 0 && open.Peek().Separator is null));
                    break;
                case "separate" when open.Count > 0:
                    open.Peek().Separator = element;
                    break;
                case "end" when open.Count > 0:
                    Close(open.Pop(), element);
                    break;
                case null when open.Count > 0:
                    open.Peek().Instruction += element.Value;
                    break;
            }
        }
    }

    private void Close(Field field, XElement end)
    {
        if (TagOf(field.Instruction, field.Begin) is not { } tag)
        {
            return;
        }

        var paragraph = field.Begin.Ancestors(W.Paragraph).FirstOrDefault();
        var (first, last) = (field.Begin.Parent!, end.Parent!);
        if (field.IsInside || paragraph is null || paragraph != end.Ancestors(W.Paragraph).FirstOrDefault() || first.Name != W.Run || last.Name != W.Run)
        {
            problems.Add(tag.Place.Problem(TemplateProblemCodes.UnreachedPlaceholder, field.Instruction.Trim()));
            return;
        }

        var runs = paragraph.Descendants(W.Run).SkipWhile(r => r != first).TakeWhile(r => r != last).Append(last).Distinct().ToList();
        var results = field.Separator is null ? runs : runs.SkipWhile(r => r != field.Separator.Parent);
        first.AddBeforeSelf(TagRuns.Of(tag, FormatIn(results)));
        foreach (var run in runs)
        {
            var pieces = run.Elements().Where(e => e.Name != W.RunProperties);
            pieces = run == first ? pieces.SkipWhile(e => e != field.Begin) : pieces;
            pieces = run == last ? pieces.TakeWhile(e => e != end).Append(end) : pieces;
            pieces.ToList().Remove();
            if (run.Elements().All(e => e.Name == W.RunProperties))
            {
                run.Remove();
            }
        }
    }

    private Tag? TagOf(string instruction, XElement element)
    {
        var read = Instruction().Match(instruction);
        var name = read.Groups["field"].Value.ToUpperInvariant();
        var place = Places.Of(element);
        if (OnlyByWord.Contains(name))
        {
            problems.Add(place.Problem(TemplateProblemCodes.UnreachedPlaceholder, name));
        }

        if (name != Merge)
        {
            return null;
        }

        var key = read.Groups["name"].Value.Trim();
        var filters = "";
        foreach (Match match in Switch().Matches(read.Groups["rest"].Value))
        {
            var word = match.Groups["word"].Value.ToUpperInvariant();
            filters += (match.Groups["switch"].Value, word) switch
            {
                ("*", "MERGEFORMAT" or "CHARFORMAT") or ("m" or "v", _) => "",
                ("*", "UPPER") => " | upper",
                ("*", "LOWER") => " | lower",
                _ => Refuse(place, match.Value),
            };
        }

        return TagParser.Parse("{{" + key + filters + "}}", place) ?? TagParser.Named(key, instruction.Trim(), place);
    }

    private string Refuse(Place place, string part)
    {
        problems.Add(place.Problem(TemplateProblemCodes.WrongField, part.Trim()));
        return "";
    }

    private static XElement? FormatIn(IEnumerable<XElement> runs) =>
        (runs.FirstOrDefault(r => r.Elements(W.Text).Any()) ?? runs.FirstOrDefault())?.Element(W.RunProperties);

    private sealed record Field(XElement Begin, bool IsInside)
    {
        public XElement? Separator { get; set; }

        public string Instruction { get; set; } = "";
    }
}
