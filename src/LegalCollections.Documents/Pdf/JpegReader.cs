using System.Buffers.Binary;

namespace LegalCollections.Documents.Pdf;

/// <summary>Reads size, colours and turn of a JPEG (ITU-T T.81); its pixels stay packed as they came.</summary>
internal static class JpegReader
{
    private static ReadOnlySpan<byte> EndOfImage => [0xFF, 0xD9];

    /// <returns>Null when it is no JPEG, of a kind that PDF does not take, or cut off before its end.</returns>
    public static PdfImage? Read(byte[] bytes, bool asStored)
    {
        if (bytes is not [0xFF, 0xD8, ..])
        {
            return null;
        }

        var (frame, orientation, isAdobe) = (default((int Width, int Height, string Space)?), 1, false);
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var content = bytes.AsSpan(at + 4);
            switch (bytes[at + 1])
            {
                // SOF0 to SOF2 carry the size; other frame types are not allowed in PDF/A or not usual.
                case >= 0xC0 and <= 0xC2:
                    frame = FrameOf(content);
                    break;
                case 0xE1 when !asStored:
                    orientation = ExifOrientation.Read(content) ?? orientation;
                    break;
                case 0xEE:
                    isAdobe = content.StartsWith("Adobe"u8);
                    break;
                case 0xDA when content.LastIndexOf(EndOfImage) > 0 && frame is { Width: > 0, Height: > 0 } found:
                    return new PdfImage(found.Width, found.Height, bytes, null, isJpeg: true, found.Space) { Orientation = orientation, IsInverted = isAdobe && found.Space == "DeviceCMYK" };
                case 0xDA:
                    return null;
                case 0xFF:
                    at++; // a filling byte before the marker
                    continue;
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
        }

        return null;
    }

    private static (int Width, int Height, string Space)? FrameOf(ReadOnlySpan<byte> content) =>
        content[5] switch { 1 => "DeviceGray", 3 => "DeviceRGB", 4 => "DeviceCMYK", _ => null } is { } space
            ? (BinaryPrimitives.ReadUInt16BigEndian(content[3..]), BinaryPrimitives.ReadUInt16BigEndian(content[1..]), space)
            : null;
}
