using System.Text.Json;
using LegalCollections.Cli;

namespace LegalCollections.IntegrationTests.Cli;

/// <summary>What scripts rely on: exit codes, JSON, and reasons on standard error; the first facts start the real program.</summary>
[Trait("Database", "None")]
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
        var run = await CliCall.RunAsync("identifiers", "check", kind, value, "--json");

        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal(["valid", "canonical", "formatted", "reason"], answer.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            (exitCode, exitCode == 0, canonical, formatted),
            (run.ExitCode, answer.RootElement.GetProperty("valid").GetBoolean(), Text("canonical"), Text("formatted")));
        Assert.Equal(exitCode == 0, string.IsNullOrEmpty(Text("reason")));
        Assert.DoesNotContain("⟦", run.Output, StringComparison.Ordinal);

        string? Text(string name) => answer.RootElement.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData(false, "2026-10-09", "2031-03-10", "cheque", "2026-03-10", "--issued", "2026-03-10")] // presentation ends on 09/04/2026, then six months
    [InlineData(false, "2026-05-15", "2028-05-15", "nota-promissoria", "2023-05-15")]
    [InlineData(true, "2029-02-20", "2031-02-20", "duplicata", "2025-08-31", "--protested", "2026-02-20")] // delivery is not proved
    [InlineData(false, "2029-02-20", "2031-02-20", "duplicata", "2025-08-31", "--protested", "2026-02-20", "--delivered")]
    [InlineData(false, "2029-03-02", "2031-03-02", "duplicata", "2025-08-31", "--protested", "2026-02-20", "--delivered", "--suspended", "mediation:2026-03-01..2026-03-10")]
    [InlineData(true, "2029-05-10", "2029-05-10", "contract", "2024-05-10")] // no two witnesses
    public async Task Limitation_is_told_for_each_action_with_what_the_title_still_lacks(bool lacking, string execution, string monitoria, string instrument, string due, params string[] more)
    {
        var run = await CliCall.RunAsync(["limitation", "--instrument", instrument, "--due", due, .. more, "--on", "2026-06-01", "--json"]);

        Assert.Equal(0, run.ExitCode);
        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal(
            (execution, monitoria),
            (answer.RootElement.GetProperty("execution").GetProperty("until").GetString(), answer.RootElement.GetProperty("monitoria").GetProperty("until").GetString()));
        Assert.Equal(lacking, answer.RootElement.GetProperty("execution").GetProperty("condition").ValueKind == JsonValueKind.String);
        Assert.DoesNotContain("⟦", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "limitation", "--instrument", "parchment", "--due", "2026-03-10")]
    [InlineData(2, "limitation", "--instrument", "cheque", "--due", "10/03/2026")]
    [InlineData(2, "limitation", "--instrument", "cheque")]
    [InlineData(2, "limitation", "--instrument", "rent", "--due", "2026-03-10", "--suspended", "holiday:2026-03-11..2026-03-12")]
    [InlineData(1, "limitation", "--instrument", "cheque", "--due", "2026-03-10")] // a cheque is limited from its issue
    [InlineData(2, "limitation", "--instrument", "rent", "--due", "9999-12-31")] // no term could be added
    [InlineData(1, "identifiers", "check", "phone", "@file")] // a value, not the name of a file of arguments
    [InlineData(1, "debts", "statement", "--file", "/", "--on", "2026-03-10")]
    public async Task A_question_that_cannot_be_answered_is_refused_with_its_code(int exitCode, params string[] arguments)
    {
        var run = await CliCall.RunAsync(arguments);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal); // no stack trace
    }

    [Fact]
    public async Task The_right_action_is_proposed_for_a_case_in_a_file()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "case.json");
        await File.WriteAllTextAsync(
            file,
            """
            { "on": "2026-06-01", "creditor": { "costThreshold": 1000, "papers": ["powerOfAttorney"] },
              "debtor": { "taxId": "111.444.777-35", "name": "Ana", "city": "Campinas", "state": "SP", "address": "Rua A, 1" },
              "titles": [
                { "label": "NP", "instrument": "promissoryNote", "balance": 5000.10, "due": "2024-01-15", "papers": ["titleOriginal"] },
                { "label": "NP-2", "instrument": "nota promissória", "balance": 400.20, "due": "2024-02-15" },
                { "label": "DM", "instrument": "duplicata", "balance": 3000, "due": "2026-03-31" },
                { "label": "CT", "instrument": "contract", "balance": 900, "due": "2019-01-10" } ] }
            """,
            TestContext.Current.CancellationToken);

        var run = await CliCall.RunAsync("actions", "propose", "--file", file, "--json");

        Assert.Equal(0, run.ExitCode);
        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["NP execucao", "NP-2 execucao", "DM monitoria", "CT noAction"],
            answer.RootElement.GetProperty("titles").EnumerateArray().Select(t => $"{t.GetProperty("label").GetString()} {t.GetProperty("proposed").GetString()}"));
        Assert.Equal(
            [(2, 5_400.30m, "Campinas"), (1, 3_000m, "Campinas")],
            answer.RootElement.GetProperty("lawsuits").EnumerateArray().Select(suit => (
                suit.GetProperty("titles").GetArrayLength(), suit.GetProperty("valueOfCause").GetDecimal(), suit.GetProperty("venue").GetProperty("city").GetString())));
        Assert.DoesNotContain("⟦", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Balances_of_a_case_in_a_file_are_computed_with_its_terms_payments_and_costs()
    {
        // On 30/09/2025 at 1 % a month: A owes 1,080.00, B 1,070.00. Of 1,130.00 paid that day 50.00 go to the costs and the rest settles A.
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "case.json");
        await File.WriteAllTextAsync(
            file,
            """
            { "debtor": { "taxId": "111.444.777-35", "name": "Ana", "city": "Campinas", "state": "SP" },
              "terms": { "correction": "none", "interest": { "percent": 1, "source": "cl. 5" } },
              "titles": [
                { "label": "A", "instrument": "promissoryNote", "principal": 1000, "dueOn": "2025-01-31" },
                { "label": "B", "instrument": "contract", "principal": 1000, "dueOn": "2025-02-28" },
                { "label": "OLD", "instrument": "contract", "principal": 700, "dueOn": "2015-03-31" } ],
              "payments": [{ "on": "2025-09-30", "amount": 1130, "reference": "PIX" }],
              "costs": [{ "on": "2025-09-30", "amount": 50, "label": "Protesto" }] }
            """,
            TestContext.Current.CancellationToken);

        var run = await CliCall.RunAsync("actions", "propose", "--file", file, "--on", "2025-09-30", "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        using var answer = JsonDocument.Parse(run.Output);
        var (root, suit) = (answer.RootElement, Assert.Single(answer.RootElement.GetProperty("lawsuits").EnumerateArray()));
        Assert.Equal((1_070m, 1_130m), (root.GetProperty("statement").GetProperty("total").GetDecimal(), root.GetProperty("statement").GetProperty("paid").GetDecimal()));
        Assert.Equal(("monitoria", 1_070m), (suit.GetProperty("path").GetString(), suit.GetProperty("valueOfCause").GetDecimal()));
        Assert.Equal("A", Assert.Single(root.GetProperty("settled").EnumerateArray()).GetString());
        Assert.Equal("OLD", Assert.Single(Assert.Single(root.GetProperty("notSued").EnumerateArray()).GetProperty("titles").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_schema_is_printed_before_anything_else_is_demanded()
    {
        var asked = await CliCall.RunAsync("identifiers", "check", "--schema");
        var none = await CliCall.RunAsync("version", "--schema");

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
        var run = await CliCall.RunAsync("identifiers", "check", "tax-id", "52998224725");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("valid: true", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_verb_explains_itself()
    {
        var verbs = typeof(Verb).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Verb)))
            .Select(type => (Verb)Activator.CreateInstance(type)!);
        foreach (var verb in verbs)
        {
            var run = await CliCall.RunAsync([.. new[] { verb.Group, verb.Command.Name, "--help" }.Where(word => word.Length > 0)]);

            Assert.Equal(0, run.ExitCode);
            Assert.Contains(verb.Command.Description!, run.Output, StringComparison.Ordinal);
            Assert.Contains("--json", run.Output, StringComparison.Ordinal);
        }
    }
}
