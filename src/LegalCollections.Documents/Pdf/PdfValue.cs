using System.Globalization;
using System.Text;

namespace LegalCollections.Documents.Pdf;

/// <summary>A reference to an object of the file; the object may be written later.</summary>
internal readonly record struct PdfRef(int Number)
{
    public override string ToString() => $"{Number} 0 R";
}

/// <summary>Writes values in PDF syntax, always in the invariant culture.</summary>
internal static class PdfValue
{
    public static string Number(double value)
    {
        var text = value.ToString("0.###", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>A text string in UTF-16, written in hexadecimal so that no character needs an escape.</summary>
    public static string Text(string value) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value))}>";

    public static string Date(DateTimeOffset instant) =>
        $"(D:{instant.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}Z)";

    public static string Array(IEnumerable<PdfRef> items) => $"[{string.Join(' ', items)}]";
}
