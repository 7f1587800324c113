using LegalCollections.Application.Notices;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Notices;
using LegalCollections.Domain.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.IntegrationTests.Journeys;

/// <summary>Kills the running product ten times in the middle of its work; afterwards everything was done, and nothing twice.</summary>
/// <remarks>The moments are random but repeatable: <c>LEGALCOLLECTIONS_CRASH_SEED</c> takes the seed that a failed run prints.</remarks>
public sealed class CrashTests(ITestOutputHelper log) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly int _seed = int.TryParse(Environment.GetEnvironmentVariable("LEGALCOLLECTIONS_CRASH_SEED"), out var given) ? given : Random.Shared.Next();
    private readonly SmtpListener _mail = new();
    private TestDatabase _database = null!;
    private BareOffice _desk = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _desk = await BareOffice.OpenAsync(_database);
    }

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        await _mail.DisposeAsync();
    }

    [Fact]
    public async Task An_office_killed_ten_times_imports_every_row_once_and_sends_no_notice_twice()
    {
        log.WriteLine($"LEGALCOLLECTIONS_CRASH_SEED={_seed}");
        var random = new Random(_seed);
        var office = new CrashOffice(_desk);
        var large = await office.PrepareAsync();

        // Four kills while the first mails go out and the large file is read; each waits for a little more to have happened.
        for (var kill = 1; kill <= 4; kill++)
        {
            var mails = _mail.Accepted.Count + random.Next(2, 9);
            await KillAsync(random, () => Task.FromResult(_mail.Accepted.Count >= mails));
        }

        // Two kills inside the commit of the large file: its transaction is open, and is found undone.
        await RunUntilAsync(async () => await HasStatusAsync(office, large, ImportStatus.Previewed) && await IsQuietAsync(office));
        await office.CommitAsync(large);
        for (var kill = 1; kill <= 2; kill++)
        {
            await RunUntilAsync(office.IsWritingAsync);
            Assert.True(await HasStatusAsync(office, large, ImportStatus.Committing));
            Assert.Equal(0, await office.ReadAsync(db => db.Debts.CountAsync(d => d.ImportId == large, Ct)));
        }

        await RunUntilAsync(async () => await HasStatusAsync(office, large, ImportStatus.Committed) && await IsQuietAsync(office));

        // Four kills during the day on which the letters are printed: Monday 2 March + 5 business days = Monday 9 March.
        await office.MoveClockAsync(new DateOnly(2026, 3, 9));
        for (var kill = 1; kill <= 4; kill++)
        {
            var letters = await LettersAsync(office) + random.Next(1, 10);
            await KillAsync(random, async () => await LettersAsync(office) >= letters);
        }

        await RunUntilAsync(async () => await LettersAsync(office) == CrashOffice.Cases && await IsQuietAsync(office));
        await AssertImportedOnceAsync(office, large);
        await AssertNoticesOnceAsync(office);
        await AssertMailsAtMostOnceAsync(office);
    }

    /// <summary>Starts the product, waits until it has come so far, lets a random moment pass and kills it.</summary>
    private async Task KillAsync(Random random, Func<Task<bool>> farEnough)
    {
        using var process = OfficeProcess.Start(_database, _mail);
        await WaitAsync(process, farEnough);
        await Task.Delay(random.Next(400), Ct);
        await process.KillAsync();
    }

    /// <summary>Starts the product and kills it as soon as it has come so far.</summary>
    private async Task RunUntilAsync(Func<Task<bool>> done)
    {
        using var process = OfficeProcess.Start(_database, _mail);
        await WaitAsync(process, done);
        await process.KillAsync();
    }

    private static async Task WaitAsync(OfficeProcess process, Func<Task<bool>> condition)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(Patience);
        while (!await condition())
        {
            if (process.HasExited || patience.IsCancellationRequested)
            {
                Assert.Fail($"The office {(process.HasExited ? "has ended by itself" : "did not come so far")}:\n{process.Output}");
            }

            await look.WaitForNextTickAsync(Ct);
        }
    }

    private static Task<bool> HasStatusAsync(CrashOffice office, ImportId import, ImportStatus status) =>
        office.ReadAsync(db => db.PortfolioImports.AnyAsync(i => i.Id == import && i.Status == status, Ct));

    private static Task<int> LettersAsync(CrashOffice office) =>
        office.ReadAsync(db => db.Notices.CountAsync(n => n.Channel == NoticeChannel.Letter, Ct));

    /// <summary>No signal and no mail waits any more.</summary>
    private static Task<bool> IsQuietAsync(CrashOffice office) => office.ReadAsync(async db =>
        !await db.WorkflowSignals.AnyAsync(s => s.HandledAt == null, Ct)
        && !await db.OutboxMessages.AnyAsync(m => m.Status == OutboxStatus.Pending || m.Status == OutboxStatus.Sending, Ct));

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

    private async Task AssertMailsAtMostOnceAsync(CrashOffice office)
    {
        var accepted = _mail.Accepted.Select(m => m.To.Mailboxes.Single().Address).ToList();
        Assert.Equal(accepted.Distinct().Order(), accepted.Order());
        var mails = await office.ReadAsync(db => db.OutboxMessages.Select(m => new { m.Status, m.Recipient }).ToListAsync(Ct));
        var sent = mails.Where(m => m.Status == OutboxStatus.Sent).Select(m => m.Recipient).ToList();
        var uncertain = mails.Where(m => m.Status == OutboxStatus.Uncertain).Select(m => m.Recipient).ToList();
        log.WriteLine($"{sent.Count} sent, {uncertain.Count} uncertain, {accepted.Count} accepted by the server");
        Assert.Equal(CrashOffice.Cases, sent.Count + uncertain.Count);
        Assert.Empty(sent.Except(accepted));
        Assert.Empty(accepted.Except(sent).Except(uncertain));
    }
}
