using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Cli;

/// <summary>What the designer of a flow learns from the command line.</summary>
[Trait("Database", "None")]
public sealed class CheckWorkflowsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("legalcollections-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_shipped_flows_pass_without_a_warning()
    {
        var run = await CliCall.RunAsync("workflows", "check", Shipped("amicable-collection.json"), Shipped("judicial-collection.json"), "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["amicable-collection", "judicial-collection"], run.Result.EnumerateArray().Select(flow => flow.GetProperty("flow").GetString()));
        Assert.All(run.Result.EnumerateArray(), flow => Assert.Empty(flow.GetProperty("warnings").EnumerateArray()));
    }

    [Fact]
    public async Task Every_error_is_told_with_its_file_its_activity_and_its_reason()
    {
        var file = Path.Combine(_folder, "mine.json");
        var drawing = await File.ReadAllTextAsync(Shipped("amicable-collection.json"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, drawing
            .Replace("friendly-reminder", "friendly-remainder", StringComparison.Ordinal)
            .Replace("LegalCollections.RequestProtest", "LegalCollections.RequestProtests", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var run = await CliCall.RunAsync("workflows", "check", Shipped("judicial-collection.json"), file, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(("UnknownKey", "mine.json: SendReminder"), run.Reasons.Select(reason => (reason.Code, reason.Where)));
        Assert.Contains(("UnknownActivityType", "mine.json: RequestProtest"), run.Reasons.Select(reason => (reason.Code, reason.Where)));
        Assert.Contains("friendly-remainder", run.Reasons.First(reason => reason.Code == "UnknownKey").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_flow_is_refused_and_a_missing_one_is_a_wrong_call()
    {
        var file = Path.Combine(_folder, "other.json");
        await File.WriteAllTextAsync(file, """{ "a": 1 }""", TestContext.Current.CancellationToken);

        var other = await CliCall.RunAsync("workflows", "check", file, "--json");

        Assert.Equal((1, "NotADefinition"), (other.ExitCode, Assert.Single(other.Reasons).Code));
        Assert.Equal(2, (await CliCall.RunAsync("workflows", "check", Path.Combine(_folder, "none.json"))).ExitCode);
    }

    private static string Shipped(string file) => Path.Combine(Repository.Root, "workflows", file);
}
