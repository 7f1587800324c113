using DocumentFormat.OpenXml.Packaging;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Documents;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.JudicialCases;

/// <summary>A lawyer writes a document of a case: what the case knows comes from it, the rest is asked.</summary>
public sealed class WriteDocumentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lawyer_answers_what_the_case_does_not_know_and_gets_the_document_in_Word_and_PDF()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);
        var tab = await lawyer.GetPageAsync($"/cases/show/{caseId.Value}?tab=documents");
        var catalogue = await lawyer.GetPageAsync(tab.QuerySelector("a[href*='/drafting/templates/']")!.GetAttribute("href")!);
        Assert.DoesNotContain("⟦", catalogue.Body!.TextContent, StringComparison.Ordinal);
        var form = await lawyer.GetPageAsync(catalogue.QuerySelector("a[href*='settlement-proposal']")!.GetAttribute("href")!);

        var refused = await lawyer.SubmitAsync(
            form, "#drafting", ("TermInDays", "10"), ("Answers[valor_a_vista]", "900.50"), ("Answers[entrada]", ""), ("Answers[numero_parcelas]", ""),
            ("Answers[valor_parcela]", ""), ("Answers[valida_ate]", ""));
        Assert.Equal("900.50", refused.QuerySelector("#answer-valor_a_vista")!.GetAttribute("value"));
        Assert.Equal(["true", "true", null], new[] { "valor_a_vista", "valida_ate", "entrada" }.Select(key => refused.QuerySelector($"#answer-{key}")!.GetAttribute("aria-invalid")));

        var done = await lawyer.SubmitAsync(refused, "#drafting", ("Answers[valor_a_vista]", "900,50"), ("Answers[valida_ate]", "2026-03-30"));
        Assert.Contains("Proposta de composição", done.QuerySelector(".alert-success")!.TextContent, StringComparison.Ordinal);
        var kept = await office.ReadAsync(db => db.StoredDocuments.SingleAsync(d => d.TemplateKey == "settlement-proposal", Ct));
        Assert.Equal(DocumentKind.Letter, kept.Kind);
        var text = await WordTextAsync(office, kept);
        Assert.Contains("à vista: R$\u00A0900,50 (novecentos reais e cinquenta centavos)", text, StringComparison.Ordinal);
        Assert.Contains("30/03/2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain("a prazo", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flow_has_a_lawyer_write_a_letter_that_asks_and_goes_on_when_it_was_sent()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office, "spain-collection");
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);
        var task = await office.ReadAsync(db => db.CaseTasks.SingleAsync(t => t.Kind == TaskKind.WriteDocument, Ct));
        var desk = await lawyer.GetPageAsync($"/tasks/show/{task.Id.Value}");
        var form = await lawyer.GetPageAsync(desk.QuerySelector("a[href*='template=carta-mora-1']")!.GetAttribute("href")!);

        var written = await lawyer.SubmitAsync(
            form, "#drafting", ("Answers[lugar]", "Madrid"), ("Answers[importe]", "4.250,00"), ("Answers[concepto]", "la factura F-101"),
            ("Answers[cuenta]", "ES91 2100 0418 4502 0005 1332"), ("Answers[firmante]", "Ana Ruiz"));
        Assert.Equal($"/tasks/show/{task.Id.Value}", written.Location.PathName, ignoreCase: true);
        var letter = await office.ReadAsync(db => db.StoredDocuments.SingleAsync(d => d.TemplateKey == "carta-mora-1", Ct));
        Assert.Contains("4.250,00", await WordTextAsync(office, letter), StringComparison.Ordinal);
        Assert.Equal("EsFirstLetter", (await CollectedCase.CaseAsync(office, caseId)).NextStep);

        // Ten business days after Monday 2 March: 3 to 6, 9 to 13, and Monday 16 March.
        await lawyer.SubmitAsync(written, "#complete", ("outcome", "Done"));
        await office.PumpAsync();
        var waiting = await CollectedCase.CaseAsync(office, caseId);
        Assert.Equal(("EsFirstWait", new DateOnly(2026, 3, 16)), (waiting.NextStep, waiting.NextStepOn));
    }

    [Theory]
    [InlineData("desistencia", "documents.NoLawsuit")]
    [InlineData("busca-apreensao", "documents.NoCourt")]
    [InlineData("power-of-attorney", "documents.AnswerMissing")]
    [InlineData("settlement-agreement", "documents.CannotFill")]
    public async Task A_document_whose_facts_are_missing_is_refused_and_nothing_is_kept(string template, string code)
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var answers = template == "settlement-agreement"
            ? new Dictionary<string, string?> { ["multa"] = "2", ["juros"] = "1", ["tolerancia"] = "15", ["foro"] = "São Paulo – SP" }
            : [];

        var written = await office.InScopeAsync(services => services.GetRequiredService<WriteDocument>().HandleAsync(
            new(caseId, template, 10, null, null, answers), Ct));

        Assert.Equal(code, written.Problem!.Code);
        Assert.Empty(await office.ReadAsync(db => db.StoredDocuments.Where(d => d.TemplateKey == template).ToListAsync(Ct)));
    }

    [Theory]
    [InlineData(QuestionType.Money, "1.234,56", "1234.56")]
    [InlineData(QuestionType.Money, "1234,5", "1234.5")]
    [InlineData(QuestionType.Money, "1234.56", null)]
    [InlineData(QuestionType.Money, "1,005", null)]
    [InlineData(QuestionType.Number, "12", "12")]
    [InlineData(QuestionType.Number, "-1", null)]
    [InlineData(QuestionType.Date, "2026-03-30", "03/30/2026")]
    [InlineData(QuestionType.Date, "30/03/2026", "03/30/2026")]
    [InlineData(QuestionType.Date, "31/02/2026", null)]
    [InlineData(QuestionType.YesNo, "", "False")]
    [InlineData(QuestionType.Choice, "outra", null)]
    public void An_answer_is_read_by_its_type_or_refused(QuestionType type, string written, string? value)
    {
        var question = new TemplateQuestion("x", type, new Dictionary<string, string> { ["pt-BR"] = "x", ["en"] = "x" }, "", Options: ["uma"]);

        var read = question.Read(written);

        Assert.Equal(value, read.Failed ? null : FormattableString.Invariant($"{read.Value.Value}"));
    }

    private static Task<string> WordTextAsync(TestOffice office, StoredDocument document) => office.InScopeAsync(async services =>
    {
        var bytes = await services.GetRequiredService<DocumentStore>().LoadAsync(document.WordHash!, Ct);
        using var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return word.MainDocumentPart!.Document!.Body!.InnerText;
    });
}
