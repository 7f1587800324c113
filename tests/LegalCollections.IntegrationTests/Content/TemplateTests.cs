using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LegalCollections.Application.Common;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;
using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Content;

/// <summary>The templates that ship, filled from the very model that the product fills them from.</summary>
[Trait("Database", "None")]
public sealed partial class TemplateTests
{
    private static readonly TemplateLibrary Library = new();

    private static readonly string Readme = Repository.Read("templates/README.md");

    public static TheoryData<string, int> Letters =>
        [.. Library.All.Where(template => template.IsWord).SelectMany(template => new[] { (template.Key, 1), (template.Key, 3) })];

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_letter_fills_for_one_and_for_several_debtors_as_valid_Word_and_as_PDF(string key, int debtors)
    {
        var template = Library.Find(key)!;
        var filled = Library.Word(template).Fill(TemplateModel.Of(SampleCase.For(template, debtors)));
        Assert.Empty(filled.Problems);
        using var word = WordprocessingDocument.Open(new MemoryStream(filled.Value), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2021).Validate(word, TestContext.Current.CancellationToken));

        var pdf = WordToPdf.Render(filled.Value, new PdfIdentity(key, "Firma", "pt-BR", SampleCase.Moment));
        Assert.Empty(pdf.Problems);
        using var pages = UglyToad.PdfPig.PdfDocument.Open(pdf.Value);
        var text = string.Concat(pages.GetPages().Select(page => page.Text));
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.Equal(debtors == 3, text.Contains("Avalista 3", StringComparison.OrdinalIgnoreCase));
        Keep(key, debtors, filled.Value, pdf.Value);
    }

    /// <summary>What a document of this house never says, in the three languages it writes.</summary>
    [Theory]
    [InlineData("calote|caloteir|golpe|golpista|cadeia|prisão|preso|presa|vergonh|desonest|mau pagador|má-fé|má fé|ladr|crime|criminos|polícia|delegacia|irresponsável|humilha|ameaç")]
    [InlineData("moroso de mala|estafa|cárcel|vergüenza|sinvergüenza|ladrón|delito|policía|amenaz|deshonest|mala fe")]
    [InlineData("truffa|galera|carcere|vergogna|ladro|reato|polizia|minacc|disonest|malafede|mala fede")]
    public void No_template_insults_or_threatens(string words)
    {
        var insult = new Regex($@"\b({words})", RegexOptions.IgnoreCase);
        var found = AllTexts().Where(text => insult.IsMatch(text.Text)).Select(text => $"{text.Key}: {insult.Match(text.Text).Value}");

        Assert.Empty(found);
    }

    [Fact]
    public void An_empty_answer_in_a_petition_is_an_error_that_names_it()
    {
        var template = Library.Find("cumprimento-sentenca")!;
        var filled = Library.Word(template).Fill(TemplateModel.Of(SampleCase.Of(1) with { Answers = template.Questions.ToDictionary(q => q.Key, object? (_) => null) }));

        Assert.Equal(
            ["respostas.decisao", "respostas.transito", "respostas.valor", "respostas.indice", "respostas.juros", "respostas.termos"],
            filled.Problems.Select(problem => problem.Name).Distinct());
    }

    [Fact]
    public void A_petition_of_a_running_lawsuit_needs_its_number()
    {
        var template = Library.Find("desistencia")!;
        var filled = Library.Word(template).Fill(TemplateModel.Of(SampleCase.For(template, 1) with { Story = CaseStory.Empty }));

        Assert.Equal(["processo.numero", "processo.acao"], filled.Problems.Select(problem => problem.Name));
    }

    [Fact]
    public void Every_optional_answer_may_be_left_out()
    {
        Assert.All(Library.All.Where(template => template.Questions.Any(q => q.Optional)), template =>
        {
            var answers = template.Questions.ToDictionary(q => q.Key, q => q.Optional ? null : q.Read(q.Example).Value.Value);
            Assert.Empty(Library.Word(template).Fill(TemplateModel.Of(SampleCase.Of(2) with { Answers = answers })).Problems);
        });
    }

    [Theory]
    [InlineData("power-of-attorney", "receber", "Recebimento:")]
    [InlineData("power-of-attorney", "transigir", "transigir, firmar compromisso")]
    [InlineData("requerimiento-burofax", "ficheros", "sistema de información crediticia")]
    public void An_answer_of_no_leaves_its_clause_out(string key, string asked, string clause)
    {
        var template = Library.Find(key)!;
        string With(bool yes) => TextOf(Library.Word(template).Fill(TemplateModel.Of(
            SampleCase.For(template, 1) with { Answers = new Dictionary<string, object?>(SampleCase.For(template, 1).Answers) { [asked] = yes } })).Value);

        Assert.Contains(clause, With(true), StringComparison.Ordinal);
        Assert.DoesNotContain(clause, With(false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("carta-mora-1", "4.250,00\u00A0€", "9 de marzo de 2026")]
    [InlineData("sollecito", "4.250,00\u00A0€", "9 marzo 2026")]
    [InlineData("settlement-proposal", "R$\u00A08.900,00", "9 de março de 2026")]
    public void Money_and_days_are_written_in_the_language_of_the_template(string key, string money, string day)
    {
        var template = Library.Find(key)!;
        var text = TextOf(Library.Word(template).Fill(TemplateModel.Of(SampleCase.For(template, 1))).Value);

        Assert.Contains(money, text, StringComparison.Ordinal);
        Assert.Contains(day, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_question_and_every_sheet_is_complete_in_both_languages()
    {
        Assert.All(Library.All, template =>
        {
            Assert.NotEmpty(template.Articles);
            Assert.All(template.RequiredDocuments, paper => Assert.Equal(["en", "pt-BR"], paper.Keys.Order(StringComparer.Ordinal)));
            Assert.All(template.Questions, question => Assert.Equal(["en", "pt-BR"], question.Label.Keys.Order(StringComparer.Ordinal)));
            Assert.NotEqual($"documents.family.{template.Family}", Texts.Get($"documents.family.{template.Family}", CultureInfo.GetCultureInfo("en")));
        });
    }

    [Fact]
    public void A_letter_of_a_client_without_a_Pix_key_shows_no_code()
    {
        var template = Library.Find("first-letter")!;
        var sample = SampleCase.Of(1);
        string Letter(string? code) => TextOf(Library.Word(template).Fill(TemplateModel.Of(sample with { Creditor = sample.Creditor with { PixCode = code } })).Value);

        Assert.Contains("00020126490014br.gov.bcb.pix0127financeiro@boasafra.example", Letter(sample.Creditor.PixCode), StringComparison.Ordinal);
        Assert.DoesNotContain("Pix", Letter(null), StringComparison.Ordinal);
        Assert.Contains("O pagamento pode ser feito por meio a combinar com este escritório", Letter(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mail_and_its_subject_fill()
    {
        Assert.All(Library.All.Where(template => !template.IsWord), mail =>
        {
            Assert.Empty(Library.Html(mail).Fill(TemplateModel.Of(SampleCase.Of(1))).Problems);
            Assert.Empty(Library.Subject(mail).Fill(TemplateModel.Of(SampleCase.Of(1))).Problems);
        });
    }

    [Fact]
    public void The_catalogue_lists_exactly_the_templates_that_ship() => Assert.Equal(
        Library.All.Select(template => $"{template.Family}/{template.Key}.{(template.IsWord ? "docx" : "html")}").Order(StringComparer.Ordinal),
        Catalogue.Table(Readme, "| modelo | o que é |").Select(row => row[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void The_catalogue_lists_exactly_the_placeholders_of_the_model_with_their_examples()
    {
        var all = PlaceholderCatalog.Of<CaseDocument>();
        var leaves = all.Where(one => !all.Any(other => other.Path.StartsWith(one.Path + ".", StringComparison.Ordinal)));

        Assert.Equal(
            leaves.Select(one => (one.Path, one.Example)),
            Catalogue.Table(Readme, "| variável | exemplo | |").Select(row => (row[0], row[1])));
    }

    [Fact]
    public void The_catalogue_names_exactly_the_filters_that_exist()
    {
        var line = Readme.Split("\n\n").Single(paragraph => paragraph.StartsWith("Filtros:", StringComparison.Ordinal));

        Assert.Equal(
            PetitionFilters.All.Names.Order(StringComparer.Ordinal),
            Code().Matches(line).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    /// <summary>Leaves the files for a person to look at, where the environment names a folder.</summary>
    private static void Keep(string key, int debtors, byte[] word, byte[] pdf)
    {
        if (Environment.GetEnvironmentVariable("LEGALCOLLECTIONS_DOCUMENTS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{key}-{debtors}.docx"), word);
            File.WriteAllBytes(Path.Combine(folder, $"{key}-{debtors}.pdf"), pdf);
        }
    }

    private static IEnumerable<(string Key, string Text)> AllTexts() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "templates"), "*.*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".md", StringComparison.Ordinal))
        .Select(file => (file, file.EndsWith(".docx", StringComparison.Ordinal) ? TextOf(File.ReadAllBytes(file)) : File.ReadAllText(file)));

    private static string TextOf(byte[] docx)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return word.MainDocumentPart!.Document!.Body!.InnerText;
    }

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Code();
}
