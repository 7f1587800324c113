using LegalCollections.Application.Documents;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Documents;
using LegalCollections.IntegrationTests.Application.Cases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Payments;

/// <summary>Money that comes in, in figures computed by hand (see <see cref="CollectedCase"/>).</summary>
public sealed class RegisterPaymentTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public async Task A_partial_payment_pays_interest_then_fine_then_correction_then_capital_and_leaves_a_receipt()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);

        var paid = (await CollectedCase.PayAsync(office, caseId, 127.26m, Today)).Value;

        // 127.26 = interest 7.12 + fine 20.14 + correction 7.00 + capital 93.00; 1,034.26 − 127.26 = 907.00 remain.
        var parts = await office.ReadAsync(db => db.PaymentAllocations.Where(a => a.PaymentId == paid.PaymentId).ToDictionaryAsync(a => a.Component, a => a.Amount));
        Assert.Equal(
            new Dictionary<string, decimal> { ["Interest"] = 7.12m, ["Fine"] = 20.14m, ["Correction"] = 7.00m, ["Principal"] = 93.00m }.OrderBy(p => p.Key),
            parts.OrderBy(p => p.Key));
        Assert.Equal((907.00m, 0m, false), (paid.BalanceAfter, paid.Overpaid, paid.PaidInFull));
        Assert.Equal(DebtStatus.Open, await office.ReadAsync(db => db.Debts.Select(d => d.Status).SingleAsync()));
        var receipt = await office.ReadAsync(db => db.StoredDocuments.SingleAsync(d => d.Id == paid.ReceiptId));
        var file = await office.InScopeAsync(s => s.GetRequiredService<DocumentStore>().LoadAsync(receipt.FileHash!, CancellationToken.None));
        Assert.Equal(DocumentKind.Receipt, receipt.Kind);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(file);
        var text = string.Join(' ', pdf.GetPage(1).GetWords().Select(w => w.Text));
        Assert.Contains("cento e vinte e sete reais e vinte e seis centavos", text, StringComparison.Ordinal);
        Assert.Contains("907,00", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_of_all_that_is_owed_settles_the_title_closes_the_case_and_ends_its_flow()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);

        var paid = (await CollectedCase.PayAsync(office, caseId, CollectedCase.BalanceOnSecondOfMarch, Today)).Value;

        Assert.True(paid.PaidInFull);
        var found = await CollectedCase.CaseAsync(office, caseId);
        Assert.Equal((CaseStatus.Closed, CloseReason.PaidInFull), (found.Status, found.CloseReason!.Value));
        Assert.Equal(DebtStatus.Paid, await office.ReadAsync(db => db.Debts.Select(d => d.Status).SingleAsync()));
        Assert.Empty(await office.ReadAsync(db => db.WorkflowBookmarks.ToListAsync()));
        Assert.Equal("cases.Closed", (await CollectedCase.PayAsync(office, caseId, 1m, Today, "TED 2")).Problem?.Code);
    }

    [Fact]
    public async Task What_exceeds_the_debt_is_told_and_not_imputed()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);

        var paid = (await CollectedCase.PayAsync(office, caseId, 1_100m, Today)).Value;

        // 1,100.00 − 1,034.26 = 65.74.
        Assert.Equal((65.74m, 0m, true), (paid.Overpaid, paid.BalanceAfter, paid.PaidInFull));
        Assert.Equal(1_034.26m, (await office.ReadAsync(db => db.PaymentAllocations.ToListAsync())).Sum(a => a.Amount));
    }

    [Fact]
    public async Task Of_payments_recorded_at_the_same_moment_none_is_lost()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);

        var all = await Task.WhenAll(Enumerable.Range(1, 4).Select(n => CollectedCase.PayAsync(office, caseId, 100m, Today, $"TED {n}")));

        Assert.All(all, paid => Assert.False(paid.Failed));
        var balances = await office.ReadAsync(db => db.Payments.Select(p => p.BalanceAfter).ToListAsync());
        Assert.Equal([634.26m, 734.26m, 834.26m, 934.26m], balances.Order());
    }

    [Theory]
    [InlineData(0, 2, "TED 1", "payments.AmountNotPositive")]
    [InlineData(-5, 2, "TED 1", "payments.AmountNotPositive")]
    [InlineData(10, 3, "TED 1", "payments.InTheFuture")]
    [InlineData(10, 2, " ", "payments.ReferenceMissing")]
    public async Task A_wrong_payment_is_refused_and_nothing_is_recorded(int amount, int day, string reference, string code)
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);

        var refused = await CollectedCase.PayAsync(office, caseId, amount, new DateOnly(2026, 3, day), reference);

        Assert.Equal(code, refused.Problem?.Code);
        Assert.Empty(await office.ReadAsync(db => db.Payments.ToListAsync()));
    }

    [Fact]
    public async Task The_same_payment_sent_twice_is_recorded_once()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await CollectedCase.StartAsync(office);

        await CollectedCase.PayAsync(office, caseId, 100m, Today);
        var again = await CollectedCase.PayAsync(office, caseId, 100m, Today);

        Assert.Equal("payments.AlreadyRecorded", again.Problem?.Code);
        Assert.Single(await office.ReadAsync(db => db.Payments.ToListAsync()));
    }
}
