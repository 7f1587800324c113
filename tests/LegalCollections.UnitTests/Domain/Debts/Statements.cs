using System.Globalization;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.UnitTests.Domain.Debts;

/// <summary>Short forms for the requests of the statement tests.</summary>
internal static class Statements
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    public static AccrualTerms Terms(CorrectionRule correction, string? interest = null, string fine = "0", string fees = "0")
        => AccrualTerms.Agree(
            DebtRelation.Ordinary, correction, interest is null ? null : Agreed(interest), Agreed(fine), Agreed(fees)).Value;

    public static StatementTitle Title(string principal, string due, AccrualTerms terms, string label = "T1")
        => new(DebtId.New(), label, Amount(principal), Day(due), terms);

    public static DebtStatement Compute(string on, StatementTitle[] titles, params StatementPayment[] payments)
        => DebtStatement.Compute(new(Day(on), titles, payments, IndexTable.Shipped)).Value;

    private static AgreedFigure Agreed(string percent) => new(new(Amount(percent)), "contrato, cláusula 5");
}
