using System.IO.Compression;

namespace LegalCollections.Documents.Pdf.Reading;

/// <summary>Unpacks the streams that carry structure, within one budget for the whole file: a packed bomb ends here.</summary>
internal sealed class PdfUnpacker(int budget)
{
    private int _left = budget;

    public byte[] Unpack(PdfBytes stream)
    {
        var filter = stream.Map["Filter"] is PdfList { Items: [PdfAtom only] } ? only.Text : stream.Map["Filter"] is PdfAtom one ? one.Text : null;
        return filter switch
        {
            null when stream.Map["Filter"] is null => stream.Packed.ToArray(),
            "/FlateDecode" or "/Fl" => Unpredict(Inflate(stream.Packed), stream.Map["DecodeParms"] is PdfList { Items: [PdfMap first] } ? first : stream.Map["DecodeParms"] as PdfMap),
            _ => throw PdfRefusedException.Broken("The structure is packed in an unknown way."),
        };
    }

    private byte[] Inflate(ReadOnlyMemory<byte> packed)
    {
        try
        {
            using var source = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            using var target = new MemoryStream();
            var buffer = new byte[16 * 1024];
            for (int read; (read = source.Read(buffer)) > 0;)
            {
                _left -= read;
                if (_left < 0)
                {
                    throw PdfRefusedException.TooLarge("Unpacks to too much.");
                }

                target.Write(buffer, 0, read);
            }

            return target.ToArray();
        }
        catch (InvalidDataException)
        {
            throw PdfRefusedException.Broken("A packed stream is damaged.");
        }
    }

    /// <summary>Undoes the row differences of PNG (ISO 32000-1, 7.4.4.4), which cross-reference streams use.</summary>
    private static byte[] Unpredict(byte[] data, PdfMap? parameters)
    {
        var predictor = parameters?.Whole("Predictor") ?? 1;
        if (predictor == 1)
        {
            return data;
        }

        var width = parameters!.Whole("Columns") ?? 1;
        if (predictor < 10 || width is < 1 or > 1024 || (parameters.Whole("Colors") ?? 1) != 1 || (parameters.Whole("BitsPerComponent") ?? 8) != 8)
        {
            throw PdfRefusedException.Broken("An unusual predictor.");
        }

        var rows = data.Length / (width + 1);
        var plain = new byte[rows * width];
        for (var row = 0; row < rows; row++)
        {
            var kind = data[row * (width + 1)];
            for (var x = 0; x < width; x++)
            {
                int left = x > 0 ? plain[row * width + x - 1] : 0;
                int above = row > 0 ? plain[(row - 1) * width + x] : 0;
                int corner = row > 0 && x > 0 ? plain[(row - 1) * width + x - 1] : 0;
                plain[row * width + x] = (byte)(data[row * (width + 1) + 1 + x] + kind switch
                {
                    0 => 0,
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    4 => PngReader.Paeth(left, above, corner),
                    _ => throw PdfRefusedException.Broken("An unknown predictor."),
                });
            }
        }

        return plain;
    }
}
