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

    [Theory]
    [InlineData(0, "cpf", "529.982.247-25", "52998224725", "529.982.247-25")]
    [InlineData(1, "cpf", "529.982.247-26", null, null)] // the check digits of 529.982.247 are 25
    [InlineData(0, "phone", "+55 11 99402-9275", "+5511994029275", "(11) 99402-9275")]
    [InlineData(1, "cep", "", null, null)]
    [InlineData(0, "boleto", "10492006506100010004200997263900989810000021403", "10499898100000214032006561000100040099726390", "10492.00650 61000.100042 00997.263900 9 89810000021403")]
    public async Task An_identifier_is_judged_in_one_bare_document(int exitCode, string kind, string value, string? canonical, string? formatted)
    {
        var run = await CliProcess.RunAsync("identifiers", "check", kind, value, "--json");

        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal(["valid", "canonical", "formatted", "reason"], answer.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            (exitCode, exitCode == 0, canonical, formatted),
            (run.ExitCode, answer.RootElement.GetProperty("valid").GetBoolean(), Text("canonical"), Text("formatted")));
        Assert.Equal(exitCode == 0, string.IsNullOrEmpty(Text("reason")));
        Assert.DoesNotContain("⟦", run.Output, StringComparison.Ordinal);

        string? Text(string name) => answer.RootElement.GetProperty(name).GetString();
    }

    [Fact]
    public async Task A_schema_is_printed_before_anything_else_is_demanded()
    {
        var asked = await CliProcess.RunAsync("identifiers", "check", "--schema");
        var none = await CliProcess.RunAsync("version", "--schema");

        using var schema = JsonDocument.Parse(asked.Output);
        Assert.Equal((0, "object"), (asked.ExitCode, schema.RootElement.GetProperty("type").GetString()));
        Assert.Equal((2, ""), (none.ExitCode, none.Output));
    }

    [Fact]
    public void Every_schema_belongs_to_a_verb_and_is_json()
    {
        var verbs = typeof(Verb).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Verb)))
            .Select(type => (Verb)Activator.CreateInstance(type)!)
            .Select(verb => $"Schemas/{string.Join('-', new[] { verb.Group, verb.Command.Name }.Where(word => word.Length > 0))}.json");
        var schemas = typeof(Verb).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Schemas/", StringComparison.Ordinal)).ToList();

        Assert.Empty(schemas.Except(verbs));
        Assert.All(schemas, name =>
        {
            using var schema = JsonDocument.Parse(typeof(Verb).Assembly.GetManifestResourceStream(name)!);
            Assert.True(schema.RootElement.TryGetProperty("$schema", out _), name);
        });
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
        await using var database = await TestDatabase.CreateAsync();

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
