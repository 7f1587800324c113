using System.IO.Compression;
using System.Net;
using System.Text;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Web;

/// <summary>A partner puts the firm's own letter in the place of the shipped one.</summary>
[Trait("Database", "SQLite")]
public sealed class TemplatePagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly byte[] Shipped = new TemplateLibrary().Find("first-letter")!.Content;

    [Fact]
    public async Task A_partner_uploads_a_letter_sees_what_is_wrong_compares_it_and_withdraws_it()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var number = await office.ReadAsync(db => Task.FromResult(db.CollectionCases.Single(c => c.Id == caseId).Number));
        using var partner = await office.SignInAsAsync(Roles.Partner);
        Assert.Contains("first-letter", (await partner.GetPageAsync("/templates")).Body!.TextContent, StringComparison.Ordinal);
        var page = await partner.GetPageAsync("/templates/show/first-letter");
        Assert.NotEmpty(page.QuerySelectorAll("#uses li"));

        var refused = await partner.UploadAsync(page, "#upload", "file", "carta.docx", With("{{ devedor.apelido }}"));
        Assert.Contains("devedor.apelido", Assert.Single(refused.QuerySelectorAll("#problems li")).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", refused.Body!.TextContent, StringComparison.Ordinal);

        var taken = await partner.UploadAsync(refused, "#upload", "file", "carta.docx", With("Nossa carta a {{ devedor.nome }}"));
        Assert.Contains("1", taken.QuerySelector(".alert-success")!.TextContent, StringComparison.Ordinal);
        var differences = await partner.GetPageAsync("/templates/differences/first-letter?to=1");
        Assert.Equal("Nossa carta a {{ devedor.nome }}", Assert.Single(differences.QuerySelectorAll("#changes ins")).TextContent);

        using var preview = await partner.Http.GetAsync(new Uri($"/templates/preview/first-letter?caseNumber={number}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (preview.StatusCode, preview.Content.Headers.ContentType?.MediaType));
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(await preview.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Nossa carta a Ana Souza", pdf.GetPage(1).Text, StringComparison.Ordinal);

        var mail = await partner.GetPageAsync("/templates/show/friendly-reminder");
        var unsafeMail = await partner.UploadAsync(mail, "#upload", "file", "lembrete.html", "<p>Olá, {{ devedor.apelido }}</p>\n<img src=\"https://alheio.example/x.png\">"u8.ToArray());
        Assert.Equal(["linha 2", "linha 1"], unsafeMail.QuerySelectorAll("#problems li").Select(li => li.TextContent.Contains("linha 1", StringComparison.Ordinal) ? "linha 1" : "linha 2"));
        await partner.UploadAsync(unsafeMail, "#upload", "file", "lembrete.html", "<p>Prezada {{ devedor.nome }}</p>"u8.ToArray());
        var inForce = await office.InScopeAsync(s => InForceAsync(s, default));
        Assert.Equal("<p>Prezada {{ devedor.nome }}</p>", Encoding.UTF8.GetString(inForce.Content));

        var withdrawn = await partner.SubmitAsync(await partner.GetPageAsync("/templates/show/first-letter"), "#versions form");
        Assert.Empty(withdrawn.QuerySelectorAll("#versions form"));
    }

    [Fact]
    public async Task A_fragment_and_the_subject_of_an_e_mail_are_the_offices_own_once_all_that_they_stand_in_can_be_filled()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var (number, client) = await office.ReadAsync(db => Task.FromResult(db.CollectionCases.Where(c => c.Id == caseId).Select(c => new ValueTuple<long, ClientId>(c.Number, c.ClientId)).Single()));
        using var partner = await office.SignInAsAsync(Roles.Partner);
        var page = await partner.GetPageAsync("/templates/show/saudacao");
        var included = page.QuerySelectorAll("#included li").Select(li => li.TextContent.Trim()).ToList();
        Assert.Contains("Carta de cobrança", included);
        Assert.DoesNotContain("Petição inicial – ação monitória", included);

        var refused = await partner.UploadAsync(page, "#upload", "file", "saudacao.docx", With("{{ devedor.apelido }}", Fragment("saudacao")));
        Assert.Contains("trecho “saudacao”, parágrafo 1", Assert.Single(refused.QuerySelectorAll("#problems li")).TextContent, StringComparison.Ordinal);
        Assert.Contains("Carta de cobrança", refused.QuerySelector("#broken")!.TextContent, StringComparison.Ordinal);
        await partner.UploadAsync(refused, "#upload", "file", "saudacao.docx", With("Bom dia, {{ devedor.nome }}.", Fragment("saudacao")));
        Assert.Contains("Bom dia, Ana Souza.", await PreviewAsync(), StringComparison.Ordinal);
        await partner.SubmitAsync(await partner.GetPageAsync("/templates/show/saudacao"), "#versions form");
        Assert.DoesNotContain("Bom dia", await PreviewAsync(), StringComparison.Ordinal);

        var mail = await partner.GetPageAsync("/templates/show/friendly-reminder");
        var wrong = await partner.SubmitAsync(mail, "#upload", ("subject", "Olá, {{ devedor.apelido }}"));
        Assert.Contains("assunto", Assert.Single(wrong.QuerySelectorAll("#problems li")).TextContent, StringComparison.Ordinal);
        Assert.Equal("Olá, {{ devedor.apelido }}", wrong.QuerySelector("#subject")!.GetAttribute("value"));
        await partner.SubmitAsync(wrong, "#upload", ("subject", "{{ devedor.nome }}: um lembrete"));
        var shown = await partner.GetPageAsync($"/templates/preview/friendly-reminder?caseNumber={number}");
        Assert.Equal("Ana Souza: um lembrete", shown.QuerySelector("#subject")!.TextContent);
        Assert.Contains("Ana Souza", await partner.Http.GetStringAsync(new Uri(shown.QuerySelector("iframe")!.GetAttribute("src")!, UriKind.Relative), Ct), StringComparison.Ordinal);
        var inForce = await office.InScopeAsync(s => InForceAsync(s, client));
        Assert.Equal("{{ devedor.nome }}: um lembrete", inForce.Subject);

        async Task<string> PreviewAsync()
        {
            using var pdf = UglyToad.PdfPig.PdfDocument.Open(await partner.Http.GetByteArrayAsync(new Uri($"/templates/preview/first-letter?caseNumber={number}", UriKind.Relative), Ct));
            return pdf.GetPage(1).Text;
        }
    }

    [Fact]
    public async Task A_version_without_which_a_template_could_not_be_filled_is_not_withdrawn()
    {
        await using var office = await BareOffice.StartAsync();
        var letter = With("Como pagar: {{&gt; pagamento }}"); // in the middle of a sentence a fragment is one paragraph
        Assert.Equal("FragmentNotInline", Assert.Single((await AddAsync("first-letter", letter)).Problems).Code);

        var payment = (await AddAsync("pagamento", Fragment("saudacao"))).Version!;
        Assert.NotNull((await AddAsync("first-letter", letter)).Version);

        var withdrawn = await office.InScopeAsync(s => s.GetRequiredService<WithdrawTemplateVersion>().HandleAsync(payment.Id, Ct));
        Assert.Equal("documents.WithdrawalBreaks(first-letter)", withdrawn.Problem?.ToString());

        Task<AddedTemplate> AddAsync(string key, byte[] docx) => office.InScopeAsync(async s =>
            (await s.GetRequiredService<AddTemplateVersion>().HandleAsync(new(key, null, new ScannedFile(key + ".docx", docx)), Ct)).Value);
    }

    private static async Task<ShippedTemplate> InForceAsync(IServiceProvider services, ClientId client) => await services.GetRequiredService<OfficeTemplates>()
        .InForceAsync(services.GetRequiredService<TemplateLibrary>().Find("friendly-reminder")!, await services.GetRequiredService<AppDb>().TemplateVersions.ToListAsync(Ct), client, Ct);

    private static byte[] Fragment(string key) => TemplateLibrary.Fragment(key)!;

    /// <summary>The shipped letter, or another file, with one more paragraph at its top.</summary>
    private static byte[] With(string paragraph, byte[]? file = null)
    {
        using var stream = new MemoryStream();
        stream.Write(file ?? Shipped);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry("word/document.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
            {
                xml = reader.ReadToEnd();
            }

            entry.Delete();
            using var target = archive.CreateEntry("word/document.xml").Open();
            var at = xml.IndexOf("<w:body>", StringComparison.Ordinal) + "<w:body>".Length;
            target.Write(Encoding.UTF8.GetBytes(xml.Insert(at, $"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>")));
        }

        return stream.ToArray();
    }
}
