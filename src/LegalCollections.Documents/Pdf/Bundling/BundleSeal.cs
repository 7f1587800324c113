using System.Security.Cryptography;
using System.Text;

namespace LegalCollections.Documents.Pdf.Bundling;

/// <summary>A hash of the whole merged file within the file itself: its own 64 digits count as zeros.</summary>
internal static class BundleSeal
{
    private const string Name = "/LcSeal<";
    private const int Digits = 64;

    public static readonly string Open = $"{Name}{new string('0', Digits)}>";

    public static byte[] Close(byte[] file)
    {
        var (at, end) = Find(file)!.Value;
        Encoding.ASCII.GetBytes(Of(file, at, end)).CopyTo(file, at);
        return file;
    }

    /// <param name="file">The whole file.</param>
    /// <param name="mayGoOn">Whether something may stand behind what was sealed: a signature does.</param>
    public static bool Holds(byte[] file, bool mayGoOn) =>
        Find(file) is { } place && (mayGoOn || place.End == file.Length) && Encoding.ASCII.GetString(file, place.At, Digits) == Of(file, place.At, place.End);

    private static string Of(byte[] file, int at, int end)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file, 0, at);
        hash.AppendData(Encoding.ASCII.GetBytes(new string('0', Digits)));
        hash.AppendData(file, at + Digits, end - at - Digits);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static (int At, int End)? Find(byte[] file)
    {
        var at = file.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(Name));
        var end = at < 0 ? -1 : file.AsSpan(at).IndexOf("%%EOF\n"u8);
        return end < Name.Length + Digits ? null : (at + Name.Length, at + end + "%%EOF\n".Length);
    }
}
