using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Cli;

/// <summary>What the author of a template learns from the command line.</summary>
[Trait("Database", "None")]
public sealed class DocumentVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("legalcollections-").FullName;

    private static string Letter => Path.Combine(Repository.Root, "templates", "notices", "first-letter.docx");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_shipped_letter_and_a_petition_with_questions_pass_with_their_names()
    {
        var petition = Path.Combine(Repository.Root, "templates", "petitions", "acordo-descumprido.docx");
        var run = await CliCall.RunAsync("documents", "check", Letter, petition, "--family", "notices", "--json");
        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.All(answer.RootElement.GetProperty("files").EnumerateArray(), file => Assert.True(file.GetProperty("accepted").GetBoolean()));
    }

    [Fact]
    public async Task A_content_control_with_a_foreign_tag_is_named_where_the_sheet_beside_the_file_tells_its_names()
    {
        var (own, free) = (Path.Combine(_folder, "carta.docx"), Path.Combine(_folder, "livre.docx"));
        await File.WriteAllBytesAsync(own, ControlledLetter(), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(free, ControlledLetter(), TestContext.Current.CancellationToken);
        File.Copy(Path.ChangeExtension(Letter, ".json"), Path.Combine(_folder, "carta.json"));

        var run = await CliCall.RunAsync("documents", "check", own, free, "--json");
        using var answer = JsonDocument.Parse(run.Output);
        var files = answer.RootElement.GetProperty("files").EnumerateArray().ToList();
        var problem = Assert.Single(files[0].GetProperty("problems").EnumerateArray());

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ("UnknownMember", "ContratoX", 2, "Contrato: clique aqui"),
            (problem.GetProperty("code").GetString(), problem.GetProperty("name").GetString(), problem.GetProperty("paragraph").GetInt32(), problem.GetProperty("text").GetString()));
        Assert.True(files[1].GetProperty("accepted").GetBoolean());
    }

    [Fact]
    public async Task An_absent_value_is_told_with_its_name_and_paragraph_and_nothing_is_written()
    {
        var data = Path.Combine(_folder, "dados.json");
        var target = Path.Combine(_folder, "carta.docx");
        await File.WriteAllTextAsync(data, "{}", TestContext.Current.CancellationToken);
        var run = await CliCall.RunAsync("documents", "fill", Letter, data, "-o", target, "--json");
        using var answer = JsonDocument.Parse(run.Output);
        var names = answer.RootElement.GetProperty("problems").EnumerateArray().Select(p => (p.GetProperty("code").GetString(), p.GetProperty("name").GetString())).ToList();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(("UnknownMember", "credor.nome"), names);
        Assert.All(answer.RootElement.GetProperty("problems").EnumerateArray(), p => Assert.Equal(JsonValueKind.Number, p.GetProperty("paragraph").ValueKind));
        Assert.False(File.Exists(target));
    }

    /// <summary>A letter to the debtor with a control that the form of another house names in its own way.</summary>
    private static byte[] ControlledLetter()
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var control = new SdtRun(new SdtProperties(new Tag { Val = "ContratoX" }), new SdtContentRun(new Run(new Text("clique aqui"))));
            word.AddMainDocumentPart().Document = new Document(new Body(
                new Paragraph(new Run(new Text("{{ devedor.nome }}"))),
                new Paragraph(new Run(new Text("Contrato: ") { Space = SpaceProcessingModeValues.Preserve }), control)));
        }

        return stream.ToArray();
    }
}
