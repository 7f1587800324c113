using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Notices;

namespace LegalCollections.UnitTests.Domain;

public sealed class IdentifierTests
{
    public static TheoryData<LawRow> Cases => LawTable.Read("identifiers.csv");

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Identifier_is_taken_or_refused_for_the_reason_in_the_table(LawRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (canonical, problem) = Parse(row["kind"], row["input"]);

        Assert.Equal(row.Has("problem") ? "identifiers." + row["problem"] : null, problem);
        Assert.Equal(row.Has("canonical") ? row["canonical"] : null, canonical);
    }

    [Fact]
    public void Lists_show_only_a_part_of_the_number()
    {
        Assert.Equal("***.533.447-**", TaxId.Parse("39053344705").Value.Masked);
        Assert.Equal("**.ABC.345/01DE-**", TaxId.Parse("12ABC34501DE35").Value.Masked);
        Assert.Equal("(11) *****-9275", Phone.Parse("11994029275").Value.Masked);
        Assert.Equal("(19) ****-4933", Phone.Parse("1958814933").Value.Masked);
        Assert.Equal("m***@exemplo.com.br", EmailAddress.Parse("maria@exemplo.com.br").Value.Masked);
    }

    [Fact]
    public void Formats_are_those_that_people_write()
    {
        Assert.Equal("390.533.447-05", TaxId.Parse("39053344705").Value.Formatted);
        Assert.Equal("12.ABC.345/01DE-35", TaxId.Parse("12abc34501de35").Value.Formatted);
        Assert.Equal("01310-200", PostalCode.Parse("01310200").Value.Formatted);
        Assert.Equal("(11) 99402-9275", Phone.Parse("11994029275").Value.Formatted);
        Assert.Equal("(19) 5881-4933", Phone.Parse("1958814933").Value.Formatted);
        Assert.Equal("OAB/SP 123.456-A", OabNumber.Parse("SP123456A").Value.Formatted);
        Assert.Equal("PN 718 252 423 BR", PostalTrackingCode.Parse("PN718252423BR").Value.Formatted);
    }

    [Fact]
    public void A_lost_leading_zero_is_refused_with_the_number_it_may_have_been() =>
        Assert.Equal(["087.967.420-20"], TaxId.Parse("8796742020").Problem!.Args);

    [Fact]
    public void A_case_number_tells_its_court_year_and_origin()
    {
        var number = CaseNumber.Parse("40010548320268260595").Value;

        Assert.Equal("4001054-83.2026.8.26.0595", number.Formatted);
        Assert.Equal(
            ("TJSP", "Tribunal de Justiça de São Paulo", 2026, "0595"),
            (number.CourtCode, number.CourtName, number.Year, number.Origin));
        Assert.Equal("TRF5", CaseNumber.Parse("0800278-55.2013.4.05.8400").Value.CourtCode);
        Assert.Equal("TRT15", CaseNumber.Parse("0002080-25.2012.5.15.0049").Value.CourtCode);
    }

    [Theory]
    [InlineData("8", "07", "TJDFT")]
    [InlineData("8", "19", "TJRJ")]
    [InlineData("6", "26", "TRE-SP")]
    [InlineData("9", "13", "TJMMG")]
    [InlineData("3", "00", "STJ")]
    public void Courts_have_the_short_names_in_use(string segment, string tribunal, string code) =>
        Assert.Equal(code, Courts.Find(segment, tribunal)?.Code);

    private static (string? Canonical, string? Problem) Parse(string kind, string input) => kind switch
    {
        nameof(Cpf) => Outcome(Cpf.Parse(input), value => value.Value),
        nameof(Cnpj) => Outcome(Cnpj.Parse(input), value => value.Value),
        nameof(TaxId) => Outcome(TaxId.Parse(input), value => value.Value),
        nameof(CaseNumber) => Outcome(CaseNumber.Parse(input), value => value.Value),
        nameof(PostalCode) => Outcome(PostalCode.Parse(input), value => value.Value),
        nameof(Phone) => Outcome(Phone.Parse(input), value => value.Value),
        nameof(PostalTrackingCode) => Outcome(PostalTrackingCode.Parse(input), value => value.Value),
        nameof(OabNumber) => Outcome(OabNumber.Parse(input), value => value.Value),
        nameof(EmailAddress) => Outcome(EmailAddress.Parse(input), value => value.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };

    private static (string?, string?) Outcome<T>(Result<T> result, Func<T, string> canonical) =>
        result.Failed ? (null, result.Problem.Code) : (canonical(result.Value), null);
}
