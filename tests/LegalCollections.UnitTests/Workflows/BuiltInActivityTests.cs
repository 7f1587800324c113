using System.Text.Json.Nodes;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.BuiltIn;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>What the recordings do not cover follows the descriptors of Elsa.</summary>
public sealed class BuiltInActivityTests
{
    [Fact]
    public async Task ForEach_runs_its_body_once_for_each_item_with_index_and_value()
    {
        var loop = Draw.Activity("ForEach", "L", ("items", "JavaScript", "['a','b','c']")).With("body", Draw.Line("B", "getVariable('CurrentIndex') + getCurrentValue()"));

        Assert.Equal(["0a", "1b", "2c"], Lines(await Draw.RunAsync(Draw.Flow([loop]))));
    }

    [Fact]
    public async Task ParallelForEach_starts_all_bodies_and_waits_for_all()
    {
        var loop = Draw.Activity("ParallelForEach", "P", ("items", "JavaScript", "[1, 2]")).With("body", new JsonObject
        {
            ["type"] = "Elsa.Sequence",
            ["id"] = "S",
            ["activities"] = new JsonArray(Draw.Activity("Delay", "D", ("timeSpan", "JavaScript", "'00:0' + getCurrentValue() + ':00'")), Draw.Line("B", "getCurrentValue()")),
        });
        var host = new InMemoryWorkflowHost(ActivityCatalog.BuiltIn(), Draw.Noon);
        host.Publish(Draw.Flow([loop, Draw.Line("Z", "'all'")], "P>Z"));

        var instance = await host.ExecuteAsync("test");
        Assert.Equal(2, instance.State.Bookmarks.Count);
        await host.ElapseAsync(TimeSpan.FromSeconds(90));
        Assert.Equal(["1"], Lines(instance));
        await host.ElapseAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(["1", "2", "all"], Lines(instance));
    }

    [Theory]
    [InlineData("while (true) {}")]
    [InlineData("let a = []; while (true) { a.push('xxxxxxxxxxxxxxxxxxxx'); }")]
    [InlineData("function f() { return f() + 1; } f()")]
    public async Task A_runaway_script_is_stopped_and_becomes_an_incident(string script)
    {
        var instance = await Draw.RunAsync(Draw.Flow([Draw.Line("W", script)]));

        Assert.Equal(WorkflowSubStatus.Faulted, instance.State.SubStatus);
        Assert.Equal("W", Assert.Single(instance.State.Incidents!).ActivityId);
    }

    [Fact]
    public async Task A_loop_that_never_waits_becomes_an_incident_instead_of_running_for_ever()
    {
        var instance = await Draw.RunAsync(Draw.Flow([Draw.Activity("Start", "A"), Draw.Activity("FlowFork", "B")], "A>B", "B>A"));

        Assert.Equal(WorkflowSubStatus.Faulted, instance.State.SubStatus);
    }

    [Theory]
    [InlineData("0 9 * * MON-FRI", "2026-01-09T09:00:00Z", "2026-01-12T09:00:00Z")]
    [InlineData("*/15 * * * *", "2026-01-05T12:07:30Z", "2026-01-05T12:15:00Z")]
    [InlineData("30 0 0 29 2 *", "2026-03-01T00:00:00Z", "2028-02-29T00:00:30Z")]
    [InlineData("0 0 13 * FRI", "2026-03-14T00:00:00Z", "2026-11-13T00:00:00Z")]
    [InlineData("0 9 L * *", "2026-02-01T00:00:00Z", "2026-02-28T09:00:00Z")]
    [InlineData("0 9 L-1 * *", "2026-02-01T00:00:00Z", "2026-02-27T09:00:00Z")]
    [InlineData("0 9 LW * *", "2026-05-01T00:00:00Z", "2026-05-29T09:00:00Z")]
    [InlineData("0 9 1W * *", "2026-07-31T12:00:00Z", "2026-08-03T09:00:00Z")]
    [InlineData("0 9 15W * *", "2026-03-01T00:00:00Z", "2026-03-16T09:00:00Z")]
    [InlineData("0 9 31W * *", "2026-02-01T00:00:00Z", "2026-03-31T09:00:00Z")]
    [InlineData("0 9 * * FRIL", "2026-01-05T00:00:00Z", "2026-01-30T09:00:00Z")]
    [InlineData("0 9 * * MON#2", "2026-01-05T12:00:00Z", "2026-01-12T09:00:00Z")]
    [InlineData("0 22-1 * * *", "2026-01-05T23:30:00Z", "2026-01-06T00:00:00Z")]
    [InlineData("0 0 * * SAT-MON", "2026-01-05T12:00:00Z", "2026-01-10T00:00:00Z")]
    [InlineData("@monthly", "2026-01-05T12:00:00Z", "2026-02-01T00:00:00Z")]
    public void Cron_names_the_next_time(string expression, string after, string next)
    {
        var at = CronExpression.Parse(expression).NextAfter(DateTimeOffset.Parse(after, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture), at);
    }

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("60 * * * *")]
    [InlineData("* * 0 * *")]
    [InlineData("* * * * MON#6")]
    [InlineData("* * W * *")]
    [InlineData("@sometimes")]
    public void A_text_that_is_no_cron_expression_is_refused(string text) => Assert.Throws<CronFormatException>(() => CronExpression.Parse(text));

    private static IEnumerable<string?> Lines(InMemoryInstance instance) =>
        instance.Lines.Select(l => LegalCollections.Workflows.Expressions.ValueConversion.AsText(l.Value));
}
