using LegalCollections.Domain.Portfolios;

namespace LegalCollections.UnitTests.Domain.Portfolios;

public sealed class HeadingGuessTests
{
    [Theory]
    [InlineData("Nº DOCUMENTO", PortfolioField.DocumentNumber)]
    [InlineData("parcela", PortfolioField.Installment)]
    [InlineData("Espécie", PortfolioField.Instrument)]
    [InlineData("Valor (R$)", PortfolioField.Principal)]
    [InlineData("Dt. Emissão", PortfolioField.IssuedOn)]
    [InlineData("VENCIMENTO", PortfolioField.DueOn)]
    [InlineData("Due date", PortfolioField.DueOn)]
    [InlineData("Sacado", PortfolioField.DebtorName)]
    [InlineData("CPF/CNPJ", PortfolioField.TaxId)]
    [InlineData("E-mail", PortfolioField.Email)]
    [InlineData("UF", PortfolioField.State)]
    [InlineData("Idioma", PortfolioField.Language)]
    [InlineData("CPF do avalista", PortfolioField.FirstObligorTaxId)]
    [InlineData("Avalista 2", PortfolioField.SecondObligorName)]
    [InlineData("Papel do coobrigado", PortfolioField.FirstObligorRole)]
    [InlineData("Testemunhas", PortfolioField.TwoWitnesses)]
    public void A_heading_is_recognised_whatever_its_accents_capitals_and_dots(string heading, PortfolioField field) =>
        Assert.Equal(heading, HeadingGuess.Guess(["Outra coisa", heading]).Headings[field]);

    [Fact]
    public void The_contact_of_a_guarantor_is_taken_for_nothing() =>
        Assert.Empty(HeadingGuess.Guess(["E-mail do avalista", "Telefone do fiador"]).Headings);

    [Fact]
    public void Missing_required_columns_are_named()
    {
        var bound = HeadingGuess.Guess(["Devedor", "Valor"]).Bind(["Devedor", "Valor"]);

        Assert.Equal("portfolios.ColumnsMissing", bound.Problem!.Code);
        Assert.Equal([PortfolioField.TaxId, PortfolioField.DueOn], (IEnumerable<PortfolioField>)bound.Problem.Args[0]);
    }
}
