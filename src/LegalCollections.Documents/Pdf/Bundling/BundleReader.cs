using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LegalCollections.Documents.Pdf.Reading;

namespace LegalCollections.Documents.Pdf.Bundling;

/// <summary>Looks into a merged file: what it carries, and whether pages are as they were written.</summary>
public sealed class BundleReader(PdfSource source)
{
    /// <summary>No byte changed since the file was merged, and none was added but a signature.</summary>
    public bool SealHolds => BundleSeal.Holds(source.Content, mayGoOn: source.IsSigned);

    /// <summary>A fingerprint of the pages with all they show, in lower-case hexadecimal; null when a part of them is damaged or gone, or something was laid over one.</summary>
    /// <param name="first">Number of the first page, from 1.</param>
    /// <param name="count">How many pages.</param>
    public string? DigestOf(int first, int count)
    {
        if (first < 1 || count < 1 || first - 1 + count > source.PageCount)
        {
            return null;
        }

        try
        {
            var pages = source.Pages.Skip(first - 1).Take(count).ToList();
            return pages.Exists(IsCovered) ? null : Convert.ToHexStringLower(Digest(pages));
        }
        catch (PdfRefusedException)
        {
            return null;
        }
    }

    /// <returns>The file that is carried under the name; null when there is none or it is damaged.</returns>
    public byte[]? Attachment(string name)
    {
        try
        {
            var objects = source.Objects;
            var names = objects.ListOf(objects.MapOf(objects.MapOf(objects.MapOf(objects.Trailer["Root"])?["Names"])?["EmbeddedFiles"])?["Names"])?.Items ?? [];
            var wanted = PdfValue.Text(name);
            for (var i = 0; i + 1 < names.Count; i += 2)
            {
                if (names[i] is PdfAtom { Text: var text } && text == wanted && objects.Resolve(objects.MapOf(objects.MapOf(names[i + 1])?["EF"])?["F"]) is PdfBytes file)
                {
                    return objects.Unpack(file);
                }
            }

            return null;
        }
        catch (PdfRefusedException)
        {
            return null;
        }
    }

    /// <summary>A merged page has no notes, for they became part of it: one that came later can hide what the page says.</summary>
    private bool IsCovered(SourcePage page) =>
        source.Objects.ListOf(page.Map["Annots"])?.Items.Select(source.Objects.MapOf).Any(note => note?.Name("FT") != "Sig") == true;

    private byte[] Digest(IEnumerable<SourcePage> pages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var order = new Dictionary<int, int>();
        var waiting = new Queue<int>();
        int Number(int number)
        {
            if (order.TryAdd(number, order.Count))
            {
                waiting.Enqueue(number);
            }

            return order[number];
        }

        foreach (var page in pages)
        {
            Add(hash, page.Map.Without("Parent", "Annots"), Number);
        }

        while (waiting.TryDequeue(out var number))
        {
            var node = source.Objects.Resolve(new PdfPointer(number)) ?? new PdfAtom("null");
            Add(hash, node, Number);
            if (node is PdfBytes stream)
            {
                hash.AppendData(stream.Packed.Span);
            }
        }

        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, PdfNode node, Func<int, int> number)
    {
        var text = new StringBuilder();
        node.Write(text, number);
        hash.AppendData(Encoding.Latin1.GetBytes(text.Append(CultureInfo.InvariantCulture, $"\n").ToString()));
    }
}
