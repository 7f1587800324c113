using System.Globalization;
using System.Text;

namespace LegalCollections.Documents.Pdf.Reading;

/// <summary>A value of a PDF that came from elsewhere; what is only passed on is kept in its own syntax.</summary>
internal abstract record PdfNode
{
    /// <param name="target">Takes the value in PDF syntax (Latin-1 characters stand for bytes).</param>
    /// <param name="renumber">The number that an object has in the new file.</param>
    public abstract void Write(StringBuilder target, Func<int, int> renumber);
}

/// <summary>A number, name, string, boolean or null, as written.</summary>
internal sealed record PdfAtom(string Text) : PdfNode
{
    public double? Number => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    public override void Write(StringBuilder target, Func<int, int> renumber) => target.Append(' ').Append(Text);
}

/// <summary>A pointer to a numbered object.</summary>
internal sealed record PdfPointer(int Number) : PdfNode
{
    public override void Write(StringBuilder target, Func<int, int> renumber) =>
        target.Append(CultureInfo.InvariantCulture, $" {renumber(Number)} 0 R");
}

/// <summary>Values in order.</summary>
internal sealed record PdfList(IReadOnlyList<PdfNode> Items) : PdfNode
{
    public override void Write(StringBuilder target, Func<int, int> renumber)
    {
        target.Append('[');
        foreach (var item in Items)
        {
            item.Write(target, renumber);
        }

        target.Append(']');
    }
}

/// <summary>Values by name; names are kept as written, without their slash.</summary>
internal sealed record PdfMap(IReadOnlyDictionary<string, PdfNode> Entries) : PdfNode
{
    public static readonly PdfMap Empty = new(new Dictionary<string, PdfNode>());

    public PdfNode? this[string name] => Entries.GetValueOrDefault(name);

    public string? Name(string name) => this[name] is PdfAtom { Text: ['/', ..] } atom ? atom.Text[1..] : null;

    public int? Whole(string name) => this[name] is PdfAtom { Number: { } number } && Math.Abs(number) < int.MaxValue ? (int)number : null;

    public PdfMap Without(params IReadOnlyCollection<string> names) =>
        new(Entries.Where(e => !names.Contains(e.Key)).ToDictionary(e => e.Key, e => e.Value));

    public PdfMap With(string name, PdfNode value) => new(new Dictionary<string, PdfNode>(Entries) { [name] = value });

    public override void Write(StringBuilder target, Func<int, int> renumber)
    {
        target.Append("<<");
        foreach (var (name, value) in Entries)
        {
            target.Append('/').Append(name);
            value.Write(target, renumber);
        }

        target.Append(">>");
    }
}

/// <summary>A dictionary with bytes, still packed as they were found.</summary>
internal sealed record PdfBytes(PdfMap Map, ReadOnlyMemory<byte> Packed) : PdfNode
{
    public override void Write(StringBuilder target, Func<int, int> renumber) => Map.Write(target, renumber);
}
