using System.Text.Json;

namespace LegalCollections.IntegrationTests.Cli;

/// <summary>Debts on the command line; the figures are those of the tables beside the unit tests.</summary>
[Trait("Database", "None")]
public sealed class DebtVerbTests
{
    [Fact]
    public async Task A_statement_prints_every_line_and_names_what_it_did_not_read()
    {
        // Worked example A: 274.56 + 260.93 + 205.49 + 1,074.10.
        var statement = await StatementAsync("2025-06-15", """
            { "debtor": "x", "terms": { "fees": { "percent": 10, "source": "cl. 6" } },
              "titles": [{ "label": "A", "principal": "10000.00", "due": "2025-01-15", "fine": { "percent": 2, "source": "cl. 5" } }], "offers": { "paidInTime": 1000 } }
            """);

        Assert.Equal((11_815.08m, false, "2025-05", "2025-05-31"), (
            statement.GetProperty("total").GetDecimal(), statement.GetProperty("provisional").GetBoolean(),
            statement.GetProperty("lastIndexMonth").GetString(), statement.GetProperty("lastClosedOn").GetString()));
        var lines = statement.GetProperty("titles")[0].GetProperty("lines");
        Assert.Equal(
            [10_000m, 274.56m, 260.93m, 205.49m, 1_074.10m], lines.EnumerateArray().Select(line => line.GetProperty("amount").GetDecimal()));
        Assert.Equal("debtor", Assert.Single(statement.GetProperty("ignored").EnumerateArray()).GetString());
        Assert.Equal(12_978.10m, statement.GetProperty("offers").GetProperty("cpc523").GetProperty("total").GetDecimal()); // 10,815.08 x 1.2
        Assert.Equal(7, statement.GetProperty("parameters").GetArrayLength());
    }

    [Fact]
    public async Task A_file_chooses_the_readings_of_the_Justica_Federal()
    {
        var statement = await StatementAsync("2026-06-10", """
            { "titles": [{ "principal": 1000, "dueOn": "2024-08-15", "correction": "ipca15" }], "parameters": { "taxaLegalRule": "cjf2026", "rounding": "truncate" } }
            """);

        Assert.Equal((1_254.98m, 159.59m), (statement.GetProperty("total").GetDecimal(), statement.GetProperty("charged").GetProperty("interest").GetDecimal()));
    }

    [Fact]
    public async Task Payments_costs_and_waivers_of_a_file_are_imputed()
    {
        // Eight months at 1 % = 80.00; costs 50.00 of the day; 30.00 of interest waived; 300.00 paid: 50 + 50 + 200.
        var statement = await StatementAsync("2025-09-30", """
            { "titles": [{ "label": "T", "principal": 1000, "dueOn": "2025-01-31", "correction": "none", "interest": { "percent": 1, "source": "cl. 5" } }],
              "costs": [{ "on": "2025-09-30", "amount": 50, "label": "Protesto" }],
              "waivers": [{ "on": "2025-09-30", "title": "T", "component": "interest", "amount": 30, "act": "e-mail do credor" }],
              "payments": [{ "on": "2025-09-30", "amount": 300, "reference": "PIX 1" }] }
            """);

        Assert.Equal(800m, statement.GetProperty("total").GetDecimal());
        Assert.Equal(
            [("costs", 50m), ("interest", 50m), ("principal", 200m)],
            statement.GetProperty("allocations").EnumerateArray().Select(part => (part.GetProperty("component").GetString()!, part.GetProperty("amount").GetDecimal())));
    }

    [Fact]
    public async Task A_file_is_told_all_its_faults_at_once()
    {
        var run = await RunAsync("2026-03-31", """{ "titles": [{ "principal": "ten", "dueOn": "31/01/2025", "interest": "usury" }], "payments": [{ "amount": 3 }] }""");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["titles[0].principal", "titles[0].dueOn", "titles[0].interest", "payments[0].paidOn"], run.Reasons.Select(reason => reason.Where));
    }

    [Theory]
    [InlineData("ipca", "2024-01", "2024-12", "factor", "1.0483129579")]
    [InlineData("ipca15", "2024-08", "2026-05", "factor", "1.0953927279")]
    [InlineData("selic", "2023-03", "2024-07", "percent", "16.2900000000")]
    [InlineData("tjsp", "2020-01", "2023-03", "factor", "1.2456991378")]
    [InlineData("taxa-legal", "2024-08", "2024-08", "percent", "0.0390520000")]
    [InlineData("taxa-legal", "2025-02", "2025-02", "percent", "0.9022090000")]
    public async Task An_index_comes_to_its_published_figure(string series, string from, string to, string field, string expected)
    {
        var run = await CliCall.RunAsync("debts", "index", "--series", series, "--from", from, "--to", to, "--json");

        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal(expected, answer.RootElement.GetProperty(field).GetDecimal().ToString("0.0000000000", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_rule_of_the_Justica_Federal_counts_the_whole_first_reference_month()
    {
        var run = await CliCall.RunAsync("debts", "index", "--series", "taxa-legal", "--from", "2024-08", "--to", "2026-05", "--rule", "cjf2026", "--json");

        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal(14.573425m, answer.RootElement.GetProperty("percent").GetDecimal());
    }

    [Theory]
    [InlineData(1, "--from", "2014-12", "--to", "2015-01")]
    [InlineData(2, "--from", "2015-13", "--to", "2016-01")]
    [InlineData(2, "--from", "2016-02", "--to", "2016-01")]
    [InlineData(2, "--from", "2016-02")]
    public async Task A_missing_month_is_refused_and_a_wrong_one_is_wrong_usage(int exitCode, params string[] months)
        => Assert.Equal(exitCode, (await CliCall.RunAsync([.. new[] { "debts", "index", "--series", "ipca", "--json" }, .. months])).ExitCode);

    [Theory]
    [InlineData("statement")]
    [InlineData("index")]
    [InlineData("plan")]
    [InlineData("offers")]
    public async Task Every_answer_has_a_schema(string verb)
    {
        var run = await CliCall.RunAsync("debts", verb, "--schema");

        Assert.Equal(0, run.ExitCode);
        using var schema = JsonDocument.Parse(run.Output);
        Assert.Equal($"debts {verb}", schema.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_plan_and_the_offers_of_the_law_are_computed()
    {
        var plan = await CliCall.RunAsync("debts", "plan", "--method", "price", "--total", "12000", "--count", "12", "--rate", "1.5", "--first-due", "2026-01-31", "--json");
        var offers = await CliCall.RunAsync("debts", "offers", "--debt", "20000", "--fees", "2000", "--costs", "500", "--deposit", "2026-08-31", "--json");

        using var planned = JsonDocument.Parse(plan.Output);
        using var offered = JsonDocument.Parse(offers.Output);
        Assert.Equal(13_201.95m, planned.RootElement.GetProperty("total").GetDecimal());
        Assert.Equal([6_750m, 8_500m], offered.RootElement.GetProperty("cpc916").EnumerateArray().Select(reading => reading.GetProperty("downPayment").GetDecimal()));
    }

    private static async Task<JsonElement> StatementAsync(string on, string json)
    {
        var run = await RunAsync(on, json);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static async Task<CliRun> RunAsync(string on, string json)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, json, TestContext.Current.CancellationToken);
            return await CliCall.RunAsync("debts", "statement", "--file", file, "--on", on, "--json");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
