using System.Buffers.Binary;
using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>An ICC version 2 profile of sRGB (IEC 61966-2-1), made here because PDF/A asks for an output intent.</summary>
internal static class SrgbProfile
{
    private const int CurvePoints = 1024;

    public static byte[] Packed { get; } = PdfFile.Deflate(Build());

    public static string Dictionary { get; } = $"<</N 3/Filter/FlateDecode/Length {Packed.Length}>>";

    private static byte[] Build()
    {
        var curve = Curve();
        var tags = new (string Name, byte[] Content)[]
        {
            ("desc", Description("sRGB IEC61966-2.1")),
            ("cprt", TextTag("Public domain")),
            ("wtpt", Xyz(0.9642, 1.0, 0.8249)),
            ("rXYZ", Xyz(0.4361, 0.2225, 0.0139)),
            ("gXYZ", Xyz(0.3851, 0.7169, 0.0971)),
            ("bXYZ", Xyz(0.1431, 0.0606, 0.7141)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        };
        var body = new MemoryStream();
        var table = new byte[4 + tags.Length * 12];
        BinaryPrimitives.WriteInt32BigEndian(table, tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            Encoding.ASCII.GetBytes(tags[i].Name, table.AsSpan(4 + i * 12));
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(8 + i * 12), 128 + table.Length + (int)body.Position);
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(12 + i * 12), tags[i].Content.Length);
            body.Write(tags[i].Content);
            body.Write(new byte[(4 - tags[i].Content.Length % 4) % 4]);
        }

        return [.. Header(128 + table.Length + (int)body.Length), .. table, .. body.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[128];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x02100000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", header.AsSpan(12));
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(24), 2000);
        header[27] = 1;
        header[29] = 1;
        Encoding.ASCII.GetBytes("acsp", header.AsSpan(36));
        WriteXyz(header.AsSpan(68), 0.9642, 1.0, 0.8249);
        return header;
    }

    private static byte[] Curve()
    {
        var curve = new byte[12 + CurvePoints * 2];
        Encoding.ASCII.GetBytes("curv", curve);
        BinaryPrimitives.WriteInt32BigEndian(curve.AsSpan(8), CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (double)(CurvePoints - 1);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(curve.AsSpan(12 + i * 2), (ushort)Math.Round(linear * ushort.MaxValue));
        }

        return curve;
    }

    private static byte[] Xyz(double x, double y, double z)
    {
        var content = new byte[20];
        Encoding.ASCII.GetBytes("XYZ ", content);
        WriteXyz(content.AsSpan(8), x, y, z);
        return content;
    }

    private static void WriteXyz(Span<byte> target, double x, double y, double z)
    {
        BinaryPrimitives.WriteInt32BigEndian(target, (int)Math.Round(x * 65536));
        BinaryPrimitives.WriteInt32BigEndian(target[4..], (int)Math.Round(y * 65536));
        BinaryPrimitives.WriteInt32BigEndian(target[8..], (int)Math.Round(z * 65536));
    }

    private static byte[] TextTag(string text) => [.. "text\0\0\0\0"u8, .. Encoding.ASCII.GetBytes(text), 0];

    private static byte[] Description(string text)
    {
        var content = new byte[12 + text.Length + 1 + 8 + 3 + 67];
        Encoding.ASCII.GetBytes("desc", content);
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(8), text.Length + 1);
        Encoding.ASCII.GetBytes(text, content.AsSpan(12));
        return content;
    }
}
