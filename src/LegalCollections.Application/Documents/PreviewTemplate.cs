using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>Shows a template as the PDF or e-mail of a real case; nothing is kept.</summary>
public sealed class PreviewTemplate(
    AppDb db, TemplateLibrary library, OfficeTemplates templates, CaseDocumentBuilder builder, ICaseStory stories, OfficeClock clock) : IUseCase
{
    private const int TermInDays = 10;

    /// <param name="Number">The version; null takes the one that a document of the case would be made from.</param>
    public sealed record Command(string Key, int? Number, long CaseNumber);

    public async Task<Result<TemplatePreview>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.CollectionCases.AsNoTracking().SingleOrDefaultAsync(c => c.Number == command.CaseNumber, ct) is not { } collectionCase)
        {
            return DocumentProblems.NoSuchCase(command.CaseNumber);
        }

        var template = command.Number is { } number
            ? await templates.FindAsync(command.Key, number, collectionCase.ClientId, ct)
            : await templates.FindAsync(command.Key, collectionCase, null, ct);
        if (template is null)
        {
            return DocumentProblems.UnknownTemplate(command.Key);
        }

        var client = await db.Clients.AsNoTracking().SingleAsync(c => c.Id == collectionCase.ClientId, ct);
        var story = await stories.OfAsync(collectionCase.Id, ct);
        var court = new CourtPart(
            Texts.In(Texts.Languages[0])["templates.preview.court"], story.Lawsuit?.District ?? client.City, story.Lawsuit?.State ?? client.State);
        var model = await builder.BuildAsync(collectionCase, null, court, TermInDays, ct, template.TakesAnyTitle, template.Language);
        if (model.Failed)
        {
            return model.Problem;
        }

        var shown = model.Value with { Story = CaseWords.In(template.Language, story), Answers = template.ExampleAnswers };
        return template.IsWord ? Pdf(template, shown) : Mail(template, shown);
    }

    private Result<TemplatePreview> Pdf(ShippedTemplate template, CaseDocument model)
    {
        if (TemplateLibrary.Check(template, out var parsed) is { Count: > 0 } problems)
        {
            return DocumentProblems.CannotFill(problems);
        }

        var word = parsed!.Fill(TemplateModel.Of(model));
        if (word.Failed)
        {
            return DocumentProblems.CannotFill(word.Problems);
        }

        var pdf = WordToPdf.Render(word.Value, new PdfIdentity(template.TitleOfWording, model.Firm.Name, template.Language, clock.GetUtcNow()));
        return pdf.Failed ? DocumentProblems.CannotFill(pdf.Problems) : new TemplatePreview(pdf.Value, "", "");
    }

    private Result<TemplatePreview> Mail(ShippedTemplate template, CaseDocument model)
    {
        var html = library.Html(template).Fill(TemplateModel.Of(model));
        var subject = library.Subject(template).Fill(TemplateModel.Of(model));
        return html.Failed || subject.Failed ? DocumentProblems.CannotFill([.. html.Problems, .. subject.Problems]) : new TemplatePreview(null, subject.Value, html.Value);
    }
}

/// <summary>A template filled with a case.</summary>
/// <param name="Pdf">Null for an e-mail.</param>
public sealed record TemplatePreview(byte[]? Pdf, string Subject, string Html);
