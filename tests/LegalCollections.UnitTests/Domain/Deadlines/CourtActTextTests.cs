using LegalCollections.Domain.Deadlines;

namespace LegalCollections.UnitTests.Domain.Deadlines;

/// <summary>The lists of days that courts publish, in the forms in which they write them.</summary>
public sealed class CourtActTextTests
{
    [Theory]
    [InlineData("1º de janeiro – Confraternização Universal", "2026-01-01..2026-01-01 Confraternização Universal")]
    [InlineData("16 e 17 de fevereiro: Carnaval", "2026-02-16..2026-02-16 Carnaval|2026-02-17..2026-02-17 Carnaval")]
    [InlineData("24, 26 e 31 de dezembro de 2027 - Sem expediente", "2027-12-24..2027-12-24 Sem expediente|2027-12-26..2027-12-26 Sem expediente|2027-12-31..2027-12-31 Sem expediente")]
    [InlineData("02/04/2026 (quinta-feira) – Endoenças", "2026-04-02..2026-04-02 Endoenças")]
    [InlineData("dia 20/04, segunda-feira: suspensão do expediente", "2026-04-20..2026-04-20 suspensão do expediente")]
    [InlineData("2026-06-05;Corpus Christi (ponte)", "2026-06-05..2026-06-05 Corpus Christi (ponte)")]
    [InlineData("05.06.2026 suspensão", "2026-06-05..2026-06-05 suspensão")]
    [InlineData("20 de dezembro a 6 de janeiro – Recesso", "2026-12-20..2027-01-06 Recesso")]
    [InlineData("de 20/12/2026 a 06/01/2027 – Recesso", "2026-12-20..2027-01-06 Recesso")]
    [InlineData("I - 9 de julho (quinta-feira) - Revolução Constitucionalista", "2026-07-09..2026-07-09 Revolução Constitucionalista")]
    [InlineData("08 de março", "2026-03-08..2026-03-08 Provimento 1")]
    public void A_line_is_read_as_the_court_means_it(string line, string expected)
    {
        Assert.Equal(expected.Split('|'), CourtActText.Read(line, 2026, "Provimento 1").Value.Select(day => day.ToString()));
    }

    [Theory]
    [InlineData("Carnaval", "deadlines.ActLineUnread")]
    [InlineData("31/02/2026 nada", "deadlines.ActLineUnread")]
    [InlineData("30/12 e recesso até 06/01", "deadlines.ActLineUnread")]
    [InlineData("02/04/2026 (sexta-feira) – Endoenças", "deadlines.ActWeekdayWrong")]
    [InlineData("  \n ", "deadlines.ActWithoutDays")]
    public void A_line_that_cannot_be_read_wholly_is_refused_with_the_line(string text, string code)
    {
        var refused = CourtActText.Read("01/01/2026 Confraternização\n" + text, 2026, "x");
        if (string.IsNullOrWhiteSpace(text))
        {
            Assert.Equal(code, CourtActText.Read(text, 2026, "x").Problem?.Code);
            return;
        }

        Assert.Equal((code, text), (refused.Problem!.Code, refused.Problem.Args.Single()));
    }

    [Fact]
    public void The_days_of_a_list_are_kept_in_order_and_read_back_as_they_were_stored()
    {
        var days = CourtActText.Read("24/12 Véspera\n01/05 Dia do Trabalho", 2026, "x").Value;

        Assert.Equal([5, 12], days.Select(day => day.From.Month));
        Assert.Equal(days, days.Select(day => ClosedDays.Parse(day.ToString())));
    }
}
