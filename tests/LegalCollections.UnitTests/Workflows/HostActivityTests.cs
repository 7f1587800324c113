using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>Activities of a host take part like the built-in ones, and repeat their ids when a burst is run again.</summary>
public sealed class HostActivityTests
{
    [Fact]
    public async Task A_host_activity_waits_resumes_and_has_the_same_execution_id_when_run_again()
    {
        var catalog = ActivityCatalog.BuiltIn().Add<AskSomebody>();
        var ask = new System.Text.Json.Nodes.JsonObject { ["type"] = "Test.Ask", ["version"] = 1, ["id"] = "A", ["who"] = "the lawyer" };
        var definition = Draw.Flow([ask, Draw.Line("Y", "'answered'"), Draw.Line("L", "'late'")], "A:Answered>Y", "A:Late>L");
        var services = new OneService(new AskSomebody(new Diary()));
        var runner = new WorkflowRunner(catalog, TimeProvider.System);

        var first = await runner.StartAsync(definition, new StartRequest("i1"), services, TestContext.Current.CancellationToken);
        var again = await runner.StartAsync(definition, new StartRequest("i1"), services, TestContext.Current.CancellationToken);
        var bookmark = Assert.Single(first.Created);
        var stored = WorkflowState.FromJson(first.State.ToJson());
        var resumed = await runner.ResumeAsync(definition, stored, bookmark.Id, "yes", services, TestContext.Current.CancellationToken);

        Assert.Equal(bookmark.Id, Assert.Single(again.Created).Id);
        Assert.Equal("the lawyer", bookmark.Key);
        Assert.Equal("answered", Assert.Single(resumed.Lines).Value);
        Assert.Equal([bookmark.Id], resumed.BurnedBookmarkIds);
        Assert.Equal(WorkflowStatus.Finished, resumed.Status);
        Assert.True(resumed.State.ToJson().Length < 300, resumed.State.ToJson());
        Assert.Equal(services.Diary.ExecutionIds[0], services.Diary.ExecutionIds[1]);
    }

    [Fact]
    public void The_catalogue_has_each_activity_that_the_engine_promises()
    {
        string[] promised =
        [
            "Break", "Complete", "Correlate", "Cron", "Delay", "DispatchWorkflow", "End", "Event", "ExecuteWorkflow", "Fault", "Finish",
            "FlowDecision", "FlowFork", "FlowJoin", "FlowNode", "FlowSwitch", "Flowchart", "For", "ForEach", "If", "ParallelForEach", "PublishEvent",
            "RunJavaScript", "RunTask", "Sequence", "SetName", "SetOutput", "SetVariable", "Start", "StartAt", "Switch", "Timer", "While",
            "Workflow", "WriteLine",
        ];

        Assert.Equal(promised.Select(p => $"Elsa.{p}"), ActivityCatalog.BuiltIn().Descriptors.Select(d => d.Type));
    }

    /// <summary>Keeps what the activity saw.</summary>
    public sealed class Diary
    {
        public List<string> ExecutionIds { get; } = [];
    }

    /// <summary>An activity with a dependency, an input and two outcomes.</summary>
    [Activity("Test.Ask", Outcomes = ["Answered", "Late"])]
    [Input("who", Required = true)]
    public sealed class AskSomebody(Diary diary) : Activity
    {
        public Diary Diary { get; } = diary;

        public override ValueTask ExecuteAsync(ActivityContext context)
        {
            Diary.ExecutionIds.Add(context.ExecutionId);
            context.Bookmark("Test.Ask", key: context.Input<string>("who"), dueAt: context.Now.AddDays(60));
            return ValueTask.CompletedTask;
        }

        public override ValueTask ResumeAsync(ActivityContext context, Bookmark bookmark, object? input)
        {
            context.Complete(input is null ? "Late" : "Answered");
            return ValueTask.CompletedTask;
        }
    }

    private sealed class OneService(AskSomebody activity) : IServiceProvider
    {
        public Diary Diary => activity.Diary;

        public object? GetService(Type serviceType) => serviceType == typeof(AskSomebody) ? activity : null;
    }
}
