namespace LegalCollections.Domain.Common;

/// <summary>Amounts and numbers as Brazilian petitions and receipts write them out (pt-BR in every office language).</summary>
public static class AmountInWords
{
    /// <summary>The largest amount that has words here, in reais.</summary>
    public const decimal Maximum = 999_999_999_999.99m;

    private static readonly string[] BelowTwenty =
    [
        "zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez",
        "onze", "doze", "treze", "quatorze", "quinze", "dezesseis", "dezessete", "dezoito", "dezenove",
    ];

    private static readonly string[] Tens = ["", "", "vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa"];

    private static readonly string[] Hundreds =
    [
        "", "cento", "duzentos", "trezentos", "quatrocentos", "quinhentos", "seiscentos", "setecentos", "oitocentos", "novecentos",
    ];

    private static readonly (long Value, string One, string Many)[] Classes =
    [
        (1_000_000_000, "bilhão", "bilhões"),
        (1_000_000, "milhão", "milhões"),
        (1_000, "mil", "mil"),
        (1, "", ""),
    ];

    /// <summary>1234.56 gives "mil, duzentos e trinta e quatro reais e cinquenta e seis centavos".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative or above <see cref="Maximum"/>.</exception>
    public static string Of(decimal amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, Maximum);
        var total = Cents.ToCents(amount);
        var (reais, centavos) = (total / 100, total % 100);
        var cents = $"{Number(centavos)} {(centavos == 1 ? "centavo" : "centavos")}";
        return (reais, centavos) switch
        {
            (0, 0) => "zero real",
            (0, _) => cents,
            (_, 0) => Reais(reais),
            _ => $"{Reais(reais)} e {cents}",
        };
    }

    /// <summary>A whole number in the masculine, 0 to 999,999,999,999.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside that range.</exception>
    public static string Number(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999_999_999_999);
        if (number == 0)
        {
            return BelowTwenty[0];
        }

        var words = "";
        foreach (var (value, one, many) in Classes)
        {
            var group = (int)(number / value % 1000);
            if (group > 0)
            {
                words += Joint(words, group, isLast: number % value == 0) + ClassWords(group, value, one, many);
            }
        }

        return words;
    }

    // "e" stands before the last group when it is below one hundred or a round hundred; a comma everywhere else.
    private static string Joint(string before, int group, bool isLast) => (before, isLast && (group < 100 || group % 100 == 0)) switch
    {
        ("", _) => "",
        (_, true) => " e ",
        _ => ", ",
    };

    private static string ClassWords(int group, long value, string one, string many) => (group, value) switch
    {
        (_, 1) => UpTo999(group),
        (1, 1_000) => one,
        (1, _) => $"um {one}",
        _ => $"{UpTo999(group)} {many}",
    };

    private static string UpTo999(int number)
    {
        if (number == 100)
        {
            return "cem";
        }

        var (hundreds, rest) = (Hundreds[number / 100], number % 100);
        var below = rest < 20 ? BelowTwenty[rest] : rest % 10 == 0 ? Tens[rest / 10] : $"{Tens[rest / 10]} e {BelowTwenty[rest % 10]}";
        return (hundreds, rest) switch
        {
            ("", _) => below,
            (_, 0) => hundreds,
            _ => $"{hundreds} e {below}",
        };
    }

    private static string Reais(long reais) => reais switch
    {
        1 => "um real",
        _ when reais >= 1_000_000 && reais % 1_000_000 == 0 => $"{Number(reais)} de reais",
        _ => $"{Number(reais)} reais",
    };
}
