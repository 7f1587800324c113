using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Documents;

/// <summary>A scan or photo as uploaded; its name is not trusted, its content decides what it is.</summary>
public sealed record ScannedFile(string FileName, byte[] Content)
{
    /// <summary>Largest scan taken in, in megabytes.</summary>
    public const int MaxMegabytes = 10;

    /// <summary>The true content type by the file's first bytes; null when it is neither PNG, JPEG nor PDF.</summary>
    public string? ContentType => Content switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "application/pdf",
        _ => null,
    };

    public string Extension => ContentType switch { "image/png" => ".png", "image/jpeg" => ".jpg", _ => ".pdf" };

    /// <summary>Why the file is not taken in; null when it is.</summary>
    public Problem? Refusal() =>
        Content.Length > MaxMegabytes * 1024 * 1024 ? DocumentProblems.ScanTooLarge(MaxMegabytes)
        : ContentType is null ? DocumentProblems.ScanType()
        : null;
}
