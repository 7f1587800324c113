using System.Text.Json.Nodes;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>Time starts instances as events do, and inside a flow the same activities wait.</summary>
public sealed class StartTriggerTests
{
    private readonly InMemoryWorkflowHost _host = new(ActivityCatalog.BuiltIn(), Draw.Noon);

    [Fact]
    public async Task A_timer_that_may_start_the_workflow_starts_one_instance_for_each_interval()
    {
        await PublishAsync(Draw.Activity("Timer", "T", ("interval", "Literal", "00:10:00")));

        await _host.ElapseAsync(TimeSpan.FromMinutes(35));

        Assert.Equal(["12:10", "12:20", "12:30"], Starts());
        Assert.All(_host.Instances, i => Assert.Equal("started", Assert.Single(i.Lines).Value));
    }

    [Fact]
    public async Task A_cron_expression_starts_an_instance_at_each_time_it_names()
    {
        await PublishAsync(Draw.Activity("Cron", "T", ("cronExpression", "Literal", "30 15 * * * *")));

        await _host.ElapseAsync(TimeSpan.FromHours(2));

        Assert.Equal(["12:15", "13:15"], Starts());
    }

    [Fact]
    public async Task An_instant_starts_one_instance_and_one_that_has_passed_starts_it_at_once()
    {
        await PublishAsync(Draw.Activity("StartAt", "T", ("dateTime", "Literal", "2026-01-05T15:00:00Z")));
        await _host.ElapseAsync(TimeSpan.FromHours(5));
        Assert.Equal(["15:00"], Starts());

        await PublishAsync(Draw.Activity("StartAt", "T", ("dateTime", "Literal", "2026-01-01T00:00:00Z")));
        Assert.Equal(["15:00", "17:00"], Starts());
    }

    [Fact]
    public async Task The_name_of_a_start_event_may_be_computed_and_the_event_is_not_given_twice()
    {
        var start = Draw.Activity("Event", "T", ("eventName", "JavaScript", "'go' + getN()"));
        start["customProperties"] = new JsonObject { ["canStartWorkflow"] = true };
        _host.Publish(Draw.Flow([start, Draw.Activity("Event", "Again", ("eventName", "Literal", "go0")), Draw.Line("Z", "'end'")], "T>Again", "Again>Z"));

        await _host.RaiseAsync("go0");
        Assert.Equal("Again", Assert.Single(Assert.Single(_host.Instances).State.Bookmarks).ActivityId);
        await _host.RaiseAsync("go0");

        Assert.Equal(WorkflowStatus.Finished, _host.Instances[0].State.Status);
        Assert.Equal(2, _host.Instances.Count);
    }

    [Theory]
    [InlineData("Timer", "interval", "00:30:00", "12:30")]
    [InlineData("Timer", "interval", null, "12:01")]
    [InlineData("Cron", "cronExpression", "0 45 * * * *", "12:45")]
    [InlineData("StartAt", "dateTime", "2026-01-05T14:00:00Z", "14:00")]
    public async Task Inside_a_flow_the_activity_waits_for_its_time_once(string type, string input, string? value, string due)
    {
        var wait = value is null ? Draw.Activity(type, "T") : Draw.Activity(type, "T", (input, "Literal", value));
        _host.Publish(Draw.Flow([Draw.Line("A", "'before'"), wait, Draw.Line("Z", "'after'")], "A>T", "T>Z"));

        var instance = await _host.ExecuteAsync("test");
        Assert.Equal(due, Assert.Single(instance.State.Bookmarks).DueAt!.Value.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        await _host.ElapseAsync(TimeSpan.FromHours(3));

        Assert.Equal(["before", "after"], instance.Lines.Select(l => l.Value));
        Assert.Single(_host.Instances);
    }

    private async Task PublishAsync(JsonObject trigger)
    {
        trigger["customProperties"] = new JsonObject { ["canStartWorkflow"] = true };
        _host.Publish(Draw.Flow([trigger, Draw.Line("A", "'started'")], "T>A"));
        await _host.OpenAsync();
    }

    private IEnumerable<string> Starts() =>
        _host.Instances.Select(i => i.Journal[0].At.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}
