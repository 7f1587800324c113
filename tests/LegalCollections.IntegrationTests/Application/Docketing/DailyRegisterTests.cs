using LegalCollections.Application.Common;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Docketing;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Docketing;

/// <summary>The register tells each change once, on the sheet of its day, and shows when a sheet was tampered with.</summary>
public sealed class DailyRegisterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_evening_seals_what_was_entered_read_and_done_since_the_sheet_before()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        var lawyer = await office.LawyerAsync();
        await office.ReplyOfJuneAsync(lawsuit);
        var day = office.Clock.Today;
        await SealAsync(office, day);
        var deadline = await office.ReadAsync(db => db.Deadlines.SingleAsync(Ct));
        await office.ActAsync<ReadDeadline, Result<Conference>>(lawyer, use => use.HandleAsync(deadline.Id, deadline.DueOn, Ct));
        await office.ActAsync<CompleteDeadline, Result<Done>>(lawyer, use => use.HandleAsync(deadline.Id, Ct));
        await SealAsync(office, day.AddDays(1));
        await SealAsync(office, day.AddDays(1));
        await SealAsync(office, day.AddDays(2));

        var sheets = await office.ReadAsync(db => db.RegisterSheets.OrderBy(s => s.Number).ToListAsync(Ct));
        Assert.Equal([1, 2, 0], sheets.Select(s => s.Entries));
        Assert.Equal(["0", sheets[0].Seal, sheets[1].Seal], sheets.Select(s => s.PreviousSeal));
        var first = Fixtures.TextOf(await office.FileAsync(sheets[0].FileHash));
        Assert.Contains("1000001-09.2026.8.26.0114", first, StringComparison.Ordinal);
        Assert.Contains("Prazo lançado", first, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", first, StringComparison.Ordinal);
        var second = Fixtures.TextOf(await office.FileAsync(sheets[1].FileHash));
        Assert.Contains("Conferido", second, StringComparison.Ordinal);
        Assert.Contains("Prazo cumprido", second, StringComparison.Ordinal);
        Assert.Contains("Test lawyer", second, StringComparison.Ordinal);
        Assert.Equal((3, null), await VerifyAsync(office));
    }

    [Theory]
    [InlineData("""UPDATE "RegisterSheets" SET "Entries" = 7, "Seal" = 'ab' WHERE "Number" = 2""")]
    [InlineData("""DELETE FROM "RegisterSheets" WHERE "Number" = 2""")]
    public async Task A_sheet_altered_or_removed_breaks_the_chain_there(string tampering)
    {
        await using var office = await TestOffice.StartAsync();
        var day = office.Clock.Today;
        for (var i = 0; i < 3; i++)
        {
            await SealAsync(office, day.AddDays(i));
        }

        await office.ReadAsync(db => db.Database.ExecuteSqlRawAsync(tampering, Ct));

        var (sheets, broken) = await VerifyAsync(office);
        Assert.Equal(1, sheets);
        Assert.NotNull(broken);
    }

    private static async Task<(int Sheets, DateOnly? Broken)> VerifyAsync(TestOffice office)
    {
        var finding = await office.InScopeAsync(services => services.GetRequiredService<ShowRegister>().VerifyAsync(Ct));
        return (finding.Sheets, finding.FirstBroken);
    }

    private static Task<bool> SealAsync(TestOffice office, DateOnly day) => office.InScopeAsync(async services =>
    {
        await services.GetServices<IDailyJob>().Single(j => j.Name == "deadline-register").RunAsync(day, Ct);
        return true;
    });
}
