using System.Security.Cryptography;
using LegalCollections.Documents.Pdf.Reading;

namespace LegalCollections.Documents.Pdf.Bundling;

/// <summary>One document within a merged file.</summary>
/// <param name="Title">Its line in the outline.</param>
/// <param name="Stamp">Printed at the head of each of its pages, with <c>{0}</c> of <c>{1}</c> for the page; null leaves the pages as they are.</param>
/// <param name="Level">Depth in the outline, from 1.</param>
public sealed record BundlePart(string Title, PdfSource Source, string? Stamp = null, int Level = 1)
{
    /// <summary>The pages of the source that are taken; all unless said.</summary>
    public Range Pages { get; init; } = Range.All;
}

/// <summary>A file carried inside the PDF.</summary>
public sealed record BundleAttachment(string Name, string MediaType, byte[] Content, string Description);

/// <summary>Merges documents into one file with an outline; pages are copied as they are, their notes become part of the page.</summary>
public static class PdfBundle
{
    /// <summary>A merged file takes in pages of unknown making, so it declares neither PDF/A nor tags.</summary>
    /// <exception cref="ArgumentException">A part is signed: merging would destroy its signature.</exception>
    public static byte[] Write(IReadOnlyList<BundlePart> parts, PdfIdentity identity, IReadOnlyList<BundleAttachment>? attachments = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(identity);
        if (parts.FirstOrDefault(part => part.Source.IsSigned) is { } signed)
        {
            throw new ArgumentException($"'{signed.Title}' is signed and must stay a file of its own.", nameof(parts));
        }

        var file = new PdfFile();
        var fonts = new PdfFonts(file);
        var tree = file.Reserve();
        var pages = new List<PdfRef>();
        var outline = new List<OutlineEntry>();
        foreach (var part in parts)
        {
            var copied = new PageCopier(file, fonts, part.Source.Objects, tree).Copy(part);
            outline.Add(new OutlineEntry(part.Level, part.Title, copied[0].Reference, copied[0].Top));
            pages.AddRange(copied.Select(page => page.Reference));
        }

        fonts.Write();
        file.Set(tree, $"<</Type/Pages/Kids{PdfValue.Array(pages)}/Count {pages.Count}>>");
        return BundleSeal.Close(file.Write(Catalog(file, tree, outline, identity, attachments ?? []), Description(file, identity), pack: false, BundleSeal.Open));
    }

    private static PdfRef Catalog(PdfFile file, PdfRef tree, List<OutlineEntry> outline, PdfIdentity identity, IReadOnlyList<BundleAttachment> attachments)
    {
        var metadata = file.AddStream("/Type/Metadata/Subtype/XML", XmpPacket.Of(identity, declaresArchive: false), compress: false);
        var files = attachments.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $"{PdfValue.Text(a.Name)} {Attach(file, a)}");
        var names = attachments.Count == 0 ? "" : $"/Names<</EmbeddedFiles<</Names[{string.Join(' ', files)}]>>>>";
        return file.Add($"<</Type/Catalog/Pages {tree}/Outlines {OutlineWriter.Write(file, outline)}/PageMode/UseOutlines/Lang({identity.Language})"
            + $"/ViewerPreferences<</DisplayDocTitle true>>/Metadata {metadata}{names}>>");
    }

    private static PdfRef Description(PdfFile file, PdfIdentity identity) => file.Add(
        $"<</Title{PdfValue.Text(identity.Title)}/Author{PdfValue.Text(identity.Author)}/Producer(LegalCollections)/CreationDate{PdfValue.Date(identity.CreatedAt)}>>");

    private static PdfRef Attach(PdfFile file, BundleAttachment attachment)
    {
        var type = attachment.MediaType.Replace("/", "#2F", StringComparison.Ordinal);
        var check = Convert.ToHexString(SHA256.HashData(attachment.Content));
        var stream = file.AddStream($"/Type/EmbeddedFile/Subtype/{type}/Params<</Size {attachment.Content.Length}/LcSha256<{check}>>>", attachment.Content);
        return file.Add($"<</Type/Filespec/F{PdfValue.Text(attachment.Name)}/UF{PdfValue.Text(attachment.Name)}"
            + $"/Desc{PdfValue.Text(attachment.Description)}/AFRelationship/Data/EF<</F {stream}/UF {stream}>>>>");
    }
}
