using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LegalCollections.UnitTests.Documents;

/// <summary>Holds a file against the points of PDF/UA-1 (ISO 14289-1) and PDF/A-2a that a machine can check, from the listing of its objects by qpdf.</summary>
internal sealed partial class TagAudit
{
    private static readonly Dictionary<string, string[]> Within = new()
    {
        ["TR"] = ["Table"],
        ["TH"] = ["TR"],
        ["TD"] = ["TR"],
        ["LI"] = ["L"],
        ["Lbl"] = ["LI"],
        ["LBody"] = ["LI"],
    };

    private readonly JsonElement _objects;
    private readonly List<string> _faults = [];
    private readonly Dictionary<string, string> _owners = [];
    private readonly Dictionary<string, (string Reference, string Type)> _annotations = [];
    private readonly Dictionary<int, JsonElement> _parents = [];
    private readonly List<int> _headings = [];

    public TagAudit(string listing) => _objects = JsonDocument.Parse(listing).RootElement.GetProperty("qpdf")[1];

    public static string[] Listing(string file) => ["--json=2", "--json-stream-data=inline", "--decode-level=generalized", file];

    public IReadOnlyList<string> Faults()
    {
        var catalog = Map(_objects.GetProperty("trailer").GetProperty("value").GetProperty("/Root"));
        Check(Map(catalog.GetProperty("/MarkInfo")).GetProperty("/Marked").GetBoolean(), "7.1: not marked");
        Check(Text(catalog, "/Lang") == "u:pt-BR", "7.2: no language");
        Check(Map(catalog.GetProperty("/ViewerPreferences")).GetProperty("/DisplayDocTitle").GetBoolean(), "7.1: no title shown");
        Check(Stream(catalog.GetProperty("/Metadata")).Contains("<dc:title>", StringComparison.Ordinal), "7.1: no title");
        var tree = Map(catalog.GetProperty("/StructTreeRoot"));
        var numbers = Map(tree.GetProperty("/ParentTree")).GetProperty("/Nums");
        for (var i = 0; i < numbers.GetArrayLength(); i += 2)
        {
            _parents[numbers[i].GetInt32()] = numbers[i + 1];
        }

        Walk(tree.GetProperty("/K")[0].GetString()!, "");
        Check(_headings.Count == 0 || _headings[0] == 1, "7.4.2: the first heading is not of level 1");
        Check(_headings.Zip(_headings.Skip(1)).All(pair => pair.Second <= pair.First + 1), "7.4.2: a level of headings is left out");
        foreach (var page in Map(catalog.GetProperty("/Pages")).GetProperty("/Kids").EnumerateArray().Select(kid => kid.GetString()!))
        {
            Page(page);
        }

        return _faults;
    }

    private void Walk(string reference, string within)
    {
        var element = Map(reference);
        var type = Text(element, "/S")![1..];
        Check(!Within.TryGetValue(type, out var parents) || parents.Contains(within), $"7.5, 7.6: {type} in {within}");
        Check(within is not ("Table" or "TR" or "L" or "LI") || Within.ContainsKey(type) || (within, type) == ("L", "L"), $"7.5, 7.6: {type} in {within}");
        Check(type != "Figure" || (Text(element, "/Alt")?.Length > 2 && Attribute(element, "/BBox") is not null), "7.3: a figure without words or place");
        Check(type != "TH" || Attribute(element, "/Scope") is not null, "7.5: a header cell without scope");
        Check(type != "L" || Attribute(element, "/ListNumbering") is not null, "7.6: a list without its numbering");
        if (type is ['H', var level])
        {
            _headings.Add(level - '0');
        }

        var widths = new HashSet<int>();
        foreach (var kid in Several(element.GetProperty("/K")))
        {
            var map = Map(kid);
            switch (Text(map, "/Type"))
            {
                case "/MCR":
                    _owners[$"{Text(map, "/Pg")} {map.GetProperty("/MCID").GetInt32()}"] = $"{reference} {type}";
                    break;
                case "/OBJR":
                    _annotations[Text(map, "/Obj")!] = (reference, type);
                    break;
                default:
                    Check(Text(map, "/P") == reference, $"7.1: {kid} does not know its parent");
                    widths.Add(type != "Table" ? 0 : map.GetProperty("/K").EnumerateArray().Sum(cell => Attribute(Map(cell), "/ColSpan")?.GetInt32() ?? 1));
                    Walk(kid.GetString()!, type);
                    break;
            }
        }

        Check(widths.Count <= 1, "7.5: rows of different width");
    }

    private void Page(string reference)
    {
        var page = Map(reference);
        var keys = _parents[page.GetProperty("/StructParents").GetInt32()];
        var (open, marks) = (new Stack<string>(), 0);
        foreach (Match line in Marks().Matches(Stream(page.GetProperty("/Contents"))))
        {
            switch (line.Groups["op"].Value)
            {
                case "BDC":
                    var mark = line.Groups["mark"].Value;
                    var owner = _owners.GetValueOrDefault($"{reference} {mark}", "");
                    Check(owner.EndsWith(" " + line.Groups["tag"].Value, StringComparison.Ordinal), $"7.1: mark {mark} belongs to no {line.Groups["tag"].Value}");
                    Check(owner.StartsWith(Map(keys)[int.Parse(mark, CultureInfo.InvariantCulture)].GetString()! + " ", StringComparison.Ordinal), $"7.1: mark {mark} does not lead back");
                    Check(open.Count == 0, "7.1: marks within each other");
                    open.Push("tag");
                    marks++;
                    break;
                case "BMC":
                    open.Push("artifact");
                    break;
                case "EMC":
                    open.Pop();
                    break;
                default:
                    Check(open.Count > 0, $"7.1: {line.Groups["op"].Value} outside of tags and artifacts");
                    break;
            }
        }

        Check(open.Count == 0 && marks == Map(keys).GetArrayLength(), "7.1: marks that do not balance");
        Annotations(page);
        foreach (var font in Map(Map(page.GetProperty("/Resources")).GetProperty("/Font")).EnumerateObject())
        {
            Check(Map(font.Value).TryGetProperty("/ToUnicode", out _), "7.21.7: a font without its characters");
        }
    }

    private void Annotations(JsonElement page)
    {
        foreach (var reference in page.TryGetProperty("/Annots", out var list) ? Map(list).EnumerateArray().Select(a => a.GetString()!).ToList() : [])
        {
            var note = Map(reference);
            var expected = Text(note, "/Subtype") == "/Link" ? ("Link", "/Contents") : ("Form", "/TU");
            Check(Text(page, "/Tabs") == "/S", "7.18.3: no order of tabs");
            Check(_annotations.TryGetValue(reference, out var owner) && owner.Type == expected.Item1, $"7.18: {reference} is in no {expected.Item1}");
            Check(_parents[note.GetProperty("/StructParent").GetInt32()].GetString() == owner.Reference, $"7.18: {reference} does not lead back");
            Check(Text(note, expected.Item2)?.Length > 2, $"7.18: {reference} says nothing");
            Check((note.GetProperty("/F").GetInt32() & 0b100111) == 4, $"PDF/A 6.3.2: {reference} is not printed");
        }
    }

    private void Check(bool holds, string fault)
    {
        if (!holds)
        {
            _faults.Add(fault);
        }
    }

    private JsonElement? Attribute(JsonElement element, string name) => element.TryGetProperty("/A", out var attributes)
        ? Several(Map(attributes)).Select(Map)
            .Select(map => map.TryGetProperty(name, out var found) ? found : (JsonElement?)null).FirstOrDefault(found => found is not null)
        : null;

    private static IEnumerable<JsonElement> Several(JsonElement node) => node.ValueKind == JsonValueKind.Array ? node.EnumerateArray() : [node];

    private static string? Text(JsonElement map, string name) => map.ValueKind == JsonValueKind.Object && map.TryGetProperty(name, out var found) ? found.GetString() : null;

    private JsonElement Map(string reference) => _objects.GetProperty("obj:" + reference) is var found && found.TryGetProperty("value", out var value) ? value : found.GetProperty("stream").GetProperty("dict");

    private JsonElement Map(JsonElement node) => node.ValueKind == JsonValueKind.String && node.GetString()!.EndsWith(" R", StringComparison.Ordinal) ? Map(node.GetString()!) : node;

    private string Stream(JsonElement node) => Encoding.UTF8.GetString(_objects.GetProperty("obj:" + node.GetString()).GetProperty("stream").GetProperty("data").GetBytesFromBase64());

    [GeneratedRegex(@"/(?<tag>\w+)\s*<</MCID (?<mark>\d+)\s*>>\s*(?<op>BDC)|\b(?<op>BMC|EMC|TJ|Tj|S|f|Do)\b")]
    private static partial Regex Marks();
}
