namespace LegalCollections.Domain.Common;

/// <summary>Amounts and numbers as letters in English write them out, for debtors who are written to in English.</summary>
public static class EnglishWords
{
    private static readonly string[] BelowTwenty =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (long Value, string Name)[] Classes = [(1_000_000_000, " billion"), (1_000_000, " million"), (1_000, " thousand"), (1, "")];

    /// <summary>1234.56 reais give "one thousand two hundred thirty-four reais and fifty-six centavos".</summary>
    /// <param name="amount">Zero to <see cref="AmountInWords.Maximum"/>.</param>
    /// <param name="money">The names of the unit and of its hundredth, for one and for several.</param>
    public static string Of(decimal amount, MoneyNames money)
    {
        ArgumentNullException.ThrowIfNull(money);
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, AmountInWords.Maximum);
        var (units, cents) = Math.DivRem(Cents.ToCents(amount), 100);
        var whole = $"{Number(units)} {(units == 1 ? money.Unit : money.Units)}";
        var rest = $"{Number(cents)} {(cents == 1 ? money.Cent : money.Cents)}";
        return (units, cents) switch
        {
            (_, 0) => whole,
            (0, _) => rest,
            _ => $"{whole} and {rest}",
        };
    }

    /// <summary>A whole number, 0 to 999,999,999,999, as American English has it: no "and" within it.</summary>
    public static string Number(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999_999_999_999);
        return number == 0 ? BelowTwenty[0] : string.Join(' ', Classes.Where(c => number / c.Value % 1000 > 0).Select(c => UpTo999((int)(number / c.Value % 1000)) + c.Name));
    }

    private static string UpTo999(int number)
    {
        var (hundreds, rest) = Math.DivRem(number, 100);
        var below = rest < 20 ? BelowTwenty[rest] : rest % 10 == 0 ? Tens[rest / 10] : $"{Tens[rest / 10]}-{BelowTwenty[rest % 10]}";
        return (hundreds, rest) switch
        {
            (0, _) => below,
            (_, 0) => $"{BelowTwenty[hundreds]} hundred",
            _ => $"{BelowTwenty[hundreds]} hundred {below}",
        };
    }
}

/// <summary>What a currency is called when an amount is written out.</summary>
public sealed record MoneyNames(string Unit, string Units, string Cent, string Cents)
{
    public static readonly MoneyNames Real = new("real", "reais", "centavo", "centavos");
    public static readonly MoneyNames Euro = new("euro", "euros", "cent", "cents");
}
