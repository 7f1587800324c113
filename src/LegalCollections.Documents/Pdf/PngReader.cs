using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>Unpacks a PNG (W3C PNG 2nd edition) into 24-bit colour and an alpha channel.</summary>
internal static class PngReader
{
    private const int MostBytes = 150 * 1024 * 1024;

    private static readonly (int X, int Y, int StepX, int StepY)[] Passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static PdfImage? Read(byte[] bytes)
    {
        var header = bytes.AsSpan(16);
        var width = BinaryPrimitives.ReadInt32BigEndian(header);
        var height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        var format = new Format(header[8], header[9]);
        var isInterlaced = header[12] != 0;
        if (format.Channels == 0 || format.Depth is not (1 or 2 or 4 or 8 or 16) || (long)width * height > PdfImage.MostPixels || width is <= 0 or > PdfImage.LargestSide || (long)format.Stride(width) * height > MostBytes || height is <= 0 or > PdfImage.LargestSide)
        {
            return null;
        }

        var (palette, transparency, packed) = Chunks(bytes);
        using var source = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var rows = isInterlaced ? Deinterlace(source, width, height, format) : Unfilter(source, width, height, format);
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

    /// <summary>Puts the seven passes of an interlaced picture together (8.2, Adam7).</summary>
    private static byte[][] Deinterlace(Stream source, int width, int height, Format format)
    {
        var rows = new byte[height][];
        for (var y = 0; y < height; y++)
        {
            rows[y] = new byte[format.Stride(width)];
        }

        foreach (var (x0, y0, dx, dy) in Passes)
        {
            var (columns, lines) = ((width - x0 + dx - 1) / dx, (height - y0 + dy - 1) / dy);
            var pass = columns > 0 && lines > 0 ? Unfilter(source, columns, lines, format) : [];
            for (var y = 0; y < pass.Length; y++)
            {
                for (var x = 0; x < columns; x++)
                {
                    format.CopyPixel(pass[y], x, rows[y0 + y * dy], x0 + x * dx);
                }
            }
        }

        return rows;
    }

    private static byte[][] Unfilter(Stream source, int width, int height, Format format)
    {
        var stride = format.Stride(width);
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

        public int Stride(int width) => (width * Channels * Depth + 7) / 8;

        /// <summary>A pixel is whole bytes, or a part of one.</summary>
        public void CopyPixel(byte[] from, int pixel, byte[] to, int place)
        {
            var bits = Channels * Depth;
            if (bits >= 8)
            {
                from.AsSpan(pixel * bits / 8, bits / 8).CopyTo(to.AsSpan(place * bits / 8));
                return;
            }

            var value = from[pixel * bits / 8] >> (8 - bits - pixel * bits % 8) & ((1 << bits) - 1);
            to[place * bits / 8] |= (byte)(value << (8 - bits - place * bits % 8));
        }

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
