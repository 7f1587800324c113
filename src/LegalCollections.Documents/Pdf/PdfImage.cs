namespace LegalCollections.Documents.Pdf;

/// <summary>A picture ready to be placed: JPEG as it came, PNG unpacked into colour and transparency.</summary>
public sealed class PdfImage
{
    internal const int LargestSide = 10_000;

    /// <summary>An A4 sheet at 600 dots per inch; more would fill the memory when unpacked.</summary>
    internal const int MostPixels = 36_000_000;

    private readonly int _width;
    private readonly int _height;
    private readonly byte[] _colors;
    private readonly byte[]? _alpha;
    private readonly bool _isJpeg;
    private readonly string _colorSpace;

    internal PdfImage(int width, int height, byte[] colors, byte[]? alpha, bool isJpeg, string colorSpace)
    {
        _width = width;
        _height = height;
        _colors = colors;
        _alpha = alpha;
        _isJpeg = isJpeg;
        _colorSpace = colorSpace;
    }

    /// <summary>In pixels, as it is looked at.</summary>
    public int Width => LiesOnSide ? _height : _width;

    /// <summary>In pixels, as it is looked at.</summary>
    public int Height => LiesOnSide ? _width : _height;

    /// <summary>How the camera was held, 1 to 8 (Exif 2.32, 4.6.4, tag 274).</summary>
    public int Orientation { get; internal init; } = 1;

    /// <summary>Adobe's programs write inks upside down.</summary>
    internal bool IsInverted { get; init; }

    /// <summary>The matrix within the unit square that sets the picture upright; null when it is.</summary>
    internal string? Turn => Orientation switch
    {
        2 => "-1 0 0 1 1 0",
        3 => "-1 0 0 -1 1 1",
        4 => "1 0 0 -1 0 1",
        5 => "0 -1 -1 0 1 1",
        6 => "0 -1 1 0 0 1",
        7 => "0 1 1 0 0 0",
        8 => "0 1 -1 0 1 0",
        _ => null,
    };

    private bool LiesOnSide => Orientation >= 5;

    /// <summary>Its colours are inks (CMYK), which PDF/A-2 does not take beside a screen profile.</summary>
    internal bool IsForPrint => _colorSpace == "DeviceCMYK";

    /// <summary>Reads a picture that a document of ours may show.</summary>
    /// <returns>Null when the bytes are neither a whole baseline or progressive JPEG (grey or colour) nor a PNG.</returns>
    /// <param name="bytes">The file.</param>
    /// <param name="asStored">Leaves a photo as its pixels lie, as Word does; else it is set upright.</param>
    public static PdfImage? Read(byte[] bytes, bool asStored = false) => ReadAny(bytes, asStored) is { IsForPrint: false } image ? image : null;

    /// <summary>Reads a scan or photo as it came, one of a printing house included; a document with such a one declares no PDF/A.</summary>
    public static PdfImage? ReadScan(byte[] bytes) => ReadAny(bytes, asStored: false);

    private static PdfImage? ReadAny(byte[] bytes, bool asStored)
    {
        try
        {
            return bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? PngReader.Read(bytes) : JpegReader.Read(bytes, asStored);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IndexOutOfRangeException or EndOfStreamException or OverflowException)
        {
            return null;
        }
    }

    internal PdfRef Write(PdfFile file)
    {
        var mask = _alpha is null ? "" : $"/SMask {file.AddStream($"/Type/XObject/Subtype/Image/Width {_width}/Height {_height}/ColorSpace/DeviceGray/BitsPerComponent 8", _alpha)}";
        var entries = $"/Type/XObject/Subtype/Image/Width {_width}/Height {_height}/ColorSpace/{_colorSpace}/BitsPerComponent 8{mask}{(IsInverted ? "/Decode[1 0 1 0 1 0 1 0]" : "")}";
        return _isJpeg ? file.AddStream(entries + "/Filter/DCTDecode", _colors, compress: false) : file.AddStream(entries, _colors);
    }
}
