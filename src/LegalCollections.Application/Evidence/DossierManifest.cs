using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LegalCollections.Application.Evidence;

/// <summary>What a dossier holds, each part with its fingerprint chained to the one before; it travels inside the file.</summary>
/// <param name="Code">Printed on the cover; the office finds its own copy by it.</param>
/// <param name="Head">The last link of the chain, 64 lower-case hexadecimal digits.</param>
public sealed record DossierManifest(string Code, long Case, string Client, string Debtor, DateTimeOffset BuiltAt, string BuiltBy, IReadOnlyList<ManifestPart> Parts, string Head)
{
    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Ties the parts together in order.</summary>
    public static IReadOnlyList<ManifestPart> Chain(IEnumerable<ManifestPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var chained = new List<ManifestPart>();
        foreach (var part in parts)
        {
            chained.Add(part with { Link = LinkOf(chained.LastOrDefault()?.Link, part) });
        }

        return chained;
    }

    /// <summary>The parts that are no longer as the chain says, by their number.</summary>
    public IReadOnlyList<int> Unchained()
    {
        string? before = null;
        var broken = new List<int>();
        foreach (var part in Parts)
        {
            if (LinkOf(before, part) != part.Link)
            {
                broken.Add(part.Number);
            }

            before = part.Link;
        }

        return Parts is [.., var last] && last.Link == Head ? broken : [.. broken, 0];
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Format);

    /// <returns>Null when the bytes are no manifest.</returns>
    public static DossierManifest? FromJson(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<DossierManifest>(json, Format) is { Parts.Count: > 0 } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string LinkOf(string? before, ManifestPart part) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', before ?? "", part.Number.ToString(CultureInfo.InvariantCulture), part.Title, part.Pages, part.SourceSha256 ?? "", part.Attachment ?? ""))));
}

/// <summary>One part of a dossier.</summary>
/// <param name="Number">0 for the opening pages, then the number of the exhibit.</param>
/// <param name="Pages">Fingerprint of its pages with all they show.</param>
/// <param name="SourceSha256">Of the document as the office keeps it.</param>
/// <param name="Attachment">Name under which the untouched file is carried, for what is signed.</param>
/// <param name="Link">Hash over this part and the link before it.</param>
public sealed record ManifestPart(
    int Number, string Title, DateOnly? On, int FirstPage, int PageCount, string Pages, string? SourceSha256, string? Attachment, string Link = "");
