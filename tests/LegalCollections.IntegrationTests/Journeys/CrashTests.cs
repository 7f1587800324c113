using LegalCollections.Domain.Common;
using LegalCollections.Domain.Notices;
using LegalCollections.Domain.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.IntegrationTests.Journeys;

/// <summary>Kills the running product again and again in the middle of its work; afterwards everything was done, and nothing twice.</summary>
public sealed class CrashTests(ITestOutputHelper log)
{
    /// <summary>Kills of each of three kinds: ten on SQLite; on PostgreSQL one of each, for the same paths in less time.</summary>
    private static readonly (int WhileReading, int WhileCommitting, int WhilePrinting) Kills = TestDatabase.IsPostgres ? (1, 1, 1) : (4, 2, 4);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_office_killed_again_and_again_imports_every_row_once_and_sends_no_notice_twice()
    {
        await using var stage = await CrashStage.OpenAsync(log);
        var office = stage.Office;
        var large = await office.PrepareAsync();

        // While the first mails go out and the large file is read; each kill waits for a little more to have happened.
        for (var kill = 1; kill <= Kills.WhileReading; kill++)
        {
            var mails = stage.Mail.Accepted.Count + stage.Random.Next(2, 9);
            await stage.KillAsync(() => Task.FromResult(stage.Mail.Accepted.Count >= mails));
        }

        // Inside the commit of the large file: its transaction is open, and is found undone.
        await stage.RunUntilAsync(async () => await HasStatusAsync(office, large, ImportStatus.Previewed) && await stage.IsQuietAsync());
        await office.CommitAsync(large);
        for (var kill = 1; kill <= Kills.WhileCommitting; kill++)
        {
            await stage.RunUntilAsync(office.IsWritingAsync);
            Assert.True(await HasStatusAsync(office, large, ImportStatus.Committing));
            Assert.Equal(0, await office.ReadAsync(db => db.Debts.CountAsync(d => d.ImportId == large, Ct)));
        }

        await stage.RunUntilAsync(async () => await HasStatusAsync(office, large, ImportStatus.Committed) && await stage.IsQuietAsync());

        // During the day on which the letters are printed: Monday 2 March + 5 business days = Monday 9 March.
        await office.MoveClockAsync(new DateOnly(2026, 3, 9));
        for (var kill = 1; kill <= Kills.WhilePrinting; kill++)
        {
            var letters = await LettersAsync(office) + stage.Random.Next(1, 10);
            await stage.KillAsync(async () => await LettersAsync(office) >= letters);
        }

        await stage.RunUntilAsync(async () => await LettersAsync(office) == CrashOffice.Cases && await stage.IsQuietAsync());
        await AssertImportedOnceAsync(office, large);
        await AssertNoticesOnceAsync(office);
        await stage.AssertMailsAtMostOnceAsync(CrashOffice.Cases);
    }

    private static Task<bool> HasStatusAsync(CrashOffice office, ImportId import, ImportStatus status) =>
        office.ReadAsync(db => db.PortfolioImports.AnyAsync(i => i.Id == import && i.Status == status, Ct));

    private static Task<int> LettersAsync(CrashOffice office) =>
        office.ReadAsync(db => db.Notices.CountAsync(n => n.Channel == NoticeChannel.Letter, Ct));

    private static async Task AssertImportedOnceAsync(CrashOffice office, ImportId large)
    {
        Assert.Equal(CrashOffice.Cases + CrashOffice.Titles, await office.ReadAsync(db => db.Debts.CountAsync(Ct)));
        Assert.Equal(CrashOffice.Titles, await office.ReadAsync(db => db.Debts.Where(d => d.ImportId == large).Select(d => d.ImportLine).Distinct().CountAsync(Ct)));
        Assert.Equal(CrashOffice.Cases + CrashOffice.Titles, await office.ReadAsync(db => db.CollectionCases.CountAsync(Ct)));
        Assert.Equal(1, await office.ReadAsync(db => db.AuditEntries.CountAsync(e => e.Act == "imported" && e.EntityKey == large.Value.ToString(), Ct)));
    }

    private static async Task AssertNoticesOnceAsync(CrashOffice office)
    {
        var notices = await office.ReadAsync(db => db.Notices.GroupBy(n => new { n.CaseId, n.Channel }).Select(g => new { g.Key.Channel, Count = g.Count() }).ToListAsync(Ct));
        Assert.All(notices, notice => Assert.Equal(1, notice.Count));
        Assert.Equal(CrashOffice.Cases, notices.Count(n => n.Channel == NoticeChannel.Email));
        Assert.Equal(CrashOffice.Cases, notices.Count(n => n.Channel == NoticeChannel.Letter));
        Assert.Equal(CrashOffice.Cases, await office.ReadAsync(db => db.WorkflowInstances.CountAsync(Ct)));
    }
}
