using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>The objects of one PDF 1.7 file, written with object streams and a cross-reference stream.</summary>
/// <param name="firstNumber">Number of the first object; higher when the objects are appended to a file that has some.</param>
internal sealed class PdfFile(int firstNumber = 1)
{
    private const int ObjectsPerStream = 100;

    private readonly List<string?> _dictionaries = [.. Enumerable.Repeat<string?>(null, firstNumber)];
    private readonly Dictionary<int, byte[]> _streams = [];

    public PdfRef Reserve()
    {
        _dictionaries.Add(null);
        return new PdfRef(_dictionaries.Count - 1);
    }

    public PdfRef Add(string value)
    {
        var reference = Reserve();
        Set(reference, value);
        return reference;
    }

    public void Set(PdfRef reference, string value) => _dictionaries[reference.Number] = value;

    /// <summary>Bytes that are packed already, or need no packing, with their whole dictionary.</summary>
    public void SetStream(PdfRef reference, string dictionary, byte[] content)
    {
        Set(reference, dictionary);
        _streams[reference.Number] = content;
    }

    /// <param name="entries">Dictionary entries besides Length and Filter.</param>
    public PdfRef AddStream(string entries, ReadOnlySpan<byte> content, bool compress = true)
    {
        var data = compress ? Deflate(content) : content.ToArray();
        var filter = compress ? "/Filter/FlateDecode" : "";
        var reference = Add($"<<{entries}{filter}/Length {data.Length}>>");
        _streams[reference.Number] = data;
        return reference;
    }

    /// <param name="pack">False leaves each object on its own, so that a damaged byte reaches one object only.</param>
    /// <param name="trailer">Further entries of the trailer.</param>
    public byte[] Write(PdfRef catalog, PdfRef info, bool pack = true, string trailer = "")
    {
        var packed = pack ? PackDictionaries() : [];
        using var output = new MemoryStream();
        Write(output, "%PDF-1.7\n%");
        output.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var offsets = new long[_dictionaries.Count + 1];
        foreach (var number in Enumerable.Range(1, _dictionaries.Count - 1).Where(n => !packed.ContainsKey(n)))
        {
            offsets[number] = output.Position;
            WriteObject(output, number);
        }

        var start = output.Position;
        offsets[^1] = start;
        WriteCrossReference(output, packed, offsets, $"/Root {catalog}/Info {info}{trailer}");
        Write(output, $"startxref\n{start}\n%%EOF\n");
        return output.ToArray();
    }

    /// <summary>Writes the objects behind a file that stays as it is, byte for byte (ISO 32000-1, 7.5.6).</summary>
    /// <param name="previous">Where the file's newest cross-reference stands.</param>
    /// <param name="trailer">Root, Info and ID.</param>
    public byte[] Append(byte[] original, int previous, string trailer)
    {
        using var output = new MemoryStream();
        output.Write(original);
        Write(output, "\n");
        var index = new StringBuilder();
        var rows = new MemoryStream();
        foreach (var number in Enumerable.Range(1, _dictionaries.Count - 1).Where(n => _dictionaries[n] is not null))
        {
            index.Append(number).Append(" 1 ");
            rows.Write(Row(1, (uint)output.Position, 0));
            WriteObject(output, number);
        }

        var start = output.Position;
        index.Append(_dictionaries.Count).Append(" 1");
        rows.Write(Row(1, (uint)start, 0));
        WriteCrossReferenceStream(output, _dictionaries.Count, $"/Index[{index}]/Prev {previous}{trailer}", rows.ToArray());
        Write(output, $"startxref\n{start}\n%%EOF\n");
        return output.ToArray();
    }

    private void WriteObject(MemoryStream output, int number)
    {
        Write(output, $"{number} 0 obj\n{_dictionaries[number] ?? "null"}\n");
        if (_streams.TryGetValue(number, out var content))
        {
            Write(output, "stream\n");
            output.Write(content);
            Write(output, "\nendstream\n");
        }

        Write(output, "endobj\n");
    }

    private Dictionary<int, (int Stream, int Index)> PackDictionaries()
    {
        var places = new Dictionary<int, (int Stream, int Index)>();
        var plain = Enumerable.Range(1, _dictionaries.Count - 1).Where(n => !_streams.ContainsKey(n)).ToList();
        foreach (var chunk in plain.Chunk(ObjectsPerStream))
        {
            var index = new StringBuilder();
            var body = new StringBuilder();
            for (var i = 0; i < chunk.Length; i++)
            {
                index.Append(chunk[i]).Append(' ').Append(body.Length).Append(' ');
                body.Append(_dictionaries[chunk[i]] ?? "null").Append('\n');
            }

            var content = Encoding.Latin1.GetBytes(index.ToString() + body);
            var stream = AddStream($"/Type/ObjStm/N {chunk.Length}/First {index.Length}", content);
            for (var i = 0; i < chunk.Length; i++)
            {
                places[chunk[i]] = (stream.Number, i);
            }
        }

        return places;
    }

    private void WriteCrossReference(MemoryStream output, Dictionary<int, (int Stream, int Index)> packed, long[] offsets, string trailer)
    {
        var own = _dictionaries.Count;
        using var rows = new MemoryStream();
        rows.Write(Row(0, 0, ushort.MaxValue));
        for (var number = 1; number <= own; number++)
        {
            rows.Write(packed.TryGetValue(number, out var place) ? Row(2, (uint)place.Stream, (ushort)place.Index) : Row(1, (uint)offsets[number], 0));
        }

        // The identifier follows from the content, so the same document has the same bytes.
        var id = Convert.ToHexString(SHA256.HashData(output.GetBuffer().AsSpan(0, (int)output.Length))[..16]);
        WriteCrossReferenceStream(output, own, $"{trailer}/ID[<{id}><{id}>]", rows.ToArray());
    }

    private static byte[] Row(byte kind, uint place, ushort index)
    {
        var row = new byte[7];
        row[0] = kind;
        BinaryPrimitives.WriteUInt32BigEndian(row.AsSpan(1), place);
        BinaryPrimitives.WriteUInt16BigEndian(row.AsSpan(5), index);
        return row;
    }

    private static void WriteCrossReferenceStream(MemoryStream output, int own, string entries, byte[] rows)
    {
        var data = Deflate(rows);
        Write(output, $"{own} 0 obj\n<</Type/XRef/Size {own + 1}/W[1 4 2]{entries}/Filter/FlateDecode/Length {data.Length}>>\nstream\n");
        output.Write(data);
        Write(output, "\nendstream\nendobj\n");
    }

    public static byte[] Deflate(ReadOnlySpan<byte> content)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal))
        {
            zlib.Write(content);
        }

        return output.ToArray();
    }

    private static void Write(MemoryStream output, string text)
    {
        var start = (int)output.Length;
        output.SetLength(start + text.Length);
        Encoding.Latin1.GetBytes(text, output.GetBuffer().AsSpan(start));
        output.Position = start + text.Length;
    }
}
