using System.Text.Json;
using LegalCollections.Documents.Templates;

namespace LegalCollections.UnitTests.Documents;

public sealed class ShippedTemplateTests
{
    private static readonly string Root = FindTemplates();

    public static TheoryData<string> AllTemplates => [.. Files("*.docx").Concat(Files("*.html"))];

    [Fact]
    public void The_wording_follows_the_number_of_defendants()
    {
        var template = WordTemplate.Parse(Read("petitions/monitoria.docx"), SampleModel.Filters, Fragment).Value;
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
        var filled = WordTemplate.Parse(Read("petitions/monitoria.docx"), SampleModel.Filters, Fragment).Value.Fill(TemplateModel.Of(model));
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

    private static IEnumerable<string> Files(string pattern) => Directory.GetFiles(Root, pattern, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Where(path => !path.StartsWith("fragments/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static byte[]? Fragment(string key) => Path.Combine(Root, "fragments", key + ".docx") is var path && File.Exists(path) ? File.ReadAllBytes(path) : null;

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
