using LegalCollections.Application.Common;
using LegalCollections.Application.DryRuns;
using LegalCollections.Domain.Cases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.DryRuns;

/// <summary>In an office whose clock runs, a dry run wakes each step at its minute, as the pump will.</summary>
public sealed class RunningClockTests
{
    private const string TwoDelays =
        """
        { "id": "two-delays-1", "definitionId": "two-delays", "name": "Duas esperas", "version": 1, "isLatest": true, "isPublished": true,
          "root": { "id": "Flow", "nodeId": "Workflow1:Flow", "type": "Elsa.Flowchart", "version": 1,
            "activities": [
              { "id": "A", "nodeId": "Workflow1:Flow:A", "type": "Elsa.Delay", "version": 1, "timeSpan": { "typeName": "TimeSpan", "expression": { "type": "Literal", "value": "05:00:00" } } },
              { "id": "B", "nodeId": "Workflow1:Flow:B", "type": "LegalCollections.MoveStage", "version": 1, "stage": { "typeName": "String", "expression": { "type": "Literal", "value": "Letter" } } },
              { "id": "C", "nodeId": "Workflow1:Flow:C", "type": "Elsa.Delay", "version": 1, "timeSpan": { "typeName": "TimeSpan", "expression": { "type": "Literal", "value": "20:00:00" } } },
              { "id": "D", "nodeId": "Workflow1:Flow:D", "type": "LegalCollections.MoveStage", "version": 1, "stage": { "typeName": "String", "expression": { "type": "Literal", "value": "Call" } } } ],
            "connections": [
              { "source": { "activity": "A", "port": "Done" }, "target": { "activity": "B", "port": "In" } },
              { "source": { "activity": "B", "port": "Done" }, "target": { "activity": "C", "port": "In" } },
              { "source": { "activity": "C", "port": "Done" }, "target": { "activity": "D", "port": "In" } } ] } }
        """;

    [Theory]
    [InlineData(false, "02 14:00", "03 10:00")]
    [InlineData(true, "03 08:00", "04 08:00")] // a demo's clock moves from opening to opening, and its real days do the same
    public async Task A_delay_ends_at_its_minute(bool demo, string letter, string call)
    {
        var clock = new OfficeClock(new NineOnMonday(), TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo"));
        await using var office = await BareOffice.OpenAsync(await TestDatabase.CreateAsync(), services => services.AddSingleton(clock));
        if (demo)
        {
            clock.StandAt(TestOffice.Start);
        }

        var run = await office.InScopeAsync(services => services.GetRequiredService<SandboxCase>().RunAsync(TwoDelays, 5, TestContext.Current.CancellationToken));

        Assert.Equal(
            [letter, call],
            run.Value.Path.Where(e => e.Kind == CaseEventKind.StageChanged).Select(e => $"{TimeZoneInfo.ConvertTime(e.At, clock.LocalTimeZone):dd HH:mm}"));
    }

    /// <summary>A time that does not pass: Monday, 2 March 2026, 09:00 in São Paulo.</summary>
    private sealed class NineOnMonday : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => TestOffice.Start;
    }
}
