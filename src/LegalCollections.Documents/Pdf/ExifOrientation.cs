using System.Buffers.Binary;

namespace LegalCollections.Documents.Pdf;

/// <summary>Reads how the camera was held from the Exif segment of a photo: telephones store the pixels lying and only note the turn.</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 274;
    private const int EntryLength = 12;

    /// <param name="segment">The content of an APP1 segment, and what follows it.</param>
    /// <returns>1 to 8; null when the segment does not say.</returns>
    public static int? Read(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 14 || !segment.StartsWith("Exif\0\0"u8))
        {
            return null;
        }

        var tiff = segment[6..];
        var isLittle = tiff[0] == 'I';
        var directory = Number(tiff, 4, 4, isLittle);
        if (directory is not (>= 8 and <= ushort.MaxValue))
        {
            return null;
        }

        var count = Number(tiff, (int)directory, 2, isLittle) ?? 0;
        for (var i = 0; i < count; i++)
        {
            var entry = (int)directory + 2 + (i * EntryLength);
            if (Number(tiff, entry, 2, isLittle) == Tag)
            {
                return Number(tiff, entry + 8, 2, isLittle) is >= 1 and <= 8 and var orientation ? (int)orientation : null;
            }
        }

        return null;
    }

    private static uint? Number(ReadOnlySpan<byte> bytes, int at, int length, bool isLittle)
    {
        if (at + length > bytes.Length)
        {
            return null;
        }

        var field = bytes.Slice(at, length);
        return (length, isLittle) switch
        {
            (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(field),
            (2, false) => BinaryPrimitives.ReadUInt16BigEndian(field),
            (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(field),
            _ => BinaryPrimitives.ReadUInt32BigEndian(field),
        };
    }
}
