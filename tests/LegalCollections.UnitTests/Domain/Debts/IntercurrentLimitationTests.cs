using LegalCollections.Domain.Debts;
using static LegalCollections.UnitTests.Domain.Debts.Statements;

namespace LegalCollections.UnitTests.Domain.Debts;

/// <summary>Terms that run within a process, held against days counted by hand.</summary>
public sealed class IntercurrentLimitationTests
{
    public static IEnumerable<TheoryDataRow<string>> Cases()
        => CsvRows.Read("Debts", "intercurrent-cases.csv").Select(row => new TheoryDataRow<string>(string.Join(';', row)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Limitation_within_a_process_agrees_with_the_table(string row)
    {
        var f = row.Split(';');
        var search = new FruitlessSearch(Day(f[2]), f[1] == "judgment")
        {
            Stay = f[3].Length == 0 ? null : new(SuspensionKind.EnforcementStay, Day(f[3][..10]), Day(f[3][12..])),
            Seizures = f[4].Length == 0 ? [] : [Day(f[4])],
        };

        var term = IntercurrentLimitation.Compute(Enum.Parse<InstrumentKind>(f[0]), new() { TwoWitnesses = f[1] == "witnesses" }, search).Value;

        Assert.Equal((Day(f[5]), Day(f[6])), (term.StartOn, term.Until));
    }

    [Fact]
    public void There_is_no_term_without_anything_to_enforce_and_no_stay_of_more_than_a_year()
    {
        var known = Day("2024-01-10");

        Assert.Equal("debts.NothingToEnforce", IntercurrentLimitation.Compute(InstrumentKind.Invoice, DebtEvidence.None, new(known)).Problem!.Code);
        Assert.Equal("debts.StayTooLong", IntercurrentLimitation.Compute(InstrumentKind.Cheque, DebtEvidence.None, new(known)
        {
            Stay = new(SuspensionKind.EnforcementStay, Day("2024-02-01"), Day("2025-02-02")),
        }).Problem!.Code);
    }

    [Fact]
    public void A_seizure_interrupts_nothing_before_there_is_a_process()
    {
        var evidence = new DebtEvidence { Interruptions = [new(InterruptionKind.Seizure, Day("2024-01-10"))] };

        // Three years from 15/05/2023, untouched.
        Assert.Equal(Day("2026-05-15"), Limitation.Compute(InstrumentKind.PromissoryNote, Day("2023-05-15"), null, evidence).Value.ExecutiveUntil);
    }

    [Fact]
    public void A_judgment_has_the_claims_term_again()
    {
        // STF Súmula 150: five years of a bank credit note's claim from the trânsito, not the three of its execution.
        var term = Limitation.Enforcement(InstrumentKind.BankCreditNote, Day("2024-02-29"), DebtEvidence.None);

        Assert.Equal(Day("2029-03-01"), term.Until);
        Assert.StartsWith("STF Súmula 150", term.Source, StringComparison.Ordinal);
    }
}
