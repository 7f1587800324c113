using LegalCollections.Application.Agreements;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Common;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.IntegrationTests.Application.Agreements;

/// <summary>What a client authorised is the floor of an agreement, in the figures of <see cref="CollectedCase"/>: interest 7.12, fine 20.14, 20 days overdue.</summary>
public sealed class ClientDiscountTests
{
    private static readonly DateOnly FirstDueOn = new(2026, 3, 10);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_agreement_goes_down_to_what_the_client_authorised_and_no_cent_below()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        await AuthoriseAsync(office, new(0, 90, new(50m), new(100m), new(0m), new(0m), false, new(2026, 12, 31)));

        // Half of 7.12 and all of the fine: 1,034.26 - 3.56 - 20.14 = 1,010.56.
        var below = (await AgreeAsync(office, caseId, 1_010.55m)).Problem!;
        Assert.Equal(("agreements.BelowOffer", 1_010.56m.ToString("N2", null)), (below.Code, below.Args[0]));
        Assert.False((await AgreeAsync(office, caseId, 1_010.56m)).Failed);
    }

    [Fact]
    public async Task A_discount_that_needs_a_lawyer_or_covers_another_age_gives_nothing_away_without_one()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        await AuthoriseAsync(office, new(91, null, new(100m), new(100m), new(0m), new(0m), false, new(2026, 12, 31)));
        Assert.Equal("agreements.BelowOffer", (await AgreeAsync(office, caseId, 1_034.25m)).Problem!.Code);
        await AuthoriseAsync(office, new(0, 90, new(100m), new(100m), new(0m), new(0m), true, new(2026, 12, 31)));

        Assert.Equal("agreements.BelowOffer", (await AgreeAsync(office, caseId, 1_034.25m)).Problem!.Code);
        Assert.False((await AgreeAsync(office, caseId, 1_034.25m, byLawyer: true)).Failed);
    }

    [Fact]
    public async Task A_withdrawn_discount_binds_no_agreement()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);
        var step = await AuthoriseAsync(office, new(0, 90, new(50m), new(0m), new(0m), new(0m), false, new(2026, 12, 31)));

        Assert.False((await office.DoAsync<ClientDiscounts, Result<Done>>(use => use.WithdrawAsync(step.ClientId, step.Id, Ct))).Failed);

        Assert.False((await AgreeAsync(office, caseId, 900m)).Failed);
    }

    private static async Task<ClientDiscount> AuthoriseAsync(TestOffice office, DiscountStep step)
    {
        var client = await office.ReadAsync(db => db.Clients.Select(c => c.Id).SingleAsync(Ct));
        return (await office.DoAsync<ClientDiscounts, Result<ClientDiscount>>(use => use.RecordAsync(client, step, "e-mail do credor de 01/03/2026", Ct))).Value;
    }

    private static Task<Result<AgreementId>> AgreeAsync(TestOffice office, CaseId caseId, decimal total, bool byLawyer = false) =>
        office.DoAsync<RegisterAgreement, Result<AgreementId>>(use => use.HandleAsync(new(caseId, total, 3, FirstDueOn, BelowOffer: byLawyer), Ct));
}
