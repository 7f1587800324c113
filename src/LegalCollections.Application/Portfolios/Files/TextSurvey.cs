using System.Text;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Application.Portfolios.Files;

/// <summary>Finds out how a text file is encoded by reading all of it: a wrong guess would spoil every name with an accent.</summary>
internal sealed class TextSurvey
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private int _line = 1;
    private int _wide;
    private int _firstBroken;
    private int _firstUndefined;
    private bool _zero;

    /// <returns>UTF-8 or Windows-1252; refused when it is neither, or both in one file.</returns>
    public static Result<Encoding> EncodingOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        var survey = new TextSurvey();
        var marked = survey.Read(stream);
        return survey switch
        {
            { _zero: true } => PortfolioProblems.FileNotATable(),
            { _firstBroken: 0 } => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            { _wide: > 0 } => PortfolioProblems.EncodingMixed(survey._firstBroken),
            _ when marked => PortfolioProblems.EncodingInvalid(survey._firstBroken),
            { _firstUndefined: > 0 } => PortfolioProblems.EncodingInvalid(survey._firstUndefined),
            _ => Result<Encoding>.Ok(Windows1252),
        };
    }

    /// <returns>Whether the file starts with the UTF-8 mark.</returns>
    private bool Read(FileStream stream)
    {
        var buffer = new byte[1 << 16];
        var kept = 0;
        var marked = false;
        var first = true;
        while (stream.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var bytes = buffer.AsSpan(0, kept + read);
            if (first && bytes.StartsWith(Encoding.UTF8.Preamble))
            {
                marked = true;
                bytes = bytes[3..];
            }

            first = false;
            var rest = Scan(bytes, last: false);
            rest.CopyTo(buffer);
            kept = rest.Length;
        }

        Scan(buffer.AsSpan(0, kept), last: true);
        return marked;
    }

    /// <returns>The beginning of a character that the next block completes.</returns>
    private ReadOnlySpan<byte> Scan(ReadOnlySpan<byte> bytes, bool last)
    {
        while (bytes.Length > 0)
        {
            var plain = bytes.IndexOfAnyExceptInRange((byte)0, (byte)127) is >= 0 and var at ? bytes[..at] : bytes;
            _line += plain.Count((byte)'\n');
            _zero |= plain.Contains((byte)0);
            bytes = bytes[plain.Length..];
            if (bytes.Length == 0)
            {
                break;
            }

            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == System.Buffers.OperationStatus.NeedMoreData && !last)
            {
                return bytes;
            }

            Judge(status == System.Buffers.OperationStatus.Done, bytes[0]);
            bytes = bytes[(status == System.Buffers.OperationStatus.Done ? length : 1)..];
        }

        return [];
    }

    private void Judge(bool valid, byte value)
    {
        if (valid)
        {
            _wide++;
            return;
        }

        if (_firstBroken == 0)
        {
            _firstBroken = _line;
        }

        if (_firstUndefined == 0 && value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
        {
            _firstUndefined = _line;
        }
    }
}
