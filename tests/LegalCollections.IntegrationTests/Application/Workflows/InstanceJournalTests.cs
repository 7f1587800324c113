using LegalCollections.Application.Workflows;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.IntegrationTests.Application.Workflows;

/// <summary>A burst is journalled in one row, and nothing of what the engine wrote is lost by that.</summary>
[Trait("Database", "None")]
public sealed class InstanceJournalTests
{
    private const string Drawing = """
        {
          "id": "f:1", "definitionId": "f", "name": "F", "version": 1,
          "root": { "type": "Elsa.Flowchart", "version": 1, "id": "Flow", "activities": [
            { "type": "Elsa.SetName", "version": 1, "id": "n\"1", "value": { "typeName": "String", "expression": { "type": "Literal", "value": "x" } } }
          ], "connections": [] }
        }
        """;

    private static readonly DateTimeOffset At = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_stored_burst_reads_back_as_the_engine_wrote_it()
    {
        JournalEntry[] written =
        [
            new(5, "n\"1", "Elsa.SetName", "Resumed", "i:7", At, []),
            new(6, "n\"1", "Elsa.SetName", "Completed", "i:7", At, ["Ação", "Done"]),
            new(7, "Flow", "Elsa.Flowchart", "Completed", "i:2", At, ["Done"]),
        ];

        var row = JournalledBurst.Of("i", "f:1", written)!;

        Assert.Equal("""[["n\"1","Resumed",7],["n\"1","Completed",7,"Ação","Done"],["Flow","Completed",2,"Done"]]""", row.Entries);
        Assert.Equivalent(written, row.Read(WorkflowDefinition.Parse(Drawing).Value), strict: true);
        Assert.Equal((5, At), (row.FirstSequence, row.At));
    }

    [Fact]
    public void A_burst_without_entries_leaves_no_row() => Assert.Null(JournalledBurst.Of("i", "f:1", []));
}
