using System.Globalization;

namespace LegalCollections.Documents.Pdf.Bundling;

/// <summary>One file of a filing, with the documents in it.</summary>
public sealed record FilingFile(string Name, byte[] Content, IReadOnlyList<string> Titles);

/// <summary>A filing cut to size, or the document that stops it.</summary>
/// <param name="TooLarge">The document of which not even one page fits into a file.</param>
/// <param name="TooHeavy">The document whose pages are heavier, on average, than the court takes.</param>
public sealed record FilingSplit(IReadOnlyList<FilingFile> Files, string? TooLarge, string? TooHeavy = null);

/// <summary>Deals documents to files that a court takes: the cut falls between documents, and within one only when it is too large alone.</summary>
public static class FilingSplitter
{
    /// <param name="maxBytes">Largest file.</param>
    /// <param name="name">File name with <c>{0}</c> for the number of the file and <c>{1}</c> for how many there are.</param>
    /// <param name="maxPage">Largest average of a document's pages, in bytes; null for none.</param>
    public static FilingSplit Split(IReadOnlyList<BundlePart> parts, int maxBytes, string name, PdfIdentity identity, int? maxPage = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.FirstOrDefault(part => part.Source.Content.Length / Math.Max(1, part.Source.PageCount) > (maxPage ?? int.MaxValue)) is { } heavy)
        {
            return new FilingSplit([], null, heavy.Title);
        }

        var pieces = new List<Piece>();
        foreach (var part in parts)
        {
            var cut = Cut(part, maxBytes, identity);
            if (cut.Count == 0)
            {
                return new FilingSplit([], part.Title);
            }

            pieces.AddRange(cut);
        }

        var lots = Deal(pieces, maxBytes);
        return new FilingSplit(
            [.. lots.Select((lot, i) => new FilingFile(
                string.Format(CultureInfo.InvariantCulture, name, i + 1, lots.Count), lot[0].Untouched ?? PdfBundle.Write([.. lot.Select(p => p.Part)], identity),
                [.. lot.Select(p => p.Part.Title)]))],
            null);
    }

    /// <summary>Deals files, in their order, to filings of which none is larger than the court takes at once.</summary>
    /// <param name="maxLot">In bytes; null for no limit.</param>
    public static IReadOnlyList<IReadOnlyList<FilingFile>> Lots(IReadOnlyList<FilingFile> files, int? maxLot)
    {
        ArgumentNullException.ThrowIfNull(files);
        var lots = new List<List<FilingFile>>();
        long used = 0;
        foreach (var file in files)
        {
            if (lots.Count == 0 || used + file.Content.Length > (maxLot ?? long.MaxValue))
            {
                lots.Add([]);
                used = 0;
            }

            lots[^1].Add(file);
            used += file.Content.Length;
        }

        return lots;
    }

    /// <summary>The whole document when it fits, else runs of its pages; none when a page, or a signed file, is too large.</summary>
    private static List<Piece> Cut(BundlePart part, int maxBytes, PdfIdentity identity)
    {
        if (part.Source.IsSigned)
        {
            return part.Source.Content.Length <= maxBytes ? [new Piece(part, part.Source.Content.Length, part.Source.Content)] : [];
        }

        var whole = SizeOf(part, identity);
        if (whole <= maxBytes)
        {
            return [new Piece(part, whole, null)];
        }

        var pieces = new List<Piece>();
        for (var first = 0; first < part.Source.PageCount;)
        {
            var piece = Run(part, first, maxBytes, identity);
            if (piece is null)
            {
                return [];
            }

            pieces.Add(piece);
            first = piece.Part.Pages.End.Value;
        }

        return [.. pieces.Select((p, i) => p with { Part = p.Part with { Title = string.Create(CultureInfo.InvariantCulture, $"{part.Title} ({i + 1}/{pieces.Count})") } })];
    }

    /// <summary>The longest run of pages from <paramref name="first"/> that fits, found by halving.</summary>
    private static Piece? Run(BundlePart part, int first, int maxBytes, PdfIdentity identity)
    {
        var (fits, tooMany) = (first, part.Source.PageCount + 1);
        var size = 0;
        while (tooMany - fits > 1)
        {
            var end = (fits + tooMany) / 2;
            var tried = SizeOf(part with { Pages = first..end }, identity);
            if (tried <= maxBytes)
            {
                (fits, size) = (end, tried);
            }
            else
            {
                tooMany = end;
            }
        }

        return fits == first ? null : new Piece(part with { Pages = first..fits }, size, null);
    }

    /// <summary>Files merged are never larger than the sum of them, so adding up is safe. A signed file stands alone.</summary>
    private static List<List<Piece>> Deal(List<Piece> pieces, int maxBytes)
    {
        var lots = new List<List<Piece>>();
        long used = 0;
        foreach (var piece in pieces)
        {
            if (lots.Count == 0 || piece.Untouched is not null || lots[^1][0].Untouched is not null || used + piece.Size > maxBytes)
            {
                lots.Add([]);
                used = 0;
            }

            lots[^1].Add(piece);
            used += piece.Size;
        }

        return lots;
    }

    private static int SizeOf(BundlePart part, PdfIdentity identity) => PdfBundle.Write([part], identity).Length;

    private sealed record Piece(BundlePart Part, int Size, byte[]? Untouched);
}
