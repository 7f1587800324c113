using LegalCollections.Domain.Common;

namespace LegalCollections.UnitTests.Domain.Common;

/// <summary>Expected words written by hand.</summary>
public sealed class EnglishWordsTests
{
    [Theory]
    [InlineData("0", "zero reais")]
    [InlineData("0.01", "one centavo")]
    [InlineData("0.50", "fifty centavos")]
    [InlineData("1", "one real")]
    [InlineData("2.01", "two reais and one centavo")]
    [InlineData("13.40", "thirteen reais and forty centavos")]
    [InlineData("100", "one hundred reais")]
    [InlineData("1000", "one thousand reais")]
    [InlineData("1034.26", "one thousand thirty-four reais and twenty-six centavos")]
    [InlineData("21345.99", "twenty-one thousand three hundred forty-five reais and ninety-nine centavos")]
    [InlineData("1000000", "one million reais")]
    [InlineData("2000015.10", "two million fifteen reais and ten centavos")]
    [InlineData("999999999999.99", "nine hundred ninety-nine billion nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred ninety-nine reais and ninety-nine centavos")]
    public void An_amount_in_reais_is_written_out(string amount, string words) =>
        Assert.Equal(words, EnglishWords.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), MoneyNames.Real));

    [Fact]
    public void Euros_have_cents() => Assert.Equal("one euro and two cents", EnglishWords.Of(1.02m, MoneyNames.Euro));

    [Theory]
    [InlineData("en", "en")]
    [InlineData("Inglês", "en")]
    [InlineData(" ENGLISH ", "en")]
    [InlineData("en-US", "en")]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("português", "pt-BR")]
    [InlineData("Español", "es")]
    [InlineData("italiano", "it")]
    [InlineData("alemão", null)]
    [InlineData("", null)]
    public void A_language_is_read_by_code_or_name(string text, string? code) => Assert.Equal(code, Languages.Read(text));
}
