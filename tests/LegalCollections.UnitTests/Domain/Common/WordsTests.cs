using System.Globalization;
using LegalCollections.Domain.Common;

namespace LegalCollections.UnitTests.Domain.Common;

public sealed class WordsTests
{
    [Theory]
    [InlineData("0", "zero real")]
    [InlineData("0.01", "um centavo")]
    [InlineData("0.50", "cinquenta centavos")]
    [InlineData("1", "um real")]
    [InlineData("1.01", "um real e um centavo")]
    [InlineData("2.16", "dois reais e dezesseis centavos")]
    [InlineData("14", "quatorze reais")]
    [InlineData("100", "cem reais")]
    [InlineData("101", "cento e um reais")]
    [InlineData("220", "duzentos e vinte reais")]
    [InlineData("1000", "mil reais")]
    [InlineData("1001", "mil e um reais")]
    [InlineData("1100", "mil e cem reais")]
    [InlineData("1101", "mil, cento e um reais")]
    [InlineData("1200", "mil e duzentos reais")]
    [InlineData("1234.56", "mil, duzentos e trinta e quatro reais e cinquenta e seis centavos")]
    [InlineData("10740.98", "dez mil, setecentos e quarenta reais e noventa e oito centavos")]
    [InlineData("21000", "vinte e um mil reais")]
    [InlineData("100000", "cem mil reais")]
    [InlineData("1000000", "um milhão de reais")]
    [InlineData("1000000.10", "um milhão de reais e dez centavos")]
    [InlineData("1000001", "um milhão e um reais")]
    [InlineData("1200000", "um milhão e duzentos mil reais")]
    [InlineData("2345678.90", "dois milhões, trezentos e quarenta e cinco mil, seiscentos e setenta e oito reais e noventa centavos")]
    [InlineData("1000001000", "um bilhão e mil reais")]
    [InlineData("3000000000", "três bilhões de reais")]
    public void Amount_is_written_as_in_a_petition(string amount, string words)
        => Assert.Equal(words, AmountInWords.Of(decimal.Parse(amount, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_negative_amount_has_no_words() => Assert.Throws<ArgumentOutOfRangeException>(() => AmountInWords.Of(-0.01m));

    [Theory]
    [InlineData(2026, 3, 15, "15 de março de 2026", "quinze de março de dois mil e vinte e seis")]
    [InlineData(2026, 3, 1, "1º de março de 2026", "primeiro de março de dois mil e vinte e seis")]
    [InlineData(1999, 12, 31, "31 de dezembro de 1999", "trinta e um de dezembro de mil, novecentos e noventa e nove")]
    public void Day_is_written_as_in_a_petition(int year, int month, int day, string longForm, string fullForm)
        => Assert.Equal((longForm, fullForm), (DateInWords.Long(new(year, month, day)), DateInWords.Full(new(year, month, day))));

    [Theory]
    [InlineData("2024-02-29", 12, "2025-03-01")]
    [InlineData("2025-08-31", 6, "2026-03-01")]
    [InlineData("2025-08-31", 36, "2028-08-31")]
    [InlineData("2026-03-31", 1, "2026-05-01")]
    public void Term_of_months_ends_on_the_equal_number_or_the_day_after(string start, int months, string end)
        => Assert.Equal(DateOnly.Parse(end, CultureInfo.InvariantCulture), CalendarTerms.AddMonths(DateOnly.Parse(start, CultureInfo.InvariantCulture), months));
}
