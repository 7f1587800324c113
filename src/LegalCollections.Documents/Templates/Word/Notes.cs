using System.Globalization;
using System.Xml.Linq;
using LegalCollections.Documents.Templates.Syntax;
using LegalCollections.Documents.Word;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>The footnotes or endnotes of a template: each is filled where its mark stands, so that a note inside a loop speaks of the loop's item.</summary>
internal sealed class Notes
{
    private static readonly XName Id = W.Namespace + "id";

    private readonly Dictionary<string, ShellElement> _byId = new(StringComparer.Ordinal);

    private Notes(string part, XElement root, XName mark)
    {
        (Part, Root, Mark) = (part, root, mark);
    }

    public static readonly XName[] Marks = [W.Namespace + "footnoteReference", W.Namespace + "endnoteReference"];

    public string Part { get; }

    public XElement Root { get; }

    /// <summary>What stands for a note in the text.</summary>
    public XName Mark { get; }

    /// <summary>Compiles every note that the document points at and ties it to its marks.</summary>
    /// <returns>Null when the part is no part of notes, or its notes need no filling.</returns>
    public static Notes? Tie(string part, XElement root, XElement document, WordCompiler compiler)
    {
        var mark = root.Name.LocalName switch { "footnotes" => Marks[0], "endnotes" => Marks[1], _ => null };
        var marks = mark is null ? [] : document.Descendants(mark).ToList();
        if (marks.Count == 0 || !(TagRuns.In(root).Any() || TagRuns.In(document).Any()))
        {
            return null;
        }

        var notes = new Notes(part, root, mark!);
        foreach (var reference in marks)
        {
            if (root.Elements().FirstOrDefault(note => note.Attr("id") == reference.Attr("id")) is not { } note)
            {
                continue;
            }

            if (!notes._byId.TryGetValue(reference.Attr("id")!, out var compiled))
            {
                notes._byId[reference.Attr("id")!] = compiled = compiler.Compile(note, isRepeated: true);
            }

            reference.AddAnnotation(new NoteTag("", Places.Of(reference), notes, compiled));
        }

        return notes;
    }

    /// <summary>The part without the notes that are filled: separators, and what nothing points at.</summary>
    public XElement Rest() => new(Root.Name, Root.Attributes(), Root.Elements().Where(note => !_byId.ContainsKey(note.Attr("id") ?? "")));

    public int FirstFreeId() => Root.Elements().Select(note => int.TryParse(note.Attr("id"), CultureInfo.InvariantCulture, out var id) ? id : 0).Max() + 1;

    /// <summary>Gives a filled note or a mark another number.</summary>
    public static XElement Number(XElement noteOrMark, string id)
    {
        noteOrMark.SetAttributeValue(Id, id);
        return noteOrMark;
    }
}

/// <summary>The notes of one filled document, in the order of their marks.</summary>
internal sealed class FilledNotes(Notes notes)
{
    private readonly XElement _root = notes.Rest();
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private int _next = notes.FirstFreeId();

    public string Part => notes.Part;

    public XElement Root => _root;

    /// <returns>The mark, with the number of the note that was added.</returns>
    public XElement Add(XElement mark, XElement filled)
    {
        var id = mark.Attr("id")!;
        id = _used.Add(id) ? id : (_next++).ToString(CultureInfo.InvariantCulture);
        _root.Add(Notes.Number(filled, id));
        return Notes.Number(new XElement(mark), id);
    }
}
