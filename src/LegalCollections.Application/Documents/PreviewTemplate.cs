using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>Shows a template as the PDF of a real case; nothing is kept.</summary>
public sealed class PreviewTemplate(AppDb db, TemplateLibrary library, OfficeTemplates templates, CaseDocumentBuilder builder, OfficeClock clock) : IUseCase
{
    private const int TermInDays = 10;

    /// <param name="Number">The version; null takes the one in force for the case's client.</param>
    public sealed record Command(string Key, int? Number, long CaseNumber);

    public async Task<Result<byte[]>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.CollectionCases.AsNoTracking().SingleOrDefaultAsync(c => c.Number == command.CaseNumber, ct) is not { } collectionCase)
        {
            return DocumentProblems.NoSuchCase(command.CaseNumber);
        }

        var version = await db.TemplateVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Key == command.Key && v.Number == command.Number, ct);
        var template = version is null ? await templates.FindAsync(command.Key, collectionCase.ClientId, ct) : await templates.OpenAsync(library.Find(command.Key)!, version, ct);
        if (template is not { IsWord: true })
        {
            return DocumentProblems.UnknownTemplate(command.Key);
        }

        var client = await db.Clients.AsNoTracking().SingleAsync(c => c.Id == collectionCase.ClientId, ct);
        var court = new CourtPart(Texts.In(Texts.Languages[0])["templates.preview.court"], client.City, client.State);
        var model = await builder.BuildAsync(collectionCase, null, court, TermInDays, ct);
        if (model.Failed)
        {
            return model.Problem;
        }

        var word = library.Word(template).Fill(TemplateModel.Of(model.Value with { Answers = template.ExampleAnswers }));
        if (word.Failed)
        {
            return DocumentProblems.CannotFill(word.Problems);
        }

        var pdf = WordToPdf.Render(word.Value, new PdfIdentity(template.Title, model.Value.Firm.Name, Texts.Default, clock.GetUtcNow()));
        return pdf.Failed ? DocumentProblems.CannotFill(pdf.Problems) : pdf.Value;
    }
}
