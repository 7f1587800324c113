using System.Text.Json;
using System.Text.RegularExpressions;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace LegalCollections.UnitTests.Documents;

public sealed class ShippedTemplateTests
{
    private static readonly string Root = FindTemplates();

    private static readonly PdfIdentity Info = new("Documento", "Escritório", "pt-BR", new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero));

    public static TheoryData<string> WordTemplates => [.. Files("*.docx")];

    public static TheoryData<string> AllTemplates => [.. Files("*.docx").Concat(Files("*.html"))];

    [Theory]
    [MemberData(nameof(WordTemplates))]
    public void A_shipped_template_fits_the_catalogue_and_fills_valid_Word_and_PDF_files(string path)
    {
        var template = WordTemplate.Parse(Read(path), SampleModel.Filters).Value;
        Assert.Empty(template.Check(TemplateShape.OfSample(SampleModel.Of(1))));
        foreach (var debtors in new[] { 1, 3 })
        {
            var filled = template.Fill(TemplateModel.Of(SampleModel.Of(debtors))).Value;
            Assert.Empty(WordFile.SchemaErrors(filled));
            var text = Regex.Replace(PdfText(WordToPdf.Render(filled, Info).Value), @"\s+", " ");
            Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
            Assert.Equal(debtors, Regex.Matches(text, "MERCADO CENTRAL [1-3] LTDA|Mercado Central [1-3] Ltda").Select(m => m.Value.ToUpperInvariant()).Distinct().Count());
        }
    }

    [Theory]
    [MemberData(nameof(WordTemplates))]
    public void The_PDF_says_what_the_Word_file_says_in_the_same_order(string path)
    {
        var filled = WordTemplate.Parse(Read(path), SampleModel.Filters).Value.Fill(TemplateModel.Of(SampleModel.Of(2))).Value;
        var pdf = string.Concat(PdfText(WordToPdf.Render(filled, Info).Value).Where(c => !char.IsWhiteSpace(c)));
        var position = 0;
        foreach (var paragraph in WordFile.Paragraphs(filled).Select(p => string.Concat(p.Where(c => !char.IsWhiteSpace(c)))).Where(p => p.Length is > 0 and < 40))
        {
            position = pdf.IndexOf(paragraph, position, StringComparison.Ordinal);
            Assert.True(position >= 0, paragraph);
        }
    }

    [Fact]
    public void The_wording_follows_the_number_of_defendants()
    {
        var template = WordTemplate.Parse(Read("petitions/monitoria.docx"), SampleModel.Filters).Value;
        var one = string.Join('\n', WordFile.Paragraphs(template.Fill(TemplateModel.Of(SampleModel.Of(1))).Value));
        var several = string.Join('\n', WordFile.Paragraphs(template.Fill(TemplateModel.Of(SampleModel.Of(2))).Value));
        Assert.Contains("a citação da parte ré para", one, StringComparison.Ordinal);
        Assert.Contains("a citação das partes rés para", several, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_value_in_a_petition_is_an_error_that_names_it()
    {
        var model = SampleModel.Of(1);
        model["juizo"] = new Dictionary<string, object?> { ["nome"] = "1ª Vara Cível", ["comarca"] = "", ["uf"] = null };
        var filled = WordTemplate.Parse(Read("petitions/monitoria.docx"), SampleModel.Filters).Value.Fill(TemplateModel.Of(model));
        Assert.Equal(["juizo.comarca", "juizo.uf"], filled.Problems.Select(p => p.Name));
    }

    [Fact]
    public void The_reminder_fills_its_subject_and_body()
    {
        using var json = JsonDocument.Parse(Read("notices/friendly-reminder.json"));
        var subject = json.RootElement.GetProperty("subject").GetProperty("pt-BR").GetString()!;
        var model = TemplateModel.Of(SampleModel.Of(1));
        Assert.Equal("Distribuidora Boa Vista Ltda.: lembrete de pagamento", TextTemplate.ParseText(subject, SampleModel.Filters).Value.Fill(model).Value);
        var body = TextTemplate.ParseHtml(File.ReadAllText(Path.Combine(Root, "notices/friendly-reminder.html")), SampleModel.Filters).Value.Fill(model).Value;
        Assert.Contains("Azevedo &amp; Prado Advogados", body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllTemplates))]
    public void Every_template_has_its_sheet_with_titles_articles_and_documents(string path)
    {
        using var json = JsonDocument.Parse(Read(Path.ChangeExtension(path, ".json")));
        var sheet = json.RootElement;
        Assert.Equal(Path.GetFileNameWithoutExtension(path), sheet.GetProperty("key").GetString());
        Assert.Equal(Path.GetDirectoryName(path), sheet.GetProperty("family").GetString());
        Assert.NotEmpty(sheet.GetProperty("title").GetProperty("pt-BR").GetString()!);
        Assert.NotEmpty(sheet.GetProperty("title").GetProperty("en").GetString()!);
        Assert.NotEqual(0, sheet.GetProperty("articles").GetArrayLength());
        Assert.NotEqual(0, sheet.GetProperty("requiredDocuments").GetArrayLength());
    }

    private static string PdfText(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        return string.Join('\n', pdf.GetPages().Select(p => ContentOrderTextExtractor.GetText(p)));
    }

    private static IEnumerable<string> Files(string pattern) => Directory.GetFiles(Root, pattern, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    internal static byte[] Read(string path) => File.ReadAllBytes(Path.Combine(Root, path));

    private static string FindTemplates()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "LegalCollections.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "templates");
    }
}
