using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LegalCollections.Documents.Templates.Word;

/// <summary>One file of an archive, packed when first needed and only once: what a template does not change is not compressed anew for every document.</summary>
internal sealed class ZipPart
{
    private const int LocalHeader = 30;
    private const int CentralHeader = 46;
    private const int EndRecord = 22;

    // 2000-01-01, always the same: the same template and model give the same bytes.
    private const uint Date = ((2000 - 1980) << 25) | (1 << 21) | (1 << 16);
    private const ushort Utf8Names = 1 << 11;
    private const ushort Deflate = 8;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    private readonly Lazy<(byte[] Packed, uint Crc)> _packed;

    private ZipPart(string name, byte[] content)
    {
        Name = name;
        Content = content;
        _packed = new(() => (Pack(content), Crc(content)));
    }

    public string Name { get; }

    public byte[] Content { get; }

    public static ZipPart Of(string name, byte[] content) => new(name, content);

    public static ZipPart Of(string name, XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false }))
        {
            writer.WriteStartDocument(standalone: true);
            root.WriteTo(writer);
        }

        return new ZipPart(name, stream.ToArray());
    }

    /// <summary>The archive of these files (PKWARE APPNOTE 6.3.3, without data descriptors).</summary>
    public static byte[] Pack(IReadOnlyList<ZipPart> parts)
    {
        var names = parts.Select(p => Encoding.UTF8.GetBytes(p.Name)).ToList();
        var archive = new byte[parts.Select((p, i) => LocalHeader + CentralHeader + (2 * names[i].Length) + p._packed.Value.Packed.Length).Sum() + EndRecord];
        var at = 0;
        var offsets = new int[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            offsets[i] = at;
            var header = archive.AsSpan(at, LocalHeader);
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
            parts[i].WriteCommon(header[4..], names[i].Length);
            names[i].CopyTo(archive, at + LocalHeader);
            parts[i]._packed.Value.Packed.CopyTo(archive, at + LocalHeader + names[i].Length);
            at += LocalHeader + names[i].Length + parts[i]._packed.Value.Packed.Length;
        }

        var directory = at;
        for (var i = 0; i < parts.Count; i++)
        {
            var header = archive.AsSpan(at, CentralHeader);
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
            BinaryPrimitives.WriteUInt16LittleEndian(header[4..], 20);
            parts[i].WriteCommon(header[6..], names[i].Length);
            BinaryPrimitives.WriteInt32LittleEndian(header[42..], offsets[i]);
            names[i].CopyTo(archive, at + CentralHeader);
            at += CentralHeader + names[i].Length;
        }

        var end = archive.AsSpan(at);
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)parts.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)parts.Count);
        BinaryPrimitives.WriteInt32LittleEndian(end[12..], at - directory);
        BinaryPrimitives.WriteInt32LittleEndian(end[16..], directory);
        return archive;
    }

    /// <summary>The fields that the local and the central header share, from the version needed on.</summary>
    private void WriteCommon(Span<byte> header, int nameLength)
    {
        var (packed, crc) = _packed.Value;
        BinaryPrimitives.WriteUInt16LittleEndian(header, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], Deflate);
        BinaryPrimitives.WriteUInt32LittleEndian(header[6..], Date);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], crc);
        BinaryPrimitives.WriteInt32LittleEndian(header[14..], packed.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header[18..], Content.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)nameLength);
    }

    private static byte[] Pack(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var deflate = new DeflateStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return stream.ToArray();
    }

    private static uint Crc(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var one in content)
        {
            crc = CrcTable[(crc ^ one) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint CrcOf(int index)
    {
        var crc = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return crc;
    }
}
