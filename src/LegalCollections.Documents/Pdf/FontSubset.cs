using System.Buffers.Binary;
using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>Cuts a font down to the outlines used, and off behind the last of them; glyph numbers stay, so character codes are glyph numbers.</summary>
internal static class FontSubset
{
    private const int MoreComponents = 0x20;
    private const int HasInstructions = 0x100;
    private const int WordArguments = 0x01;
    private const int Scale = 0x08;
    private const int TwoScales = 0x40;
    private const int Matrix = 0x80;

    public static byte[] Of(TrueTypeFont font, IEnumerable<int> used)
    {
        var kept = WithComponents(font, used);
        var glyphTable = font.Table("glyf");
        var outlines = new MemoryStream();
        var count = kept.Max() + 1;
        var locations = new byte[(count + 1) * 4];
        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(locations.AsSpan(glyph * 4), (uint)outlines.Position);
            if (kept.Contains(glyph))
            {
                var (offset, length) = font.Outline(glyph);
                var outline = WithoutInstructions(font.File.AsSpan(glyphTable + offset, length));
                outlines.Write(outline);
                outlines.Write(new byte[(4 - outline.Length % 4) % 4]);
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(locations.AsSpan(count * 4), (uint)outlines.Position);
        var head = font.TableBytes("head").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(50), 1);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        return Assemble(new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines.ToArray(),
            ["head"] = head,
            ["hhea"] = WithNumber(font.TableBytes("hhea"), 34, count),
            ["hmtx"] = font.TableBytes("hmtx")[..(count * 4)].ToArray(),
            ["loca"] = locations,
            ["maxp"] = WithNumber(font.TableBytes("maxp"), 4, count),
        });
    }

    /// <summary>The outline without the programs that fit it to coarse screens; they are half of a font and nothing on paper.</summary>
    private static byte[] WithoutInstructions(ReadOnlySpan<byte> outline)
    {
        if (outline.Length == 0)
        {
            return [];
        }

        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        if (contours >= 0)
        {
            var at = 10 + contours * 2;
            var instructions = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            return [.. outline[..at], 0, 0, .. outline[(at + 2 + instructions)..]];
        }

        var end = 10;
        var copy = outline.ToArray();
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(end));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(end), (ushort)(flags & ~HasInstructions));
            end += ComponentLength(flags);
        }
        while ((flags & MoreComponents) != 0);

        return copy[..end];
    }

    private static int ComponentLength(int flags) =>
        4 + ((flags & WordArguments) != 0 ? 4 : 2) + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);

    /// <summary>The table with another number of glyphs in it.</summary>
    private static byte[] WithNumber(ReadOnlySpan<byte> table, int offset, int number)
    {
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(offset), (ushort)number);
        return copy;
    }

    private static HashSet<int> WithComponents(TrueTypeFont font, IEnumerable<int> used)
    {
        var kept = new HashSet<int>();
        var waiting = new Stack<int>(used.Append(0));
        while (waiting.TryPop(out var glyph))
        {
            if (!kept.Add(glyph))
            {
                continue;
            }

            foreach (var component in Components(font, glyph))
            {
                waiting.Push(component);
            }
        }

        return kept;
    }

    private static IEnumerable<int> Components(TrueTypeFont font, int glyph)
    {
        var (offset, length) = font.Outline(glyph);
        var at = font.Table("glyf") + offset;
        if (length == 0 || font.I16(at) >= 0)
        {
            yield break;
        }

        at += 10;
        int flags;
        do
        {
            flags = font.U16(at);
            yield return font.U16(at + 2);
            at += ComponentLength(flags);
        }
        while ((flags & MoreComponents) != 0);
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var start = 12 + tables.Count * 16;
        var body = new MemoryStream();
        var header = new byte[start];
        BinaryPrimitives.WriteUInt32BigEndian(header, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)tables.Count);
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(10), (ushort)(tables.Count * 16 - (16 << power)));
        var record = 12;
        foreach (var (name, content) in tables)
        {
            Encoding.ASCII.GetBytes(name, header.AsSpan(record));
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(record + 4), Checksum(content));
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(record + 8), (uint)(start + body.Position));
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(record + 12), (uint)content.Length);
            body.Write(content);
            body.Write(new byte[(4 - content.Length % 4) % 4]);
            record += 16;
        }

        return [.. header, .. body.ToArray()];
    }

    private static uint Checksum(byte[] content)
    {
        var sum = 0u;
        for (var i = 0; i < content.Length; i++)
        {
            sum += (uint)content[i] << (24 - 8 * (i % 4));
        }

        return sum;
    }
}
