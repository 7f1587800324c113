namespace LegalCollections.Benchmarks;

/// <summary>The flow by which Elsa was measured: three variables are set, it waits, a fourth is set.</summary>
internal static class MeasuredFlow
{
    public const string WithEventId = "measured-event:1";
    public const string WithDelayId = "measured-delay:1";

    public static string WithEvent { get; } = Draw("measured-event", """{ "type": "Elsa.Event", "version": 1, "id": "Wait", "eventName": { "typeName": "String", "expression": { "type": "Literal", "value": "Go" } } }""");

    public static string WithDelay { get; } = Draw("measured-delay", """{ "type": "Elsa.Delay", "version": 1, "id": "Wait", "timeSpan": { "typeName": "TimeSpan", "expression": { "type": "Literal", "value": "1.00:00:00" } } }""");

    private static string Draw(string id, string wait) =>
        $$"""
        { "id": "{{id}}:1", "definitionId": "{{id}}", "name": "Measured", "version": 1, "isLatest": true, "isPublished": true,
          "variables": [ {{Variable("A")}}, {{Variable("B")}}, {{Variable("C")}}, {{Variable("D")}} ],
          "root": { "type": "Elsa.Flowchart", "version": 1, "id": "Flow",
            "activities": [ {{Set("A")}}, {{Set("B")}}, {{Set("C")}}, {{wait}}, {{Set("D")}} ],
            "connections": [ {{Line("SetA", "SetB")}}, {{Line("SetB", "SetC")}}, {{Line("SetC", "Wait")}}, {{Line("Wait", "SetD")}} ] } }
        """;

    private static string Variable(string name) =>
        $$"""{ "id": "{{name}}", "name": "{{name}}", "typeName": "String", "isArray": false, "value": "", "storageDriverTypeName": "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core" }""";

    private static string Set(string name) =>
        $$"""{ "type": "Elsa.SetVariable", "version": 1, "id": "Set{{name}}", "variable": { "id": "{{name}}", "name": "{{name}}", "typeName": "String" }, "value": { "typeName": "Object", "expression": { "type": "Literal", "value": "value {{name}}" } } }""";

    private static string Line(string from, string to) =>
        $$"""{ "source": { "activity": "{{from}}", "port": "Done" }, "target": { "activity": "{{to}}", "port": "In" } }""";
}
