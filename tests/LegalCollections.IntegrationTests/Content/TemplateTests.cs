using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
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
        var filled = Library.Word(Library.Find(key)!).Fill(TemplateModel.Of(SampleCase.Of(debtors)));
        Assert.Empty(filled.Problems);
        using var word = WordprocessingDocument.Open(new MemoryStream(filled.Value), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2021).Validate(word, TestContext.Current.CancellationToken));

        var pdf = WordToPdf.Render(filled.Value, new PdfIdentity(key, "Firma", "pt-BR", new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero)));
        Assert.Empty(pdf.Problems);
        using var pages = UglyToad.PdfPig.PdfDocument.Open(pdf.Value);
        var text = string.Concat(pages.GetPages().Select(page => page.Text));
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.Equal(debtors == 3, text.Contains("Avalista 3", StringComparison.OrdinalIgnoreCase));
        Keep(key, debtors, filled.Value, pdf.Value);
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

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Code();
}
