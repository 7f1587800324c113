using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Application.Identity;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;

namespace LegalCollections.Application.Documents;

/// <summary>Fills a Word template with a case of today and keeps both forms, Word and PDF; the caller saves.</summary>
public sealed class ComposeDocument(
    AppDb db, TemplateLibrary library, OfficeTemplates templates, CaseDocumentBuilder builder, DocumentStore store, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <param name="TemplateKey">Key of a Word template.</param>
    /// <param name="Debts">The titles of one lawsuit; null takes all open titles.</param>
    /// <param name="Court">The court of a petition.</param>
    /// <param name="TermInDays">The term that a notice gives.</param>
    /// <param name="Replaces">An earlier document that this one takes the place of.</param>
    public sealed record Command(
        CollectionCase Case, string TemplateKey, DocumentKind Kind, IReadOnlyCollection<DebtId>? Debts = null, CourtPart? Court = null, int TermInDays = 10,
        DocumentId? Replaces = null)
    {
        /// <summary>What the template asks the lawyer, read by <see cref="TemplateQuestion"/>.</summary>
        public IReadOnlyDictionary<string, object?>? Answers { get; init; }

        public CaseStory Story { get; init; } = CaseStory.Empty;

        /// <summary>The language that the writer chose; null for the rule of <see cref="OfficeTemplates"/>.</summary>
        public string? Language { get; init; }
    }

    public async Task<Result<ComposedDocument>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await templates.FindAsync(command.TemplateKey, command.Case, command.Language, ct) is not { IsWord: true } template)
        {
            return command.Language is { } language ? DocumentProblems.NotInLanguage(language) : DocumentProblems.UnknownTemplate(command.TemplateKey);
        }

        var built = await builder.BuildAsync(command.Case, command.Debts, command.Court, command.TermInDays, ct, template.TakesAnyTitle, template.Language);
        if (built.Failed)
        {
            return built.Problem;
        }

        var model = built.Value with { Story = CaseWords.In(template.Language, command.Story), Answers = command.Answers ?? template.NoAnswers };
        var source = library.Word(template);
        var word = source.Fill(TemplateModel.Of(model));
        if (word.Failed)
        {
            return DocumentProblems.CannotFill(word.Problems);
        }

        var pdf = WordToPdf.Render(word.Value, new PdfIdentity(template.TitleOfWording, model.Firm.Name, template.Language, clock.GetUtcNow()));
        if (pdf.Failed)
        {
            return DocumentProblems.CannotFill(pdf.Problems);
        }

        var document = StoredDocument.Compose(
            command.Case.Id, command.Case.ClientId, command.Kind, template.Title, new TemplateSource(template.Key, source.Hash, template.Wording),
            new ComposedFiles(await store.SaveAsync(word.Value, ct), await store.SaveAsync(pdf.Value, ct), $"{template.Key}-{command.Case.Number}.pdf"),
            model.On, clock.GetUtcNow(), user.Name, command.Replaces);
        db.StoredDocuments.Add(document);
        return new ComposedDocument(document, model);
    }
}

/// <summary>A composed document and the model that filled it.</summary>
public sealed record ComposedDocument(StoredDocument Document, CaseDocument Model);
