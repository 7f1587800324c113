using System.Globalization;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>Takes the draft that the lawyer edited in Word; the one before stays on file.</summary>
public sealed class ReplaceDraft(AppDb db, DocumentStore store, PetitionDrafting drafting, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    private const int NamedElements = 5;

    /// <param name="Content">The .docx file.</param>
    public sealed record Command(JudicialCaseId LawsuitId, byte[] Content, string FileName);

    public async Task<Result<StoredDocument>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.JudicialCases.FirstOrDefaultAsync(j => j.Id == command.LawsuitId, ct) is not { } lawsuit)
        {
            return JudicialCaseProblems.NotFound();
        }

        if (!lawsuit.TakesDrafts)
        {
            return JudicialCaseProblems.NotInReview();
        }

        var open = WordDraft.Check(command.Content).Where(p => p.Code is not TemplateProblemCodes.NotAWordFile).ToList();
        if (open.Count > 0)
        {
            var words = Texts.In(CultureInfo.CurrentUICulture);
            return JudicialCaseProblems.DraftNotReady(string.Join(" ", open.Take(NamedElements).Select(p => TemplateProblemWords.Of(words, p))));
        }

        var old = lawsuit.DraftId is { } draft ? await db.StoredDocuments.AsNoTracking().SingleAsync(d => d.Id == draft, ct) : null;
        var title = old?.Title ?? Path.GetFileNameWithoutExtension(command.FileName);
        var pdf = WordToPdf.Render(command.Content, new PdfIdentity(title, user.Name, Texts.Default, clock.GetUtcNow()));
        if (pdf.Failed)
        {
            return JudicialCaseProblems.DraftRefused(string.Join("; ", pdf.Problems
                .Select(p => p.Paragraph.Length > 0 ? $"{p.Name} ({p.Paragraph})" : p.Code).Distinct().Take(NamedElements)));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var files = new ComposedFiles(
            await store.SaveAsync(command.Content, ct), await store.SaveAsync(pdf.Value, ct), Path.ChangeExtension(Path.GetFileName(command.FileName), ".pdf"));
        var document = await KeepAsync(lawsuit, title, files, old, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return document;
    }

    private async Task<StoredDocument> KeepAsync(JudicialCase lawsuit, string title, ComposedFiles files, StoredDocument? old, CancellationToken ct)
    {
        var document = StoredDocument.Compose(
            lawsuit.CaseId, lawsuit.ClientId, DocumentKind.Petition, title, default, files, old?.StatementOn, clock.GetUtcNow(), user.Name, old?.Id);
        db.StoredDocuments.Add(document);
        var facts = old is null ? await drafting.FactsAsync(lawsuit, ct) : default;
        lawsuit.Draft(document.Id, old is null && !facts.Failed ? facts.Value.ValueOfCause : lawsuit.ValueOfCause);
        var collectionCase = (await db.CollectionCases.FindAsync([lawsuit.CaseId], ct))!;
        timeline.AddOn(collectionCase, CaseEventKind.DraftReplaced, clock.Today, document.Id, document.Title);
        return document;
    }
}
