using System.Text.Json;

namespace LegalCollections.IntegrationTests.Cli;

/// <summary>Deadlines by script: the words of the call and the shape of the answer; what the law makes of them is tested beside the rules.</summary>
[Trait("Database", "None")]
public sealed class DeadlineVerbTests
{
    [Theory]
    [InlineData("--available 2026-07-06 --days 5 --unit business --calendar tjsp", "2026-07-07", "2026-07-08", "2026-07-16")] // 9 and 10/07 closed
    [InlineData("--published 2026-07-03 --days 6 --unit calendar --calendar national", "2026-07-03", "2026-07-06", "2026-07-13")]
    [InlineData("--event 2026-10-02 --days 30 --unit material --calendar national", null, "2026-10-03", "2026-11-03")]
    [InlineData("--event 2026-08-31 --days 6 --unit months --calendar national", null, "2026-09-01", "2027-03-01")]
    [InlineData("--event 2026-10-01T14:30 --days 24 --unit hours --calendar tjsp", null, "2026-10-01", "2026-10-02T14:30")]
    [InlineData("--event 2026-11-18 --days 3 --unit business --calendar notary", null, "2026-11-19", "2026-11-24")]
    [InlineData("--confirmed 2026-10-05 --channel domicilio --days 15 --unit business --calendar tjsp", null, "2026-10-14", "2026-11-05")]
    [InlineData("--confirmed 2026-03-14 --channel portal --days 5 --unit business --calendar national", null, "2026-03-17", "2026-03-23")]
    [InlineData("--sent 2026-10-02 --ack-rule cnj2026 --days 5 --unit business --calendar tjsp", null, "2026-10-15", "2026-10-21")]
    [InlineData("--sent 2026-10-02 --days 5 --unit business --calendar tjsp", null, "2026-10-13", "2026-10-19")]
    [InlineData("--event 2026-11-16 --days 15 --unit business --calendar tjsp --double", null, "2026-11-17", "2027-02-02")]
    [InlineData("--available 2026-08-10 --rule ED --calendar national --holiday 2026-08-11", "2026-08-12", "2026-08-13", "2026-08-19")]
    [InlineData("--published 2026-10-16 --days 5 --unit business --calendar tjsp --outage 2026-10-19 --outage 2026-10-26", "2026-10-16", "2026-10-20", "2026-10-27")]
    [InlineData("--published 2026-05-04 --days 5 --unit business --calendar national --suspend 2026-05-06..2026-05-12", "2026-05-04", "2026-05-05", "2026-05-18")]
    [InlineData("--published 2027-01-21 --days 3 --unit business --calendar tjsp --comarca 3550308", "2027-01-21", "2027-01-22", "2027-01-27")]
    [InlineData("--available 2026-08-03 --rule APEL --calendar national --clarification 2026-08-10..2026-08-24", "2026-08-25", "2026-08-26", "2026-09-16")]
    public async Task A_deadline_is_printed_with_every_day_between(string call, string? publication, string firstDay, string due)
    {
        var run = await CliCall.RunAsync(["deadlines", "compute", .. call.Split(' '), "--json"]);

        Assert.Equal(0, run.ExitCode);
        using var answer = JsonDocument.Parse(run.Output);
        var root = answer.RootElement;
        Assert.Equal(["publication", "firstDay", "due", "days"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal((publication, firstDay, due), (root.GetProperty("publication").GetString(), root.GetProperty("firstDay").GetString(), root.GetProperty("due").GetString()));
        Assert.All(root.GetProperty("days").EnumerateArray(), day =>
        {
            Assert.Equal(["date", "counts", "reason", "law"], day.EnumerateObject().Select(property => property.Name));
            Assert.DoesNotContain("⟦", day.GetProperty("reason").GetString(), StringComparison.Ordinal);
            Assert.NotEqual("", day.GetProperty("law").GetString());
        });
    }

    [Theory]
    [InlineData("--days 5 --unit business --calendar tjsp")] // no day
    [InlineData("--available 2026-07-06 --event 2026-07-06 --days 5 --unit business --calendar tjsp")] // two days
    [InlineData("--available 06/07/2026 --days 5 --unit business --calendar tjsp")]
    [InlineData("--available 2026-07-06 --days 5 --unit weeks --calendar tjsp")]
    [InlineData("--available 2026-07-06 --days five --unit business --calendar tjsp")]
    [InlineData("--available 2026-07-06 --days 0 --unit business --calendar tjsp")]
    [InlineData("--available 2026-07-06 --days 5 --unit business")]
    [InlineData("--available 2026-07-06 --unit business --calendar tjsp")]
    [InlineData("--available 2026-07-06 --days 5 --unit business --calendar tjsp --suspend 2026-07-09..2026-07-08")]
    [InlineData("--event 2026-07-06 --days 101 --unit years --calendar tjsp")]
    [InlineData("--confirmed 2026-07-06 --days 5 --unit business --calendar tjsp")]
    [InlineData("--available 2026-07-06 --rule APEL")] // a rule of court has no calendar of its own
    public async Task A_call_that_cannot_be_counted_is_wrong_usage(string call) =>
        Assert.Equal(2, (await CliCall.RunAsync(["deadlines", "compute", .. call.Split(' '), "--json"])).ExitCode);

    [Theory]
    [InlineData("--sent 2026-10-02 --channel domicilio --days 15 --unit business --calendar tjsp", "deadlines.NotServed")]
    [InlineData("--available 2026-10-02 --days 15 --unit business --calendar tjxx", "deadlines.CalendarUnknown")]
    [InlineData("--available 2026-10-02 --rule XX --calendar tjsp", "deadlines.RuleUnknown")]
    [InlineData("--available 2015-10-02 --rule APEL --calendar tjsp", "deadlines.NotInForce")]
    [InlineData("--available 2026-10-02 --rule APEL --calendar tjsp --double litisconsortes", "deadlines.NotDoubledElectronic")]
    [InlineData("--available 2150-12-31 --days 15 --unit business --calendar tjsp", "deadlines.DayOutOfRange")]
    [InlineData("--event 2026-11-16 --days 15 --unit business --calendar jf --double --jef", "deadlines.NotDoubledJef")]
    [InlineData("--available 2026-10-02 --days 15 --unit business --calendar tjsp --suspend 2026-10-05..2046-10-05", "deadlines.TooManyClosedDays")]
    [InlineData("--available 2026-08-03 --rule APEL --calendar national --clarification 2026-08-12..2026-08-24", "deadlines.ClarificationLate")] // 5 days end on 11/08
    [InlineData("--available 2026-10-02 --days 15 --unit business --calendar es", "deadlines.TriggerOfBrazil")]
    [InlineData("--available 2026-10-02 --days 15 --unit business --calendar tjsp --comarca 3304557", "deadlines.ComarcaOfOtherState")]
    public async Task A_deadline_that_the_law_does_not_give_is_refused_with_its_reason(string call, string code)
    {
        var run = await CliCall.RunAsync(["deadlines", "compute", .. call.Split(' '), "--json"]);

        Assert.Equal(1, run.ExitCode);
        var reason = Assert.Single(run.Reasons);
        Assert.Equal(code, reason.Code);
        Assert.DoesNotContain("⟦", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_of_a_court_lists_its_closed_days_with_their_law()
    {
        var run = await CliCall.RunAsync("deadlines", "calendar", "--court", "tjsp", "--year", "2026", "--json");

        Assert.Equal(0, run.ExitCode);
        using var answer = JsonDocument.Parse(run.Output);
        var bridge = Assert.Single(answer.RootElement.EnumerateArray(), day => day.GetProperty("date").GetString() == "2026-04-20");
        Assert.Equal(["date", "name", "scope", "effect", "law"], bridge.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("COURT", "NO_EXPEDIENTE"), (bridge.GetProperty("scope").GetString(), bridge.GetProperty("effect").GetString()));
        Assert.Contains("2.813/2025", bridge.GetProperty("law").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_court_without_this_year_s_act_says_so_and_a_year_out_of_range_is_wrong_usage()
    {
        var run = await CliCall.RunAsync("deadlines", "calendar", "--court", "tjsp", "--year", "2027");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2027", run.Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await CliCall.RunAsync("deadlines", "calendar", "--court", "tjsp", "--year", "1800")).ExitCode);
    }

    [Theory]
    [InlineData("compute", "object")]
    [InlineData("calendar", "array")]
    public async Task The_shape_of_the_answer_is_printed_before_anything_is_demanded(string verb, string type)
    {
        var run = await CliCall.RunAsync("deadlines", verb, "--schema");

        Assert.Equal(0, run.ExitCode);
        using var schema = JsonDocument.Parse(run.Output);
        Assert.Equal(type, schema.RootElement.GetProperty("type").GetString());
    }
}
