using System.Text.Json;
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
}
