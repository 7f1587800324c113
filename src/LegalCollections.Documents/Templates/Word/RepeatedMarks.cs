using System.Globalization;
using System.Xml.Linq;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>Keeps what must be unique in a file unique after blocks were repeated: bookmarks with the references to them, pictures, controls.</summary>
internal sealed class RepeatedMarks
{
    private static readonly XName Start = W.Namespace + "bookmarkStart";
    private static readonly XName End = W.Namespace + "bookmarkEnd";
    private static readonly XName Id = W.Namespace + "id";
    private static readonly XName Name = W.Namespace + "name";
    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace Word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _next = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<XElement> _named = [];

    /// <summary>Gives the bookmarks of one repetition names of their own; references inside it follow, so that each points to its own copy.</summary>
    public void Rename(IReadOnlyList<XElement> repetition)
    {
        var renamed = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in repetition.DescendantsAndSelf(Start).Where(_named.Add).Attributes(Name).Where(n => !_names.Add(n.Value)).ToList())
        {
            var number = _next.GetValueOrDefault(name.Value, 2);
            while (!_names.Add($"{name.Value}_{number}"))
            {
                number++;
            }

            _next[name.Value] = number + 1;

            renamed[name.Value] = name.Value = $"{name.Value}_{number}";
        }

        if (renamed.Count == 0)
        {
            return;
        }

        foreach (var instruction in repetition.DescendantsAndSelf(W.FieldInstruction))
        {
            instruction.Value = Follow(instruction.Value, renamed);
        }

        foreach (var attribute in repetition.DescendantsAndSelf().Attributes().Where(a => a.Name == W.Namespace + "instr" || a.Name == W.Namespace + "anchor"))
        {
            attribute.Value = Follow(attribute.Value, renamed);
        }
    }

    /// <summary>Numbers the marks of a whole part anew and drops halves of bookmarks whose other half was left out.</summary>
    public static void Number(XElement root)
    {
        var open = new Dictionary<string, string>();
        var number = 0;
        var halves = new Dictionary<string, XElement>();
        foreach (var mark in root.Descendants().Where(e => e.Name == Start || e.Name == End).ToList())
        {
            var id = mark.Attr("id") ?? "";
            if (mark.Name == Start)
            {
                open[id] = (++number).ToString(CultureInfo.InvariantCulture);
                halves[open[id]] = mark;
                mark.SetAttributeValue(Id, open[id]);
            }
            else if (open.Remove(id, out var renumbered))
            {
                halves.Remove(renumbered);
                mark.SetAttributeValue(Id, renumbered);
            }
            else
            {
                mark.Remove();
            }
        }

        halves.Values.Remove();
        NumberAnew(root.Descendants(DrawingNames.Properties).Attributes("id"));
        NumberAnew(root.Descendants(W.ControlProperties).Elements(Id).Attributes(W.Value));
        Shapes(root);
        var seen = new HashSet<string>();
        root.Descendants().Attributes(Word2010 + "paraId").Where(a => !seen.Add(a.Value)).ToList().ForEach(a => a.Remove());
    }

    /// <summary>The shapes of older Word: a copy names itself anew, and the kind of a shape is told once.</summary>
    private static void Shapes(XElement root)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var shape in root.Descendants().Where(e => e.Name.Namespace == Vml && e.Attribute("id") is not null).ToList())
        {
            var id = shape.Attribute("id")!;
            if (seen.Add(id.Value))
            {
                continue;
            }

            if (shape.Name.LocalName == "shapetype")
            {
                shape.Remove();
                continue;
            }

            var number = 2;
            while (!seen.Add($"{id.Value}_{number}"))
            {
                number++;
            }

            id.Value = $"{id.Value}_{number}";
        }
    }

    private static void NumberAnew(IEnumerable<XAttribute> ids)
    {
        var all = ids.ToList();
        var seen = new HashSet<string>();
        var next = all.Select(a => int.TryParse(a.Value, CultureInfo.InvariantCulture, out var id) ? id : 0).DefaultIfEmpty().Max();
        foreach (var again in all.Where(a => !seen.Add(a.Value)))
        {
            again.Value = (next = next == int.MaxValue ? 1 : next + 1).ToString(CultureInfo.InvariantCulture);
        }
    }

    private static string Follow(string text, Dictionary<string, string> renamed) =>
        string.Join(' ', text.Split(' ').Select(word => renamed.GetValueOrDefault(word, word)));
}
