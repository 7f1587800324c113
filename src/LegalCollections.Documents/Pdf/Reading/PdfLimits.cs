namespace LegalCollections.Documents.Pdf.Reading;

/// <summary>How much a file from outside may ask of the machine before it is refused.</summary>
/// <param name="MaxBytes">Size of the file.</param>
/// <param name="MaxPages">Pages of the file.</param>
/// <param name="MaxObjects">Objects that are read.</param>
/// <param name="MaxUnpacked">Bytes that its packed structure may unpack to, all together; pictures and pages are never unpacked.</param>
public sealed record PdfLimits(
    int MaxBytes = 60 * 1024 * 1024, int MaxPages = 5_000, int MaxObjects = 400_000, int MaxUnpacked = 64 * 1024 * 1024)
{
    /// <summary>How often the whole file may be read through in search of its objects.</summary>
    internal const int MostReadings = 8;

    /// <summary>Objects of a file without its cross-reference that may be unreadable.</summary>
    internal const int MostDamaged = 1_000;

    /// <summary>Arrays and dictionaries within each other.</summary>
    internal const int MaxDepth = 40;

    public static readonly PdfLimits Usual = new();
}

/// <summary>Why a PDF is not taken in.</summary>
public enum PdfFault
{
    /// <summary>It is no PDF, or so damaged that its pages cannot be found.</summary>
    Broken,

    /// <summary>It is locked with a password or with rights.</summary>
    Encrypted,

    /// <summary>It goes beyond <see cref="PdfLimits"/>.</summary>
    TooLarge,
}

/// <summary>Ends the reading of a file that breaks a limit or the syntax; never leaves this namespace.</summary>
internal sealed class PdfRefusedException(PdfFault fault, string message) : Exception(message)
{
    public PdfFault Fault { get; } = fault;

    public static PdfRefusedException Broken(string message) => new(PdfFault.Broken, message);

    public static PdfRefusedException TooLarge(string message) => new(PdfFault.TooLarge, message);
}
