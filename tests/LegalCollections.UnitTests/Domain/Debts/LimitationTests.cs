using CsCheck;
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
            TwoWitnesses = f[5].StartsWith("witnesses", StringComparison.Ordinal),
            CertifiedElectronicSignature = f[5] == "certified",
            WrittenProof = f[5] == "written",
            LastInstallmentDueOn = f[5].EndsWith("last", StringComparison.Ordinal) || f[5].EndsWith("lastStart", StringComparison.Ordinal) ? Day("2024-12-05") : null,
            AcceleratedOn = f[5] == "accelerated" ? Day("2024-03-01") : null,
            Start = f[5] == "accelerated" ? LimitationStart.Acceleration : f[5].EndsWith("lastStart", StringComparison.Ordinal) ? LimitationStart.LastInstallment : default,
            Suspensions = f[5] == "stopped" ? [new(SuspensionKind.Mediation, Day("2023-03-01"), Day("2023-03-31"))] : [],
            Interruptions = f[5] == "sued" ? [new(InterruptionKind.Service, Day("2023-05-10"), Day("2024-06-30"))] : [],
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
    public void Unjust_enrichment_on_a_cheque_runs_two_years_from_the_end_of_its_execution()
    {
        var result = Limitation.Compute(InstrumentKind.Cheque, Day("2026-03-10"), Day("2026-03-10"), DebtEvidence.None).Value;

        Assert.Equal(Day("2028-10-09"), result.Enrichment!.Until);
        Assert.Null(Limitation.Compute(InstrumentKind.PromissoryNote, Day("2026-03-10"), null, DebtEvidence.None).Value.Enrichment);
    }

    [Fact]
    public void A_term_tells_the_act_that_restarted_it_what_held_it_back_and_its_warnings()
    {
        var evidence = new DebtEvidence { ProtestedOn = Day("2020-03-02") };
        var execution = Limitation.Compute(InstrumentKind.PromissoryNote, Day("2019-12-02"), null, evidence).Value.Execution!;

        // 02/03/2020 and three years, plus the 141 days of the pandemic: 21/07/2023.
        Assert.Equal(
            (Day("2023-07-21"), InterruptionKind.NotarialProtest, "CC art. 202 III", "Lei 14.010/2020 art. 3"),
            (execution.Until, execution.Interruption!.Kind, execution.Interruption.Source, Assert.Single(execution.Suspensions).Source));
        Assert.Equal([Day("2023-01-22"), Day("2023-04-22"), Day("2023-06-21")], execution.Warnings);
    }

    [Fact]
    public void More_suspension_never_shortens_a_term() => Gen.Select(Gen.Int[0, 4000], Gen.Int[0, 2000], Gen.Int[0, 400]).Sample((due, from, length) =>
    {
        var dueOn = Day("2015-01-01").AddDays(due);
        var suspension = new Suspension(SuspensionKind.Mediation, dueOn.AddDays(from), dueOn.AddDays(from + length));
        var free = Limitation.Compute(InstrumentKind.Invoice, dueOn, null, DebtEvidence.None).Value;
        var held = Limitation.Compute(InstrumentKind.Invoice, dueOn, null, new DebtEvidence { Suspensions = [suspension] }).Value;

        // A longer term may meet the 141 days of the pandemic; a leap day and the end of a month move it by two more.
        Assert.InRange(held.LastDay.DayNumber - free.LastDay.DayNumber, 0, length + 141 + 2);
    });

    [Fact]
    public void The_last_day_of_the_term_is_still_in_time()
    {
        var result = Limitation.Compute(InstrumentKind.Invoice, Day("2021-03-01"), null, DebtEvidence.None).Value;

        Assert.False(result.PrescribedOn(Day("2026-03-01")));
        Assert.True(result.PrescribedOn(Day("2026-03-02")));
    }

    private static DateOnly? DayOrNull(string text) => text.Length == 0 ? null : Day(text);
}
