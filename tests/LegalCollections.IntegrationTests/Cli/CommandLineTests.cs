using System.Diagnostics;
using System.Text.Json;

namespace LegalCollections.IntegrationTests.Cli;

/// <summary>Runs the real program, because scripts rely on its exit codes and its JSON.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task A_verb_that_succeeds_exits_with_0_and_its_result()
    {
        var run = await RunAsync("version", "--json");

        Assert.Equal(0, run.ExitCode);
        using var answer = JsonDocument.Parse(run.Output);
        Assert.True(answer.RootElement.GetProperty("ok").GetBoolean());
        Assert.StartsWith(".NET 10", answer.RootElement.GetProperty("result").GetProperty("runtime").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("fly")]
    [InlineData("version", "--sideways")]
    [InlineData("database")]
    public async Task A_call_that_makes_no_sense_exits_with_2_and_says_so_on_standard_error(params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_verb_explains_itself()
    {
        var verbs = typeof(LegalCollections.Cli.Verb).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(LegalCollections.Cli.Verb)))
            .Select(type => (LegalCollections.Cli.Verb)Activator.CreateInstance(type)!);
        foreach (var verb in verbs)
        {
            var run = await RunAsync([.. new[] { verb.Group, verb.Command.Name, "--help" }.Where(word => word.Length > 0)]);

            Assert.Equal(0, run.ExitCode);
            Assert.Contains(verb.Command.Description!, run.Output, StringComparison.Ordinal);
            Assert.Contains("--json", run.Output, StringComparison.Ordinal);
        }
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "legalcollections"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
