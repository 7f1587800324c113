using System.Text.Json.Nodes;

namespace LegalCollections.UnitTests.Workflows;

/// <summary>Where Elsa was seen to err, the engine does what the recording's remark calls sane.</summary>
public sealed class SaneTests
{
    /// <summary>Recordings whose remark describes an oddity that is kept, or an error outside the snapshots.</summary>
    public static readonly HashSet<string> KeptQuirks =
    [
        "15-invalid-cycle", "31b-event-before-start", "35-child-faults-dispatch", "35-child-faults-executew", "37b-start-property",
        "40-startat", "40d-delay-30-days", "40e-delay-60-days-and-event", "53-root-sequence", "57-join-after-loop",
    ];

    [Theory]
    [InlineData("09-waitany-immediate", "run", "Finished", "A1 B1 B2 Z", "EC.Canceled J.Completed B2.Completed Z.Completed")]
    [InlineData("09c-waitany-immediate-vs-event", "run", "Finished", "A1 Z", "EB.Canceled J.Completed Z.Completed")]
    [InlineData("17-nested-flowchart-outcomes", "approve", "Finished", "IW OnApproved", "IE.Canceled Inner1.Completed")]
    [InlineData("17-nested-flowchart-outcomes", "end", "Finished", "JW OnInnerEnd", "JE.Canceled Inner2.Completed")]
    [InlineData("17b-inner-outcomes-alone", "run", "Finished", "IW OnApproved", "IC.Completed Inner1.Completed")]
    [InlineData("17c-inner-outcome-literal", "run", "Finished", "IW OnApproved", "IC.Completed Inner1.Completed")]
    [InlineData("17e-inner-waits", "inner-first", "Finished", "IW IZ Z", "OE.Canceled J.Completed")]
    [InlineData("17e-inner-waits", "outer-first", "Finished", "IW Z", "Inner1.Canceled IE.Canceled J.Completed")]
    [InlineData("17f-race-sequence-vs-event", "outer-first", "Finished", "S1 Z", "Seq.Canceled SE.Canceled J.Completed")]
    [InlineData("17f-race-sequence-vs-event", "sequence-first", "Finished", "S1 S2 Z", "OE.Canceled J.Completed")]
    [InlineData("17g-end-with-nested-sibling", "end", "Finished", "S1", "Seq.Canceled SE.Canceled Flowchart1.Completed")]
    [InlineData("18-terminal-complete", "run", "Finished", "WC WD", "T.Completed EA.Canceled DB.Canceled Flowchart1.Completed Workflow1.Completed")]
    [InlineData("18-terminal-end", "run", "Finished", "WC WD", "T.Completed EA.Canceled DB.Canceled Flowchart1.Completed Workflow1.Completed")]
    [InlineData("18-terminal-finish", "run", "Finished", "WC WD", "T.Completed EA.Canceled DB.Canceled")]
    [InlineData("20-fault-default", "run", "Faulted", "", "X.Faulted")]
    [InlineData("20-fault-fault", "run", "Faulted", "", "X.Faulted")]
    [InlineData("24-variable-bad-literal", "run", "Faulted", "", "A1.Faulted")]
    [InlineData("24b-variable-bad-default", "run", "Faulted", "", "Workflow1.Faulted")]
    [InlineData("43-fork-branch-end", "run", "Finished", "A1 B1", "AE.Completed C1.Canceled Flowchart1.Completed Workflow1.Completed")]
    public async Task Engine_is_sane_where_Elsa_is_not(string name, string scenario, string subStatus, string lines, string lastRecords)
    {
        var snapshots = await PlayAsync(name, scenario);

        var last = snapshots[^1][0]!;
        Assert.Equal("Finished", last["status"]!.GetValue<string>());
        Assert.Equal(subStatus, last["subStatus"]!.GetValue<string>());
        Assert.Equal(lines, string.Join(' ', All(snapshots, "lines").Select(l => l!.GetValue<string>())));
        var journal = All(snapshots, "journal").Select(j => $"{j![0]}.{j[1]}").Where(j => !j.EndsWith(".Started", StringComparison.Ordinal));
        Assert.Contains(lastRecords, string.Join(' ', journal), StringComparison.Ordinal);
        Assert.Empty(last["bookmarks"]!.AsArray());
        Assert.Equal(subStatus == "Faulted" ? 1 : 0, last["incidents"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_payload_joined_to_a_text_does_not_show_a_dotnet_type()
    {
        var snapshots = await PlayAsync("12-race-timer", "event-first");

        Assert.Equal("event [object Object] Z", string.Join(' ', All(snapshots, "lines").Select(l => l!.GetValue<string>())));
    }

    [Fact]
    public async Task A_trigger_that_started_an_instance_is_not_given_to_the_next_one()
    {
        var snapshots = await PlayAsync("32c-start-trigger-queued", "run");

        Assert.Equal("Finished", snapshots[0][0]!["status"]!.GetValue<string>());
        Assert.Equal("Suspended", snapshots[1][1]!["subStatus"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_child_that_had_to_wait_gives_its_output_to_the_parent()
    {
        var snapshots = await PlayAsync("34-execute-wait-suspending", "run");

        Assert.Equal("result {\"Sum\":100}", snapshots[2][0]!["lines"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task A_cancelled_child_releases_its_parent_and_a_cancelled_parent_takes_its_child_along()
    {
        var childCancelled = await PlayAsync("35b-child-cancelled", "cancel-child");
        var parentCancelled = await PlayAsync("35b-child-cancelled", "cancel-parent");

        Assert.Equal("result {}", childCancelled[1][0]!["lines"]![0]!.GetValue<string>());
        Assert.Equal("Finished", childCancelled[1][0]!["subStatus"]!.GetValue<string>());
        Assert.All(parentCancelled[1], i => Assert.Equal("Cancelled", i!["subStatus"]!.GetValue<string>()));
    }

    private static Task<List<JsonArray>> PlayAsync(string name, string scenario) => new Recording(name).SnapshotsAsync(scenario);

    private static IEnumerable<JsonNode?> All(List<JsonArray> snapshots, string part) => snapshots.SelectMany(s => s[0]![part]!.AsArray());
}
