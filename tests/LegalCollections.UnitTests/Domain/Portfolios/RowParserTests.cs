using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.UnitTests.Domain.Portfolios;

public sealed class RowParserTests
{
    private static readonly string[] Headings =
        ["Documento", "Parcela", "Tipo", "Valor", "Emissão", "Vencimento", "Devedor", "CPF", "E-mail", "Fiador", "CPF do fiador"];

    private static readonly string[] Good =
        ["A-1", "1/3", "Contrato (2 testemunhas)", "1.234,56", "05/01/2026", "2026-02-05", "Ana", "111.444.777-35", "ana@exemplo.test", "Bia", "529.982.247-25"];

    [Fact]
    public void A_good_line_becomes_a_new_row_with_its_co_obligor_in_the_role_that_the_heading_names()
    {
        var row = Parse(Good);

        Assert.Null(row.Problems);
        Assert.Equal(
            (RowOutcome.New, "D:A-1|1/3", InstrumentKind.SignedContract, true, 1234.56m, new DateOnly(2026, 2, 5), new DateOnly(2026, 1, 5), "11144477735"),
            (row.Outcome, row.RowKey, row.Instrument, row.TwoWitnesses, row.Principal, row.DueOn, row.IssuedOn, row.TaxId));
        Assert.Equal(("Bia", "52998224725", ObligorRole.Fiador), row.Obligors.Select(o => (o.Name, o.TaxId, o.Role)).Single());
    }

    [Theory]
    [InlineData(3, "0,00", "portfolios.AmountNotPositive")]
    [InlineData(3, "-10,00", "portfolios.AmountNotPositive")]
    [InlineData(3, "(10,00)", "portfolios.AmountNotPositive")]
    [InlineData(3, "dez", "portfolios.AmountNotANumber")]
    [InlineData(3, "=1+1", "portfolios.AmountNotANumber")]
    [InlineData(3, "", "portfolios.AmountMissing")]
    [InlineData(3, "1.234", "portfolios.AmountAmbiguous")]
    [InlineData(3, "1,2345", "portfolios.AmountFractionOfCent")]
    [InlineData(4, "31/02/2026", "portfolios.DayNotUnderstood")]
    [InlineData(4, "03/03/2026", "portfolios.DayInTheFuture")]
    [InlineData(5, "", "portfolios.DueOnMissing")]
    [InlineData(5, "12/31/2025", "portfolios.DayNotUnderstood")]
    [InlineData(5, "31/12/1989", "portfolios.DueOnTooEarly")]
    [InlineData(5, "03/03/2031", "portfolios.DueOnTooLate")]
    [InlineData(5, "15/06/2090", "portfolios.DueOnTooLate")]
    [InlineData(6, "", "portfolios.NameOfDebtorMissing")]
    [InlineData(7, "", "identifiers.TaxIdEmpty")]
    [InlineData(7, "111.444.777-36", "identifiers.CpfWrongDigit")]
    [InlineData(9, "", "portfolios.ObligorNameMissing")]
    [InlineData(10, "529.982.247-26", "identifiers.CpfWrongDigit")]
    public void A_line_is_refused_with_the_column_the_value_and_the_reason(int column, string value, string code)
    {
        var row = Parse([.. Good.Select((v, i) => i == column ? value : v)]);

        var problem = Assert.Single(row.Problems!, p => p.Column == Headings[column]);
        Assert.Equal((RowOutcome.Refused, null, code, value, true), (row.Outcome, row.RowKey, problem.Code, problem.Value, problem.Refuses));
    }

    [Fact]
    public void A_wrong_email_or_an_unknown_kind_of_title_is_left_out_but_the_debt_is_imported()
    {
        var row = Parse([.. Good.Select((v, i) => i switch { 2 => "carnê", 8 => "ana(at)exemplo", _ => v })]);

        Assert.Equal((RowOutcome.New, InstrumentKind.Other, null), (row.Outcome, row.Instrument, row.Email));
        Assert.Equal(["portfolios.InstrumentUnknown", "identifiers.EmailFormat"], row.Problems!.Select(p => p.Code));
        Assert.All(row.Problems!, p => Assert.False(p.Refuses));
    }

    [Fact]
    public void Without_a_document_number_the_key_follows_the_title_and_not_the_contact()
    {
        string[] unnumbered = [.. Good.Select((v, i) => i == 0 ? "" : v)];

        var key = Parse(unnumbered).RowKey;

        Assert.StartsWith("H:", key, StringComparison.Ordinal);
        Assert.Equal(key, Parse([.. unnumbered.Select((v, i) => i == 8 ? "outro@exemplo.test" : v)]).RowKey);
        Assert.NotEqual(key, Parse([.. unnumbered.Select((v, i) => i == 3 ? "1.234,57" : v)]).RowKey);
    }

    [Fact]
    public void A_line_with_more_values_than_columns_is_refused()
    {
        var row = Parse([.. Good, "sobra"]);

        Assert.Equal("portfolios.TooManyColumns", Assert.Single(row.Problems!).Code);
    }

    [Fact]
    public void A_spreadsheet_gives_numbers_and_days_as_they_are()
    {
        var columns = HeadingGuess.Guess(Headings).Bind(Headings).Value;
        Cell[] cells = [.. Good.Select(v => new Cell(v))];
        cells[3] = new Cell("1234.5", 1234.5m);
        cells[5] = new Cell("46058", 46058m); // 5 February 2026, counted from 30 December 1899

        var row = new RowParser(ImportId.New(), ClientId.New(), columns, DecimalSign.Unknown, new DateOnly(2026, 3, 2)).Parse(2, cells);

        Assert.Equal((1234.5m, new DateOnly(2026, 2, 5)), (row.Principal, row.DueOn));
    }

    private static PortfolioRow Parse(string[] values)
    {
        var columns = HeadingGuess.Guess(Headings).Bind(Headings).Value;
        Cell[] cells = [.. values.Select(v => v.Length == 0 ? Cell.Nothing : new Cell(v))];
        return new RowParser(ImportId.New(), ClientId.New(), columns, DecimalSign.Unknown, new DateOnly(2026, 3, 2)).Parse(2, cells);
    }
}
