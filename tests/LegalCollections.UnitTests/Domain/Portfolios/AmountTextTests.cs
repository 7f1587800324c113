using LegalCollections.Domain.Portfolios;

namespace LegalCollections.UnitTests.Domain.Portfolios;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("1.234,56", DecimalSign.Unknown, "1234.56")]
    [InlineData("1,234.56", DecimalSign.Unknown, "1234.56")]
    [InlineData("1.234.567,89", DecimalSign.Unknown, "1234567.89")]
    [InlineData("R$ 1.234,56", DecimalSign.Unknown, "1234.56")]
    [InlineData("500", DecimalSign.Unknown, "500")]
    [InlineData("12,5", DecimalSign.Unknown, "12.5")]
    [InlineData("1234.56", DecimalSign.Comma, "1234.56")]
    [InlineData("1.234", DecimalSign.Comma, "1234")]
    [InlineData("1,234", DecimalSign.Point, "1234")]
    [InlineData("1.234.567", DecimalSign.Unknown, "1234567")]
    public void An_amount_is_read_as_it_is_written(string text, DecimalSign column, string expected)
    {
        var amount = AmountText.Parse(new Cell(text), column);

        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), amount.Value);
    }

    [Theory]
    [InlineData("1.23,45")]
    [InlineData("12.34.56")]
    [InlineData("1,2.3,4")]
    public void Misplaced_groups_are_no_amount(string text) =>
        Assert.Equal("portfolios.AmountNotANumber", AmountText.Parse(new Cell(text), DecimalSign.Unknown).Problem!.Code);

    [Fact]
    public void The_column_proves_the_sign_unless_its_amounts_contradict_each_other()
    {
        var column = new AmountColumn();
        column.Add(new Cell("1.234"));
        Assert.Equal(DecimalSign.Unknown, column.Sign);
        column.Add(new Cell("99,90"));
        Assert.Equal(DecimalSign.Comma, column.Sign);
        column.Add(new Cell("99.90"));
        Assert.Equal(DecimalSign.Unknown, column.Sign);
    }
}
