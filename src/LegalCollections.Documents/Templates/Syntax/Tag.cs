namespace LegalCollections.Documents.Templates.Syntax;

/// <summary>Where a tag stands, for problems that an author has to find.</summary>
internal sealed record Place(string Paragraph, string Text)
{
    public TemplateProblem Problem(string code, string name) => new(code, Paragraph, Text, name);
}

/// <summary>One pair of braces of a template, read.</summary>
internal abstract record Tag(string Source, Place Place);

/// <summary>A filter as a tag names it.</summary>
/// <param name="Words">What stands in quotes behind the name.</param>
internal sealed record FilterCall(string Name, IReadOnlyList<string> Words);

internal sealed record ValueTag(string Source, Place Place, IReadOnlyList<string> Path, bool Optional, IReadOnlyList<FilterCall> Filters)
    : Tag(Source, Place)
{
    public string Name => string.Join('.', Path);
}

/// <param name="Optional">Whether the member may be absent from the model altogether.</param>
internal abstract record OpenTag(string Source, Place Place, IReadOnlyList<string> Path, bool Optional) : Tag(Source, Place)
{
    public string Name => string.Join('.', Path);

    public abstract string Block { get; }
}

internal sealed record EachTag(string Source, Place Place, IReadOnlyList<string> Path, bool Optional) : OpenTag(Source, Place, Path, Optional)
{
    public override string Block => "each";
}

/// <summary>Without operator: true when the value is neither empty, zero, false nor an empty list.</summary>
internal sealed record IfTag(string Source, Place Place, IReadOnlyList<string> Path, bool Optional, string? Operator, object? Right)
    : OpenTag(Source, Place, Path, Optional)
{
    public override string Block => "if";
}

/// <summary>A piece that templates share is put here before anything is read.</summary>
internal sealed record IncludeTag(string Source, Place Place, string Key) : Tag(Source, Place);

/// <summary>The mark of a note, whose own tags are filled with the names of this place.</summary>
internal sealed record NoteTag(string Source, Place Place, Word.Notes Notes, ShellElement Note) : Tag(Source, Place);

internal sealed record ElseTag(string Source, Place Place) : Tag(Source, Place);

internal sealed record EndTag(string Source, Place Place, string Block) : Tag(Source, Place);
