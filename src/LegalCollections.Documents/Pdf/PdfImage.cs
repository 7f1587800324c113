using System.Buffers.Binary;

namespace LegalCollections.Documents.Pdf;

/// <summary>A picture ready to be placed: JPEG as it came, PNG unpacked into colour and transparency.</summary>
public sealed class PdfImage
{
    internal const int LargestSide = 10_000;

    /// <summary>An A4 sheet at 600 dots per inch; more would fill the memory when unpacked.</summary>
    internal const int MostPixels = 36_000_000;

    private readonly byte[] _colors;
    private readonly byte[]? _alpha;
    private readonly bool _isJpeg;
    private readonly string _colorSpace;

    internal PdfImage(int width, int height, byte[] colors, byte[]? alpha, bool isJpeg, string colorSpace)
    {
        Width = width;
        Height = height;
        _colors = colors;
        _alpha = alpha;
        _isJpeg = isJpeg;
        _colorSpace = colorSpace;
    }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <returns>Null when the bytes are neither a baseline or progressive JPEG (grey or colour) nor a non-interlaced PNG.</returns>
    public static PdfImage? Read(byte[] bytes)
    {
        try
        {
            return bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? PngReader.Read(bytes) : ReadJpeg(bytes);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IndexOutOfRangeException or EndOfStreamException or OverflowException)
        {
            return null;
        }
    }

    internal PdfRef Write(PdfFile file)
    {
        var mask = _alpha is null ? "" : $"/SMask {file.AddStream($"/Type/XObject/Subtype/Image/Width {Width}/Height {Height}/ColorSpace/DeviceGray/BitsPerComponent 8", _alpha)}";
        var entries = $"/Type/XObject/Subtype/Image/Width {Width}/Height {Height}/ColorSpace/{_colorSpace}/BitsPerComponent 8{mask}";
        return _isJpeg ? file.AddStream(entries + "/Filter/DCTDecode", _colors, compress: false) : file.AddStream(entries, _colors);
    }

    private static PdfImage? ReadJpeg(byte[] bytes)
    {
        if (bytes is not [0xFF, 0xD8, ..])
        {
            return null;
        }

        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            // SOF0 to SOF2 carry the size; other frame types are not allowed in PDF/A or not usual.
            if (marker is >= 0xC0 and <= 0xC2)
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 5));
                var width = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 7));
                var space = bytes[at + 9] switch { 1 => "DeviceGray", 3 => "DeviceRGB", _ => null };
                return space is null || width == 0 || height == 0 ? null : new PdfImage(width, height, bytes, null, isJpeg: true, space);
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
        }

        return null;
    }
}
