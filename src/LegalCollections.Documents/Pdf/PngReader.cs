using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>Unpacks a PNG (W3C PNG 2nd edition) into 24-bit colour and an alpha channel.</summary>
internal static class PngReader
{
    public static PdfImage? Read(byte[] bytes)
    {
        var header = bytes.AsSpan(16);
        var width = BinaryPrimitives.ReadInt32BigEndian(header);
        var height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        var format = new Format(header[8], header[9]);
        var isInterlaced = header[12] != 0;
        if (isInterlaced || format.Channels == 0 || format.Depth is not (1 or 2 or 4 or 8 or 16) || (long)width * height > PdfImage.MostPixels || width is <= 0 or > PdfImage.LargestSide || height is <= 0 or > PdfImage.LargestSide)
        {
            return null;
        }

        var (palette, transparency, packed) = Chunks(bytes);
        var rows = Unfilter(packed, width, height, format);
        return Colors(rows, width, height, format, palette, transparency);
    }

    private static (byte[] Palette, byte[] Transparency, byte[] Packed) Chunks(byte[] bytes)
    {
        byte[] palette = [], transparency = [];
        var packed = new MemoryStream();
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            var content = bytes.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(bytes, at + 4, 4))
            {
                case "PLTE":
                    palette = content.ToArray();
                    break;
                case "tRNS":
                    transparency = content.ToArray();
                    break;
                case "IDAT":
                    packed.Write(content);
                    break;
            }

            at += 12 + length;
        }

        return (palette, transparency, packed.ToArray());
    }

    private static byte[][] Unfilter(byte[] packed, int width, int height, Format format)
    {
        using var source = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var stride = (width * format.Channels * format.Depth + 7) / 8;
        var step = Math.Max(1, format.Channels * format.Depth / 8);
        var rows = new byte[height][];
        var above = new byte[stride];
        for (var y = 0; y < height; y++)
        {
            var filter = source.ReadByte();
            var row = new byte[stride];
            source.ReadExactly(row);
            for (var x = 0; x < stride; x++)
            {
                int left = x >= step ? row[x - step] : 0, corner = x >= step ? above[x - step] : 0;
                row[x] += filter switch
                {
                    0 => 0,
                    1 => (byte)left,
                    2 => above[x],
                    3 => (byte)((left + above[x]) / 2),
                    4 => (byte)Paeth(left, above[x], corner),
                    _ => throw new InvalidDataException("Unknown PNG filter."),
                };
            }

            rows[y] = above = row;
        }

        return rows;
    }

    internal static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        int a = Math.Abs(estimate - left), b = Math.Abs(estimate - above), c = Math.Abs(estimate - corner);
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    private static PdfImage Colors(byte[][] rows, int width, int height, Format format, byte[] palette, byte[] transparency)
    {
        var colors = new byte[width * height * 3];
        var alpha = format.HasAlpha || (format.IsIndexed && transparency.Length > 0) ? new byte[width * height] : null;
        for (var pixel = 0; pixel < width * height; pixel++)
        {
            var row = rows[pixel / width];
            var first = pixel % width * format.Channels;
            var value = format.Sample(row, first);
            var target = colors.AsSpan(pixel * 3, 3);
            if (format.IsIndexed)
            {
                palette.AsSpan(value * 3, 3).CopyTo(target);
            }
            else if (format.IsGray)
            {
                target.Fill((byte)value);
            }
            else
            {
                target[0] = (byte)value;
                target[1] = (byte)format.Sample(row, first + 1);
                target[2] = (byte)format.Sample(row, first + 2);
            }

            if (alpha is not null)
            {
                alpha[pixel] = format.IsIndexed
                    ? value < transparency.Length ? transparency[value] : byte.MaxValue
                    : (byte)format.Sample(row, first + format.Channels - 1);
            }
        }

        return new PdfImage(width, height, colors, alpha, isJpeg: false, "DeviceRGB");
    }

    private sealed record Format(int Depth, int ColorType)
    {
        public int Channels => ColorType switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };

        public bool IsIndexed => ColorType == 3;

        public bool IsGray => ColorType is 0 or 4;

        public bool HasAlpha => ColorType is 4 or 6;

        /// <summary>A sample brought to eight bits; palette indices stay as they are.</summary>
        public int Sample(byte[] row, int index)
        {
            if (Depth == 16)
            {
                return row[index * 2];
            }

            var bit = index * Depth;
            var value = row[bit / 8] >> (8 - Depth - bit % 8) & ((1 << Depth) - 1);
            return IsIndexed ? value : value * 255 / ((1 << Depth) - 1);
        }
    }
}
