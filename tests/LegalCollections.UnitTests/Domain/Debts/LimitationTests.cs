using LegalCollections.Domain.Debts;
using static LegalCollections.UnitTests.Domain.Debts.Statements;

namespace LegalCollections.UnitTests.Domain.Debts;

public sealed class LimitationTests
{
    public static IEnumerable<TheoryDataRow<string>> Cases()
        => CsvRows.Read("Debts", "limitation-cases.csv").Select(row => new TheoryDataRow<string>(string.Join(';', row)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Limitation_agrees_with_the_table(string row)
    {
        var f = row.Split(';');
        var evidence = new DebtEvidence
        {
            ProtestedOn = DayOrNull(f[3]),
            AcknowledgedOn = DayOrNull(f[4]),
            PayableElsewhere = f[5] == "elsewhere",
            TwoWitnesses = f[5] == "witnesses",
            CertifiedElectronicSignature = f[5] == "certified",
            WrittenProof = f[5] == "written",
            LastInstallmentDueOn = f[5] == "last" ? Day("2024-12-05") : null,
        };

        var result = Limitation.Compute(Enum.Parse<InstrumentKind>(f[0]), Day(f[2]), DayOrNull(f[1]), evidence).Value;

        Assert.Equal(
            (DayOrNull(f[6]), DayOrNull(f[7]), DayOrNull(f[8])),
            (result.ExecutiveUntil, result.MonitoriaUntil, result.CollectionUntil));
        Assert.NotEmpty(result.Collection.Source);
    }

    [Fact]
    public void A_cheque_without_its_issue_date_is_refused()
        => Assert.Equal("debts.IssueDateRequired", Limitation.Compute(InstrumentKind.Cheque, Day("2026-03-10"), null, DebtEvidence.None).Problem!.Code);

    [Fact]
    public void The_last_day_of_the_term_is_still_in_time()
    {
        var result = Limitation.Compute(InstrumentKind.Invoice, Day("2021-03-01"), null, DebtEvidence.None).Value;

        Assert.False(result.PrescribedOn(Day("2026-03-01")));
        Assert.True(result.PrescribedOn(Day("2026-03-02")));
    }

    private static DateOnly? DayOrNull(string text) => text.Length == 0 ? null : Day(text);
}
