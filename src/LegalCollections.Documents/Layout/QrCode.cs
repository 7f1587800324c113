using System.Collections;
using QRCoder;

namespace LegalCollections.Documents.Layout;

/// <summary>A text that a telephone reads from paper (ISO/IEC 18004), with the white margin that readers need.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Width">In points, margin included; its height is the same.</param>
public sealed record QrCode(string Text, double Width, string AlternateText) : IFigure
{
    private const QRCodeGenerator.ECCLevel Level = QRCodeGenerator.ECCLevel.M;

    public double Height => Width;

    /// <summary>The same as a PNG picture, for a Word file.</summary>
    /// <param name="text">What is read.</param>
    /// <param name="modulePixels">Side of one module.</param>
    public static byte[] Png(string text, int modulePixels = 8)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, Level);
        using var picture = new PngByteQRCode(code);
        return picture.GetGraphic(modulePixels);
    }

    /// <summary>Rows from the top; true is dark.</summary>
    internal IReadOnlyList<BitArray> Modules()
    {
        using var code = QRCodeGenerator.GenerateQrCode(Text, Level);
        return code.ModuleMatrix;
    }
}
