using System.Globalization;

namespace LegalCollections.Domain.Common;

/// <summary>What a debtor pays at any bank: one barcode, typed as linha digitável; a bank's boleto or a bill of a public service.</summary>
/// <remarks>
/// Source: Febraban, layout of the bank's boleto (44 and 47 digits) and of the arrecadação (44 and 48 digits, beginning with 8). The due
/// factor has four digits and went back from 9999 (21/02/2025) to 1000 (22/02/2025), so that a factor names one day in every 9,000.
/// </remarks>
public sealed record Boleto
{
    private const int DaysInCycle = 9000;
    private static readonly DateOnly FactorZero = new(1997, 10, 7);

    private Boleto(string value) => Value = value;

    /// <summary>The barcode, 44 digits.</summary>
    public string Value { get; }

    /// <summary>Arrecadação: taxes, public services, agreements (convênios); it has no due factor.</summary>
    public bool IsServiceBill => Value[0] == '8';

    /// <summary>In reais; <see langword="null"/> where the payer fills it in or the bill counts another unit.</summary>
    public decimal? Amount
    {
        get
        {
            var cents = decimal.Parse(IsServiceBill ? Value.AsSpan(4, 11) : Value.AsSpan(9, 10), CultureInfo.InvariantCulture);
            return cents == 0 || (IsServiceBill && Value[2] is '7' or '9') ? null : cents / 100;
        }
    }

    /// <summary>Linha digitável without mask, 47 or 48 digits.</summary>
    public string Line => IsServiceBill
        ? string.Concat(Enumerable.Range(0, 4).Select(block => WithDigit(Value.Substring(block * 11, 11), BillDigit(Value))))
        : WithDigit(Value[..4] + Value[19..24], Luhn) + WithDigit(Value[24..34], Luhn) + WithDigit(Value[34..], Luhn) + Value[4..19];

    public string Formatted => IsServiceBill
        ? string.Join(' ', Line.Chunk(12).Select(block => $"{new string(block, 0, 11)}-{block[11]}"))
        : $"{Line[..5]}.{Line[5..10]} {Line[10..15]}.{Line[15..21]} {Line[21..26]}.{Line[26..32]} {Line[32]} {Line[33..]}";

    /// <summary>The due day of the factor's cycle that lies nearest to <paramref name="near"/> (day of issue, or today).</summary>
    /// <returns><see langword="null"/> for a bill, and for a factor below 1000, which names no day.</returns>
    public DateOnly? DueOn(DateOnly near)
    {
        var factor = int.Parse(Value.AsSpan(5, 4), CultureInfo.InvariantCulture);
        if (IsServiceBill || factor < 1000)
        {
            return null;
        }

        var first = FactorZero.AddDays(factor);
        var beyond = near.DayNumber - first.DayNumber + DaysInCycle / 2;
        return first.AddDays(int.Max(0, beyond / DaysInCycle) * DaysInCycle);
    }

    /// <summary>Takes the linha digitável or the barcode.</summary>
    public static Result<Boleto> Parse(string? raw)
    {
        var text = IdentifierText.Unmask(raw);
        if (text.Length == 0)
        {
            return IdentifierProblems.Empty(nameof(Boleto));
        }

        if (!IdentifierText.AreDigits(text))
        {
            return IdentifierProblems.Characters(nameof(Boleto));
        }

        return (text.Length, text[0] == '8') switch
        {
            (44, false) => OfBarcode(text),
            (44, true) => OfBill(text),
            (47, false) => OfLine(text),
            (48, true) => OfBillLine(text),
            _ => IdentifierProblems.Length(nameof(Boleto), text.Length),
        };
    }

    public override string ToString() => Formatted;

    private static Result<Boleto> OfBarcode(string text) =>
        BankDigit(text) == text[4] ? new Boleto(text) : IdentifierProblems.WrongDigit(nameof(Boleto));

    private static Result<Boleto> OfLine(string text)
    {
        string[] fields = [text[..10], text[10..21], text[21..32]];
        return WrongField(fields, Luhn) is { } field
            ? IdentifierProblems.BoletoField(field)
            : OfBarcode(text[..4] + text[32..] + text[4..9] + text[10..20] + text[21..31]);
    }

    private static Result<Boleto> OfBillLine(string text)
    {
        if (text[2] is not (>= '6' and <= '9'))
        {
            return IdentifierProblems.BoletoBillKind(text[2]);
        }

        var blocks = text.Chunk(12).Select(block => new string(block)).ToArray();
        return WrongField(blocks, BillDigit(text)) is { } field
            ? IdentifierProblems.BoletoField(field)
            : OfBill(string.Concat(blocks.Select(block => block[..11])));
    }

    private static Result<Boleto> OfBill(string text)
    {
        if (text[2] is not (>= '6' and <= '9'))
        {
            return IdentifierProblems.BoletoBillKind(text[2]);
        }

        return BillDigit(text)(string.Concat(text.AsSpan(0, 3), text.AsSpan(4))) == text[3]
            ? new Boleto(text)
            : IdentifierProblems.WrongDigit(nameof(Boleto));
    }

    /// <summary>Number of the first field whose last digit does not check, from 1.</summary>
    private static int? WrongField(string[] fields, Func<string, char> digit)
    {
        var wrong = Array.FindIndex(fields, field => digit(field[..^1]) != field[^1]);
        return wrong < 0 ? null : wrong + 1;
    }

    private static string WithDigit(string field, Func<string, char> digit) => field + digit(field);

    /// <summary>The third digit of a bill says by which modulus all its digits are checked: 6 and 7 by 10, 8 and 9 by 11.</summary>
    private static Func<string, char> BillDigit(string text) => text[2] is '6' or '7' ? Luhn : BillMod11;

    private static char Luhn(string text) => IdentifierText.Luhn(text);

    private static char BillMod11(string text) => Remainder(text) switch { 0 or 1 => '0', var rest => Digit(11 - rest) };

    /// <summary>Eleven less the remainder over all digits but the fifth; 10 and 11 become 1.</summary>
    private static char BankDigit(string barcode) =>
        Remainder(string.Concat(barcode.AsSpan(0, 4), barcode.AsSpan(5))) switch { 0 or 1 => '1', var rest => Digit(11 - rest) };

    /// <summary>Modulo 11 with the weights 2 to 9 from the right, over and over.</summary>
    private static int Remainder(string text) => text.Select((digit, place) => (digit - '0') * (2 + (text.Length - 1 - place) % 8)).Sum() % 11;

    private static char Digit(int value) => (char)('0' + value);
}
