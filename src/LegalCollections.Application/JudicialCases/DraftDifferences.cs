using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Documents.Templates;
using LegalCollections.Domain.Documents;

namespace LegalCollections.Application.JudicialCases;

/// <summary>Lays a draft beside its template, so that a reviewer reads what the system filled in and what a lawyer changed, and nothing else twice.</summary>
public sealed class DraftDifferences(OfficeTemplates templates, DocumentStore store) : IUseCase
{
    /// <param name="drafts">The drafts of a lawsuit, the newest first.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>Null where there is no draft in Word.</returns>
    public async Task<DraftTrace?> OfAsync(IReadOnlyList<StoredDocument> drafts, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        if (drafts.Count == 0 || drafts[0].WordHash is not { } current)
        {
            return null;
        }

        var written = drafts.FirstOrDefault(draft => draft.TemplateKey is not null && draft.WordHash is not null);
        var template = written is null ? null : await TemplateAsync(written, ct);
        var now = WordText.Lines(await store.LoadAsync(current, ct));
        var first = written is null || written == drafts[0] ? now : WordText.Lines(await store.LoadAsync(written.WordHash!, ct));
        return new DraftTrace(TextOrigin.Trace(template, first, now), template is not null, written is null ? null : drafts.TakeWhile(draft => draft != written).ToList());
    }

    private async Task<IReadOnlyList<string>?> TemplateAsync(StoredDocument written, CancellationToken ct) =>
        await templates.UsedAsync(written, ct) is { } used
            ? TextOrigin.WithFragments(WordText.Lines(used.Content), used.Fragments.Find)
            : null;
}

/// <summary>A draft word by word.</summary>
/// <param name="TemplateKnown">Whether what was filled in could be told from what stood in the template.</param>
/// <param name="ChangedBy">The drafts that people uploaded over the one that the system wrote; null where the system wrote none.</param>
public sealed record DraftTrace(IReadOnlyList<TracedParagraph> Paragraphs, bool TemplateKnown, IReadOnlyList<StoredDocument>? ChangedBy)
{
    public bool IsChanged => Paragraphs.Any(paragraph => paragraph.IsChanged);
}
