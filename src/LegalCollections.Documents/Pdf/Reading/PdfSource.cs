namespace LegalCollections.Documents.Pdf.Reading;

/// <summary>A PDF from anywhere, read as far as its pages; opening it costs no more than <see cref="PdfLimits"/> allow, whatever it holds.</summary>
public sealed class PdfSource
{
    private PdfSource(byte[] content, PdfObjects objects, IReadOnlyList<SourcePage> pages)
    {
        Content = content;
        Objects = objects;
        Pages = pages;
    }

    /// <summary>The file as it came.</summary>
    public byte[] Content { get; }

    public int PageCount => Pages.Count;

    /// <summary>It carries a digital signature, which any change of the file would break.</summary>
    public bool IsSigned => HasSignature(Content);

    internal PdfObjects Objects { get; }

    internal IReadOnlyList<SourcePage> Pages { get; }

    /// <summary>Opens a file of which every page can be shown whole.</summary>
    /// <returns>The source, or why it is not taken in.</returns>
    public static PdfOpening Open(byte[] content, PdfLimits? limits = null) => Open(content, limits ?? PdfLimits.Usual, wholly: true);

    /// <summary>Opens a file as far as it can be read, to find out what was altered.</summary>
    public static PdfOpening OpenDamaged(byte[] content) => Open(content, PdfLimits.Usual, wholly: false);

    private static PdfOpening Open(byte[] content, PdfLimits limits, bool wholly)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length > limits.MaxBytes)
        {
            return new PdfOpening(null, PdfFault.TooLarge);
        }

        try
        {
            var objects = new PdfObjects(content, limits);
            if (objects.Trailer["Encrypt"] is not null)
            {
                return new PdfOpening(null, PdfFault.Encrypted);
            }

            var pages = new PageTree(objects, limits).Read();
            if (wholly)
            {
                ReadAll(objects, pages);
            }

            return pages.Count == 0 ? new PdfOpening(null, PdfFault.Broken) : new PdfOpening(new PdfSource(content, objects, pages), null);
        }
        catch (PdfRefusedException e)
        {
            return new PdfOpening(null, e.Fault);
        }
    }

    private static void ReadAll(PdfObjects objects, IReadOnlyList<SourcePage> pages)
    {
        var seen = new HashSet<int>();
        var waiting = new Queue<PdfNode>(pages.Select(page => page.Map.Without("Parent", "StructParents", "B", "AA")));
        while (waiting.TryDequeue(out var node))
        {
            switch (node)
            {
                case PdfPointer pointer when seen.Add(pointer.Number) && objects.Resolve(pointer) is { } target:
                    waiting.Enqueue(target);
                    break;
                case PdfBytes stream:
                    waiting.Enqueue(stream.Map);
                    break;
                case PdfMap map:
                    map.Entries.Values.Where(value => value is not PdfAtom).ToList().ForEach(waiting.Enqueue);
                    break;
                case PdfList list:
                    list.Items.Where(item => item is not PdfAtom).ToList().ForEach(waiting.Enqueue);
                    break;
            }
        }
    }

    // The byte range of a signature is filled in after the file is written, so it never lies in a packed stream.
    private static bool HasSignature(byte[] content)
    {
        for (var at = 0; content.AsSpan(at).IndexOf("/ByteRange"u8) is >= 0 and var next;)
        {
            at += next + "/ByteRange".Length;
            while (at < content.Length && content[at] is 0 or 9 or 10 or 12 or 13 or 32)
            {
                at++;
            }

            if (at < content.Length && content[at] == '[')
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A source that was opened, or the fault for which it was not.</summary>
public sealed record PdfOpening(PdfSource? Source, PdfFault? Fault);

/// <summary>A page with what it inherits from the nodes above it.</summary>
internal sealed record SourcePage(int Number, PdfMap Map);

/// <summary>Walks the page tree without trusting it: no node twice, no depth without end.</summary>
internal sealed class PageTree(PdfObjects objects, PdfLimits limits)
{
    private static readonly string[] Inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];

    private readonly List<SourcePage> _pages = [];
    private readonly HashSet<int> _seen = [];

    public IReadOnlyList<SourcePage> Read()
    {
        if (objects.MapOf(objects.Trailer["Root"])?["Pages"] is PdfPointer root)
        {
            Walk(root.Number, PdfMap.Empty, 0);
        }

        return _pages;
    }

    private void Walk(int number, PdfMap inherited, int depth)
    {
        if (depth > PdfLimits.MaxDepth || !_seen.Add(number) || objects.Resolve(new PdfPointer(number)) is not PdfMap node)
        {
            return;
        }

        var passed = Inherited.Where(name => node[name] is not null).Aggregate(inherited, (map, name) => map.With(name, node[name]!));
        if (objects.ListOf(node["Kids"]) is { } kids)
        {
            foreach (var kid in kids.Items.OfType<PdfPointer>())
            {
                Walk(kid.Number, passed, depth + 1);
            }
        }
        else
        {
            _pages.Add(new SourcePage(number, Inherited.Where(name => passed[name] is not null).Aggregate(node, (map, name) => map.With(name, passed[name]!))));
            if (_pages.Count > limits.MaxPages)
            {
                throw PdfRefusedException.TooLarge("Too many pages.");
            }
        }
    }
}
