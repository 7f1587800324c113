using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>The objects of one PDF 1.7 file, written with object streams and a cross-reference stream.</summary>
internal sealed class PdfFile
{
    private const int ObjectsPerStream = 100;

    private readonly List<string?> _dictionaries = [null];
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

    /// <param name="entries">Dictionary entries besides Length and Filter.</param>
    public PdfRef AddStream(string entries, byte[] content, bool compress = true)
    {
        var data = compress ? Deflate(content) : content;
        var filter = compress ? "/Filter/FlateDecode" : "";
        var reference = Add($"<<{entries}{filter}/Length {data.Length}>>");
        _streams[reference.Number] = data;
        return reference;
    }

    public byte[] Write(PdfRef catalog, PdfRef info)
    {
        var packed = PackDictionaries();
        using var output = new MemoryStream();
        Write(output, "%PDF-1.7\n%");
        output.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var offsets = new long[_dictionaries.Count + 1];
        foreach (var number in _streams.Keys.Order())
        {
            offsets[number] = output.Position;
            Write(output, $"{number} 0 obj\n{_dictionaries[number]}\nstream\n");
            output.Write(_streams[number]);
            Write(output, "\nendstream\nendobj\n");
        }

        var start = output.Position;
        offsets[^1] = start;
        WriteCrossReference(output, packed, offsets, catalog, info);
        Write(output, $"startxref\n{start}\n%%EOF\n");
        return output.ToArray();
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

    private void WriteCrossReference(
        MemoryStream output, Dictionary<int, (int Stream, int Index)> packed, long[] offsets, PdfRef catalog, PdfRef info)
    {
        var own = _dictionaries.Count;
        var rows = new byte[(own + 1) * 7];
        for (var number = 0; number <= own; number++)
        {
            var row = rows.AsSpan(number * 7, 7);
            if (packed.TryGetValue(number, out var place))
            {
                row[0] = 2;
                BinaryPrimitives.WriteUInt32BigEndian(row[1..], (uint)place.Stream);
                BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)place.Index);
            }
            else
            {
                row[0] = number == 0 ? (byte)0 : (byte)1;
                BinaryPrimitives.WriteUInt32BigEndian(row[1..], (uint)offsets[number]);
                BinaryPrimitives.WriteUInt16BigEndian(row[5..], number == 0 ? ushort.MaxValue : (ushort)0);
            }
        }

        var data = Deflate(rows);
        // The identifier follows from the content, so the same document has the same bytes.
        var id = Convert.ToHexString(SHA256.HashData(output.ToArray())[..16]);
        Write(output, $"{own} 0 obj\n<</Type/XRef/Size {own + 1}/W[1 4 2]/Root {catalog}/Info {info}/ID[<{id}><{id}>]"
            + $"/Filter/FlateDecode/Length {data.Length}>>\nstream\n");
        output.Write(data);
        Write(output, "\nendstream\nendobj\n");
    }

    private static byte[] Deflate(byte[] content)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal))
        {
            zlib.Write(content);
        }

        return output.ToArray();
    }

    private static void Write(MemoryStream output, string text) => output.Write(Encoding.Latin1.GetBytes(text));
}
