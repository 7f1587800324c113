using System.Globalization;
using LegalCollections.Application;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Definitions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Benchmarks;

/// <summary>A production office on a SQLite file of its own, with as many cases as asked for and nothing else.</summary>
internal sealed class WorkflowOffice : IAsyncDisposable
{
    /// <summary>The event for which the measured flow waits.</summary>
    public const string Event = "Go";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("legalcollections-bench-");
    private readonly ServiceProvider _services;
    private int _cases;

    private WorkflowOffice()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Office:DataFolder", _folder.FullName)]).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddApplication(configuration).BuildServiceProvider();
    }

    public string Folder => _folder.FullName;

    public string DatabaseFile => Path.Combine(Folder, "office.db");

    public OfficeClock Clock => _services.GetRequiredService<OfficeClock>();

    public static async Task<WorkflowOffice> OpenAsync()
    {
        var office = new WorkflowOffice();
        office.Clock.StandAt(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        await office.InScopeAsync(services => services.GetRequiredService<DatabaseSetup>().MigrateAsync(CancellationToken.None));
        await office.InScopeAsync(services =>
        {
            var db = services.GetRequiredService<AppDb>();
            db.WorkflowVersions.AddRange(Publish(MeasuredFlow.WithEvent), Publish(MeasuredFlow.WithDelay));
            return db.SaveChangesAsync();
        });
        return office;

        WorkflowVersion Publish(string json) => WorkflowVersion.Publish(WorkflowDefinition.Parse(json).Value, json, 1, office.Clock.GetUtcNow());
    }

    /// <summary>Adds open cases by plain SQL: they are what flows run for, not what is measured.</summary>
    public async Task<IReadOnlyList<CaseId>> AddCasesAsync(int count)
    {
        var (first, last) = (_cases + 1, _cases += count);
        await InScopeAsync(services => services.GetRequiredService<AppDb>().Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "CollectionCases" ("Id", "Number", "ClientId", "PortfolioId", "DebtorId", "Stage", "Status", "OpenedOn", "Version")
            WITH RECURSIVE n(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < {last})
            SELECT printf('00000000-0000-7000-8000-%012X', i), i, {Guid.Empty}, {Guid.Empty}, printf('00000000-0000-7000-8000-%012X', i),
              'Reminder', 'Active', '2026-03-02', {Guid.Empty} FROM n
            """));
        return [.. Enumerable.Range(first, count).Select(i => new CaseId(Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-8000-{i:X12}"))))];
    }

    public Task RequestStartsAsync(IEnumerable<CaseId> cases, string versionId) => InScopeAsync(services =>
    {
        services.GetRequiredService<StartStrategy>().Request(cases, versionId);
        return services.GetRequiredService<AppDb>().SaveChangesAsync();
    });

    public Task RaiseAsync(IEnumerable<CaseId> cases) => InScopeAsync(services =>
    {
        var signals = services.GetRequiredService<WorkflowSignals>();
        foreach (var one in cases)
        {
            signals.Raise(one, Event);
        }

        return services.GetRequiredService<AppDb>().SaveChangesAsync();
    });

    public Task PumpAsync() => InScopeAsync(services => services.GetServices<IPump>().OfType<WorkflowPump>().Single().RunAsync(CancellationToken.None));

    /// <summary>Does what waits, each burst in a scope and a transaction of its own.</summary>
    public async Task PumpOneByOneAsync()
    {
        for (var done = 1; done > 0;)
        {
            await InScopeAsync(async services =>
                done = await services.GetRequiredService<WorkflowBatch>().RunAsync(Clock.GetUtcNow(), 1, CancellationToken.None));
        }
    }

    public async Task<int> FinishedAsync()
    {
        var count = 0;
        await InScopeAsync(async services => count = await services.GetRequiredService<AppDb>().WorkflowInstances
            .CountAsync(i => i.SubStatus == LegalCollections.Workflows.Runtime.WorkflowSubStatus.Finished));
        return count;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = _services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }
}
