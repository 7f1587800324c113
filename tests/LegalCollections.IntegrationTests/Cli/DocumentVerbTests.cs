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
    public async Task A_shipped_letter_passes_with_the_names_of_its_family()
    {
        var run = await CliProcess.RunAsync("documents", "check", Letter, "--family", "notices", "--json");
        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal((0, true), (run.ExitCode, answer.RootElement.GetProperty("files")[0].GetProperty("accepted").GetBoolean()));
    }

    [Fact]
    public async Task An_absent_value_is_told_with_its_name_and_paragraph_and_nothing_is_written()
    {
        var data = Path.Combine(_folder, "dados.json");
        var target = Path.Combine(_folder, "carta.docx");
        await File.WriteAllTextAsync(data, "{}", TestContext.Current.CancellationToken);
        var run = await CliProcess.RunAsync("documents", "fill", Letter, data, "-o", target, "--json");
        using var answer = JsonDocument.Parse(run.Output);
        var names = answer.RootElement.GetProperty("problems").EnumerateArray().Select(p => (p.GetProperty("code").GetString(), p.GetProperty("name").GetString())).ToList();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(("UnknownMember", "credor.nome"), names);
        Assert.All(answer.RootElement.GetProperty("problems").EnumerateArray(), p => Assert.Equal(JsonValueKind.Number, p.GetProperty("paragraph").ValueKind));
        Assert.False(File.Exists(target));
    }
}
