using LegalCollections.Application.Docketing;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Sources;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.IntegrationTests.Application.Docketing;

/// <summary>What a lawyer finds about a rule reaches the open deadlines counted by it only when a lawyer accepts.</summary>
public sealed class CorrectedRuleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_corrected_rule_proposes_the_new_date_and_nothing_moves_until_a_lawyer_accepts()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        var lawyer = await office.LawyerAsync();
        await office.ReplyOfJuneAsync(lawsuit);
        var appeal = await office.ReplyOfJuneAsync(lawsuit, "Acórdão.", "RESP");

        // Ten days instead of fifteen: 3, 8 to 12 and 15 to 18 June (4 and 5 are closed). The réplica rests on another rule.
        Assert.Equal(1, (await FindAsync(office, lawyer, 10m)).Value);
        var shift = Assert.Single(await PendingAsync(office, lawyer));
        Assert.Equal(
            (appeal.Id, new DateOnly(2026, 6, 25), new DateOnly(2026, 6, 18), "CPC art. 1.042"), (shift.Deadline.Id, shift.Shift.DueBefore, shift.Shift.DueAfter, shift.Law));
        Assert.Equal(new DateOnly(2026, 6, 25), await DueAsync(office, appeal.Id));

        await office.ActAsync<DecideShifts, int>(lawyer, use => use.HandleAsync([shift.Shift.Id], accept: true, Ct));
        Assert.Equal(new DateOnly(2026, 6, 18), await DueAsync(office, appeal.Id));
    }

    [Fact]
    public async Task A_later_finding_overtakes_a_proposal_that_nobody_has_decided()
    {
        await using var office = await TestOffice.StartAsync();
        var lawsuit = await office.FiledLawsuitAsync("11222333000181", "1000001-09.2026.8.26.0114");
        var lawyer = await office.LawyerAsync();
        await office.ReplyOfJuneAsync(lawsuit, "Acórdão.", "RESP");
        await FindAsync(office, lawyer, 10m);
        Assert.Single(await PendingAsync(office, lawyer));

        Assert.Equal(0, (await FindAsync(office, lawyer, 15m)).Value);

        Assert.Empty(await PendingAsync(office, lawyer));
    }

    private static Task<Result<int>> FindAsync(TestOffice office, OfficeUser who, decimal days) => office.ActAsync<ReviewSource, Result<int>>(
        who, use => use.HandleAsync(new SourceEntry("deadline:RESP", "CPC art. 1.042", days, new(2026, 1, 1), "lido no texto oficial"), Ct));

    private static Task<IReadOnlyList<ShiftRow>> PendingAsync(TestOffice office, OfficeUser who) =>
        office.ActAsync<DecideShifts, IReadOnlyList<ShiftRow>>(who, use => use.PendingAsync(Ct));

    private static Task<DateOnly> DueAsync(TestOffice office, DeadlineId id) => office.ReadAsync(db => db.Deadlines.Where(d => d.Id == id).Select(d => d.DueOn).SingleAsync(Ct));
}
