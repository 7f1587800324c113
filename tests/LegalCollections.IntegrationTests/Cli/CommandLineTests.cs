using System.Text.Json;
using LegalCollections.Cli;
using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Cli;

/// <summary>Runs the real program, because scripts rely on its exit codes and its JSON.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task A_verb_that_succeeds_exits_with_0_and_its_result()
    {
        var run = await CliProcess.RunAsync("version", "--json");

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
        var run = await CliProcess.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_exits_with_1_and_gives_its_reasons()
    {
        var run = await CliProcess.RunAsync("identifiers", "check", "cpf", "529.982.247-26", "--json"); // the check digits of 529.982.247 are 25

        Assert.Equal(1, run.ExitCode);
        using var answer = JsonDocument.Parse(run.Output);
        Assert.False(answer.RootElement.GetProperty("ok").GetBoolean());
        var reason = Assert.Single(answer.RootElement.GetProperty("reasons").EnumerateArray());
        Assert.NotEqual("", reason.GetProperty("code").GetString());
        Assert.DoesNotContain("⟦", reason.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_well_formed_number_is_accepted()
    {
        var run = await CliProcess.RunAsync("identifiers", "check", "tax-id", "52998224725");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("valid: true", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_is_created_where_the_settings_say_and_a_second_migration_changes_nothing()
    {
        await using var database = await TestDatabase.CreateBlankAsync();

        var first = await CliProcess.RunAsync(database, "database", "migrate");
        var second = await CliProcess.RunAsync(database, "database", "migrate");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains(TestDatabase.IsPostgres ? "PostgreSQL" : "SQLite", first.Output, StringComparison.Ordinal);
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task Every_verb_explains_itself()
    {
        var verbs = typeof(Verb).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Verb)))
            .Select(type => (Verb)Activator.CreateInstance(type)!);
        foreach (var verb in verbs)
        {
            var run = await CliProcess.RunAsync([.. new[] { verb.Group, verb.Command.Name, "--help" }.Where(word => word.Length > 0)]);

            Assert.Equal(0, run.ExitCode);
            Assert.Contains(verb.Command.Description!, run.Output, StringComparison.Ordinal);
            Assert.Contains("--json", run.Output, StringComparison.Ordinal);
        }
    }
}
