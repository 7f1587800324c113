namespace LegalCollections.Documents.Pdf.Reading;

/// <summary>Where each object stands, by the newest entry of a file's chain of cross-references (ISO 32000-1, 7.5.4 and 7.5.8).</summary>
internal sealed class CrossReference
{
    private const int LongestChain = 500;

    public Dictionary<int, int> Offsets { get; } = [];

    /// <summary>The object stream of a packed object.</summary>
    public Dictionary<int, int> Packed { get; } = [];

    public PdfMap Trailer { get; set; } = PdfMap.Empty;

    /// <summary>The newest part is a stream.</summary>
    public bool IsStream { get; private set; }

    private readonly HashSet<int> _free = [];

    public static CrossReference Read(byte[] bytes, int start, Func<int, int?, PdfNode> readAt, PdfUnpacker unpacker, PdfLimits limits)
    {
        var all = new CrossReference();
        var waiting = new Queue<int>([start]);
        var seen = new HashSet<int>();
        while (waiting.TryDequeue(out var at))
        {
            if (at < 0 || at >= bytes.Length || !seen.Add(at) || seen.Count > LongestChain)
            {
                throw PdfRefusedException.Broken("The chain of cross-references is broken.");
            }

            var parser = new PdfParser(bytes, at);
            var isTable = parser.Take("xref");
            var trailer = isTable ? all.Table(parser, limits) : all.Stream(readAt(at, null), unpacker, limits);
            all.IsStream |= seen.Count == 1 && !isTable;
            all.Trailer = new PdfMap(trailer.Entries.Concat(all.Trailer.Entries).GroupBy(e => e.Key).ToDictionary(g => g.Key, g => g.Last().Value));
            foreach (var earlier in new[] { trailer.Whole("XRefStm"), trailer.Whole("Prev") }.OfType<int>())
            {
                waiting.Enqueue(earlier);
            }
        }

        return all;
    }

    /// <summary>The <c>12 0</c> that stands before the word <c>obj</c>.</summary>
    public static (int Number, int Offset)? HeaderBefore(byte[] bytes, int obj)
    {
        var at = Back(bytes, obj, char.IsWhiteSpace);
        var generation = Back(bytes, at, char.IsAsciiDigit);
        var gap = Back(bytes, generation, char.IsWhiteSpace);
        var number = Back(bytes, gap, char.IsAsciiDigit);
        var isHeader = generation < at && gap < generation && number < gap && gap - number <= 9;
        return isHeader ? (int.Parse(System.Text.Encoding.ASCII.GetString(bytes, number, gap - number), System.Globalization.CultureInfo.InvariantCulture), number) : null;
    }

    private static int Back(byte[] bytes, int from, Func<char, bool> belongs)
    {
        var at = from;
        while (at > 0 && from - at < 20 && belongs((char)bytes[at - 1]))
        {
            at--;
        }

        return at;
    }

    private PdfMap Table(PdfParser parser, PdfLimits limits)
    {
        while (parser.Whole() is { } first)
        {
            var count = parser.Whole() ?? throw PdfRefusedException.Broken("A cross-reference without a count.");
            for (var i = 0; i < count; i++)
            {
                if (parser.Whole() is not { } offset || parser.Whole() is null)
                {
                    throw PdfRefusedException.Broken("A damaged cross-reference.");
                }

                Add(first + (long)i, parser.Word() == "n" ? 1 : 0, offset, limits);
            }
        }

        return parser.Take("trailer") && parser.Read() is PdfMap trailer ? trailer : throw PdfRefusedException.Broken("No trailer.");
    }

    private PdfMap Stream(PdfNode node, PdfUnpacker unpacker, PdfLimits limits)
    {
        if (node is not PdfBytes stream || stream.Map["W"] is not PdfList { Items.Count: 3 } w || stream.Map.Whole("Size") is not { } size)
        {
            throw PdfRefusedException.Broken("No cross-reference.");
        }

        var widths = w.Items.Select(i => (int)((i as PdfAtom)?.Number ?? -1)).ToArray();
        if (widths.Any(x => x is < 0 or > 8))
        {
            throw PdfRefusedException.Broken("A damaged cross-reference.");
        }

        var rows = unpacker.Unpack(stream);
        var ranges = stream.Map["Index"] is PdfList index ? [.. index.Items.Select(i => (long)((i as PdfAtom)?.Number ?? 0))] : new long[] { 0, size };
        var at = 0;
        for (var range = 0; range + 1 < ranges.Length; range += 2)
        {
            for (long i = 0; i < ranges[range + 1] && at + widths.Sum() <= rows.Length && widths.Sum() > 0; i++)
            {
                var kind = widths[0] == 0 ? 1 : Field(rows, ref at, widths[0]);
                var second = Field(rows, ref at, widths[1]);
                at += widths[2];
                Add(ranges[range] + i, kind, second, limits);
            }
        }

        return stream.Map;
    }

    private static long Field(byte[] rows, ref int at, int width)
    {
        var value = 0L;
        for (var i = 0; i < width; i++)
        {
            value = value << 8 | rows[at++];
        }

        return value;
    }

    private void Add(long number, long kind, long place, PdfLimits limits)
    {
        if (number is < 0 or > int.MaxValue || place is < 0 or > int.MaxValue)
        {
            throw PdfRefusedException.Broken("A damaged cross-reference.");
        }

        var key = (int)number;
        if (Offsets.ContainsKey(key) || Packed.ContainsKey(key) || _free.Contains(key))
        {
            return; // a newer entry stands
        }

        if (Offsets.Count + Packed.Count + _free.Count > limits.MaxObjects)
        {
            throw PdfRefusedException.TooLarge("Too many objects.");
        }

        switch (kind)
        {
            case 0:
                _free.Add(key);
                break;
            case 1:
                Offsets[key] = (int)place;
                break;
            case 2:
                Packed[key] = (int)place;
                break;
        }
    }
}
