using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Common;
using LegalCollections.IntegrationTests.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;
using LegalCollections.Workflows.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Workflows;

/// <summary>Lets a test draw a flow in a few lines and run cases through it by the production pump.</summary>
internal static class FlowOffice
{
    /// <summary>One activity: <c>Activity("Event", "E", ("eventName", "Go"))</c>; values are literals, or JavaScript with a leading '='.</summary>
    public static string Activity(string type, string id, params (string Name, string Value)[] inputs) =>
        $$"""{ "type": "{{(type.Contains('.', StringComparison.Ordinal) ? type : "Elsa." + type)}}", "version": 1, "id": "{{id}}"{{string.Concat(inputs.Select(Input))}} }""";

    /// <summary>A definition of a flowchart; lines are written <c>A>B</c> or <c>A:Outcome>B</c>.</summary>
    public static string Draw(string definitionId, int version, string[] activities, params string[] lines) =>
        $$"""
        { "id": "{{definitionId}}:{{version}}", "definitionId": "{{definitionId}}", "name": "{{definitionId}}", "version": {{version}}, "isLatest": true, "isPublished": true,
          "root": { "type": "Elsa.Flowchart", "version": 1, "id": "Flow", "activities": [ {{string.Join(", ", activities)}} ], "connections": [ {{string.Join(", ", lines.Select(Line))}} ] } }
        """;

    /// <summary>Publishes a drawing as the next version of its flow.</summary>
    /// <returns>The id of the version.</returns>
    public static Task<string> PublishAsync(this TestOffice office, string json) => office.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var definition = WorkflowDefinition.Parse(json).Value;
        foreach (var earlier in await db.WorkflowVersions.Where(v => v.DefinitionId == definition.DefinitionId).ToListAsync())
        {
            earlier.Retire();
        }

        var version = WorkflowVersion.Publish(definition, json, definition.Version, office.Clock.GetUtcNow());
        db.WorkflowVersions.Add(version);
        await db.SaveChangesAsync();
        return version.Id;
    });

    /// <summary>Active cases of one portfolio, a debtor each, with their lawyer.</summary>
    public static async Task<IReadOnlyList<CaseId>> AddCasesAsync(this TestOffice office, int count)
    {
        var client = await office.RegisterClientAsync("Credor", "11222333000181");
        var portfolio = await office.OpenPortfolioAsync(client, "Remessa");
        var lines = Enumerable.Range(0, count).Select(i => $"NP-{i};;Nota promissória;1.000,00;10/11/2025;10/12/2025;Devedor {i};{Carteira.TaxIdOf(i)};devedor{i}@exemplo.test;;;");
        Assert.False((await office.ImportAsync(portfolio, $"{Carteira.Heading}\r\n{string.Join("\r\n", lines)}\r\n")).Failed);
        var lawyer = await office.PersonAsync(Roles.Lawyer);
        return await office.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var cases = await db.CollectionCases.OrderBy(c => c.Number).ToListAsync();
            cases.ForEach(c => c.Activate(lawyer.UserId, lawyer.UserId, null));
            await db.SaveChangesAsync();
            return cases.Select(c => c.Id).ToList();
        });
    }

    public static async Task StartFlowAsync(this TestOffice office, string versionId, params IEnumerable<CaseId> cases)
    {
        await office.InScopeAsync(services =>
        {
            services.GetRequiredService<StartStrategy>().Request(cases, versionId);
            return services.GetRequiredService<AppDb>().SaveChangesAsync();
        });
        await office.PumpAsync();
    }

    public static async Task RaiseAsync(this TestOffice office, string signal, params IEnumerable<CaseId> cases)
    {
        await office.InScopeAsync(services =>
        {
            var signals = services.GetRequiredService<WorkflowSignals>();
            cases.ToList().ForEach(one => signals.Raise(one, signal));
            return services.GetRequiredService<AppDb>().SaveChangesAsync();
        });
        await office.PumpAsync();
    }

    public static Task<int> PumpAsync(this TestOffice office) =>
        office.InScopeAsync(services => services.GetServices<IPump>().OfType<WorkflowPump>().Single().RunAsync(CancellationToken.None));

    /// <summary>What the flows of a case did, as "activity event", oldest first.</summary>
    public static Task<IReadOnlyList<string>> StepsAsync(this TestOffice office, CaseId caseId) => office.InScopeAsync<IReadOnlyList<string>>(async services =>
        [.. (await services.GetRequiredService<InstanceJournal>().OfCaseAsync(caseId, 1000, CancellationToken.None)).Reverse().Select(entry => $"{entry.ActivityId} {entry.Event}")]);

    public static Task<List<WorkflowInstance>> InstancesAsync(this TestOffice office) =>
        office.ReadAsync(db => db.WorkflowInstances.AsNoTracking().OrderBy(i => i.Id).ToListAsync());

    private static string Input((string Name, string Value) input) => input.Value.StartsWith('=')
        ? $$""", "{{input.Name}}": { "typeName": "Object", "expression": { "type": "JavaScript", "value": "{{input.Value[1..]}}" } }"""
        : $$""", "{{input.Name}}": { "typeName": "Object", "expression": { "type": "Literal", "value": "{{input.Value}}" } }""";

    private static string Line(string line)
    {
        var (source, target) = (line.Split('>')[0], line.Split('>')[1]);
        var port = source.Contains(':', StringComparison.Ordinal) ? source.Split(':')[1] : "Done";
        return $$"""{ "source": { "activity": "{{source.Split(':')[0]}}", "port": "{{port}}" }, "target": { "activity": "{{target}}", "port": "In" } }""";
    }
}
