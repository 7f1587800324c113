using AngleSharp.Html.Dom;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Documents.Templates;
using LegalCollections.Domain.Documents;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Web;

/// <summary>A partner writes a letter in English and a debtor gets it; what goes to court or a registry stays in Portuguese.</summary>
public sealed class TemplateLanguagePagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_in_English_is_checked_kept_beside_the_Portuguese_one_and_composed_for_a_debtor_who_is_written_to_in_English()
    {
        await using var office = await TestOffice.StartAsync();
        var id = await CollectedCase.StartAsync(office);
        using var partner = await office.SignInAsAsync(Roles.Partner);
        var page = await partner.GetPageAsync("/templates/show/first-letter");

        var refused = await partner.UploadAsync(page, "#upload", "file", "letter.docx", PlainLetter.With("Dear Sirs,", "{{> fecho-carta }}"), ("language", "en"));
        Assert.Contains("fecho-carta” só está escrito em português", Assert.Single(refused.QuerySelectorAll("#problems li")).TextContent, StringComparison.Ordinal);
        Assert.Contains("parágrafo 2", refused.QuerySelector("#problems li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("en", ((IHtmlSelectElement)refused.QuerySelector("#language")!).Value);
        await partner.UploadAsync(await partner.GetPageAsync("/templates/show/fecho-carta"), "#upload", "file", "closing.docx", PlainLetter.With("Yours sincerely,", "{{ advogado.nome }}"), ("language", "en"));
        var taken = await partner.UploadAsync(
            refused, "#upload", "file", "letter.docx",
            PlainLetter.With("Dear {{ devedor.nome }}, you owe {{ calculo.total | moeda }} ({{ titulos | lista: \"especie\" }}) since long.", "{{> fecho-carta }}"),
            ("language", "en"));
        Assert.Contains("inglês", taken.QuerySelector("#versions tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(taken.QuerySelectorAll("#versions a[href*=differences]"));
        using var across = await partner.Http.GetAsync(new Uri("/templates/differences/first-letter?to=1", UriKind.Relative), Ct);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, across.StatusCode);
        Assert.Contains("inglês: versão 1", (await partner.GetPageAsync("/templates")).Body!.TextContent, StringComparison.Ordinal);
        var closing = await partner.SubmitAsync(await partner.GetPageAsync("/templates/show/fecho-carta"), "#versions form");
        Assert.Contains("first-letter", closing.Body!.TextContent, StringComparison.Ordinal);

        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);
        var people = await lawyer.SubmitAsync(await lawyer.GetPageAsync($"/cases/show/{id.Value}?tab=people"), "form[action^='/cases/language/']", ("language", "en"));
        Assert.Equal("inglês", people.QuerySelector("#language")!.TextContent);
        Assert.Contains("\"Language\":\"en\"", (await office.ReadAsync(db => db.AuditEntries.Where(e => e.Entity == "DebtorProfile").OrderByDescending(e => e.Sequence).FirstAsync(Ct))).After!, StringComparison.Ordinal);

        var written = await lawyer.SubmitAsync(await lawyer.GetPageAsync($"/drafting/new/{id.Value}?template=first-letter"), "#drafting");
        Assert.Contains("versão 1 do escritório, em inglês: idioma do devedor", written.Body!.TextContent, StringComparison.Ordinal);
        var document = await office.ReadAsync(db => db.StoredDocuments.SingleAsync(d => d.TemplateKey == "first-letter", Ct));
        Assert.Equal(new WordingChoice("en", 1, false, LanguageReason.Debtor), document.Wording);
        var (word, pdf) = await office.InScopeAsync(async s => (
            await s.GetRequiredService<DocumentStore>().LoadAsync(document.WordHash!, Ct), await s.GetRequiredService<DocumentStore>().LoadAsync(document.FileHash!, Ct)));
        Assert.Contains("Dear Ana Souza, you owe R$\u00A01,034.26 (promissory note) since long.", WordText.Paragraphs(word));
        Assert.Contains("Yours sincerely,", WordText.Paragraphs(word));
        using var opened = UglyToad.PdfPig.PdfDocument.Open(pdf);
        Assert.Contains("Yours sincerely", opened.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Equal("(en)", opened.Structure.Catalog.CatalogDictionary.Data["Lang"].ToString());
        Assert.NotNull(await office.InScopeAsync(s => s.GetRequiredService<OfficeTemplates>().UsedAsync(document, Ct)));

        var chosen = await lawyer.SubmitAsync(await lawyer.GetPageAsync($"/drafting/new/{id.Value}?template=first-letter"), "#drafting", ("Language", "pt-BR"));
        Assert.Contains("modelo do produto, em português: escolhido por quem gerou", chosen.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("monitoria", "CPC, art. 192")]
    [InlineData("power-of-attorney", "CPC, art. 192")]
    [InlineData("formal-notice-registry", "Lei 6.015/1973, art. 148")]
    [InlineData("protest-request", "Lei 6.015/1973, art. 148")]
    public async Task What_a_court_or_a_registry_reads_is_refused_in_another_language_with_the_reason(string key, string reason)
    {
        await using var office = await TestOffice.StartAsync();
        using var partner = await office.SignInAsAsync(Roles.Partner);
        var page = await partner.GetPageAsync($"/templates/show/{key}");
        Assert.Null(page.QuerySelector("#language"));
        ((IHtmlFormElement)page.QuerySelector("#upload")!).Action += "?language=en";

        var refused = await partner.UploadAsync(page, "#upload", "file", "x.docx", PlainLetter.With("Dear Sirs"));

        Assert.Contains(reason, refused.QuerySelector(".alert-danger")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await office.ReadAsync(db => db.TemplateVersions.CountAsync(Ct)));
    }

    [Fact]
    public async Task An_e_mail_in_another_language_needs_its_own_body_and_subject()
    {
        await using var office = await TestOffice.StartAsync();
        using var partner = await office.SignInAsAsync(Roles.Partner);
        var page = await partner.GetPageAsync("/templates/show/friendly-reminder");

        var noSubject = await partner.UploadAsync(page, "#upload", "file", "x.html", "<p>Dear {{ devedor.nome }}</p>"u8.ToArray(), ("language", "en"));
        Assert.Contains("Escreva o assunto em inglês", noSubject.Body!.TextContent, StringComparison.Ordinal);
        var noBody = await partner.SubmitAsync(page, "#upload", ("language", "en"), ("subject", "A reminder"));
        Assert.Contains("Escolha o arquivo", noBody.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await office.ReadAsync(db => db.TemplateVersions.CountAsync(Ct)));

        await partner.UploadAsync(page, "#upload", "file", "x.html", "<p>Dear {{ devedor.nome }}</p>"u8.ToArray(), ("language", "en"), ("subject", "A reminder"));
        await partner.UploadAsync(page, "#upload", "file", "x.html", "<p>Hello {{ devedor.nome }}</p>"u8.ToArray(), ("language", "en"));
        Assert.Equal(["A reminder", "A reminder"], await office.ReadAsync(db => db.TemplateVersions.Select(v => v.Subject).ToListAsync(Ct)));
    }
}
