using System.Diagnostics;
using LegalCollections.Application;
using LegalCollections.Application.Data;
using LegalCollections.Application.Docketing;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Benchmarks;

/// <summary>Measures the recount of all open deadlines after a court closes one more day, beside a prepared insert of the rows that it leaves.</summary>
internal static class RecountBenchmark
{
    public static async Task RunAsync(int deadlines)
    {
        var folder = Directory.CreateTempSubdirectory("legalcollections-bench-").FullName;
        try
        {
            var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Office:DataFolder", folder)]).Build();
            await using var provider = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration)
                .AddApplication(configuration).BuildServiceProvider();
            await PrepareAsync(provider, deadlines);
            var recount = await RecountAsync(provider);
            var raw = InsertRaw(Path.Combine(folder, "office.db"));
            Console.WriteLine($"Recount of {deadlines:N0} open deadlines and their proposals: {recount.TotalSeconds:N2} s (aim: 10 s at most)");
            Console.WriteLine($"Raw prepared insert of the proposals: {raw.TotalSeconds:N2} s; ratio {recount / raw:N2}");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<TimeSpan> RecountAsync(ServiceProvider provider)
    {
        await using var scope = provider.CreateAsyncScope();
        var watch = Stopwatch.StartNew();
        var recorded = await scope.ServiceProvider.GetRequiredService<CourtActs>().RecordAsync(
            new("tjsp", ClosureKind.NoOfficeHours, "Provimento", 2026, "25/06/2026 Jogo", null), CancellationToken.None);
        var time = watch.Elapsed;
        var proposed = await scope.ServiceProvider.GetRequiredService<AppDb>().DeadlineShifts.CountAsync();
        Console.WriteLine($"Recorded {recorded.Value.Law}: {proposed:N0} deadlines would move");
        return time;
    }

    /// <summary>Answers of 15 business days to publications of the first half of June, each due on or after 25 June 2026.</summary>
    private static async Task PrepareAsync(ServiceProvider provider, int count)
    {
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(CancellationToken.None);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var rule = DeadlineRules.Find("REPLICA").Value;
        for (var i = 0; i < count; i++)
        {
            var trigger = DeadlineTrigger.DjenAvailable(new DateOnly(2026, 6, 1).AddDays(i % 14));
            var computation = DeadlineCalculator.Compute(DeadlineRequest.Of(rule, trigger, CourtCalendars.Find("tjsp").Value));
            var subject = new DeadlineSubject(CaseId.New(), JudicialCaseId.New(), "10000010920268260114", default, UserId.New(), null, null);
            db.Deadlines.Add(Deadline.Schedule(subject, new CountedRule(rule, trigger, computation, rule.SafetyDays), "{}", UserId.New()));
            if (i % 2_000 == 1_999)
            {
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }
        }

        await db.SaveChangesAsync();
    }

    private static TimeSpan InsertRaw(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        var rows = new List<object[]>();
        using (var read = connection.CreateCommand())
        {
            read.CommandText = "SELECT * FROM \"DeadlineShifts\"";
            using var reader = read.ExecuteReader();
            while (reader.Read())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add(row);
            }
        }

        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "DELETE FROM \"DeadlineShifts\"";
        command.ExecuteNonQuery();
        command.CommandText = $"INSERT INTO \"DeadlineShifts\" VALUES ({string.Join(',', rows[0].Select((_, i) => $"$p{i}"))})";
        var parameters = rows[0].Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToArray();
        command.Prepare();
        var watch = Stopwatch.StartNew();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = row[i];
            }

            command.ExecuteNonQuery();
        }

        transaction.Commit();
        return watch.Elapsed;
    }
}
