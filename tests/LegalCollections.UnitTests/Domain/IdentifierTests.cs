using System.Globalization;
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
        Assert.Equal("10492.00650 61000.100042 00997.263900 9 89810000021403", Boleto.Parse("10499898100000214032006561000100040099726390").Value.Formatted);
        Assert.Equal("84670000001-7 43590024020-9 02405000243-5 84221010811-9", Boleto.Parse("84670000001435900240200240500024384221010811").Value.Formatted);
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

    [Theory]
    [InlineData("10492006506100010004200997263900989810000021403", "2022-04-10", "2022-05-10", "214.03")] // factor 8981, first cycle
    [InlineData("10492006506100010004200997263900989810000021403", "2046-12-01", "2046-12-30", "214.03")] // the same factor, second cycle
    [InlineData("23794150099001980167035000211405700000000000000", "2026-11-23", null, null)] // neither value nor factor
    [InlineData("846700000017435900240209024050002435842210108119", "2026-11-23", null, "143.59")]
    public void A_boleto_tells_its_value_and_the_due_day_nearest_to_the_issue(string line, string near, string? due, string? amount)
    {
        var boleto = Boleto.Parse(line).Value;

        Assert.Equal(due, boleto.DueOn(DateOnly.ParseExact(near, "yyyy-MM-dd", null))?.ToString("yyyy-MM-dd", null));
        Assert.Equal(amount, boleto.Amount?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(line, boleto.Line);
    }

    [Theory]
    [InlineData("9999", "2025-02-21", "2025-02-21")] // last day of the first cycle
    [InlineData("1000", "2025-02-22", "2025-02-22")] // first day of the second
    [InlineData("1000", "2001-01-01", "2000-07-03")]
    [InlineData("1638", "2026-11-22", "2026-11-22")]
    public void The_due_factor_starts_again_on_22_February_2025(string factor, string near, string due) =>
        Assert.Equal(
            DateOnly.ParseExact(due, "yyyy-MM-dd", null),
            Barcode("001", factor + "0000010000" + new string('7', 25)).DueOn(DateOnly.ParseExact(near, "yyyy-MM-dd", null)));

    [Fact]
    public void A_pix_code_tells_key_amount_and_receiver()
    {
        var code = BrCode.Parse("00020126360014br.gov.bcb.pix0114+55119940292755204000053039865406123.455802BR5909ANA SOUZA6008CAMPINAS62120508PEDIDO426304F7DB").Value;

        Assert.Equal(
            ("+5511994029275", null, 123.45m, "ANA SOUZA", "CAMPINAS", "PEDIDO42"),
            (code.Key, code.Location, code.Amount, code.MerchantName, code.MerchantCity, code.TransactionId));
        Assert.Equal("29B1", BrCode.Checksum("123456789")); // the check value published for CRC-16/CCITT-FALSE
    }

    [Theory]
    [InlineData("123e4567-e12b-12d1-a456-426655440000", "Fulano de Tal", "BRASILIA", null, null, "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D")] // the manual's own example
    [InlineData("+5511994029275", "ANA SOUZA", "CAMPINAS", "123.45", "PEDIDO42", "00020126360014br.gov.bcb.pix0114+55119940292755204000053039865406123.455802BR5909ANA SOUZA6008CAMPINAS62120508PEDIDO426304F7DB")] // checksum by an independent program
    public void A_static_code_is_written_as_the_manual_writes_it(string key, string name, string city, string? amount, string? reference, string expected) =>
        Assert.Equal(expected, BrCode.For(PixKey.Parse(key).Value, name, city, amount is null ? null : decimal.Parse(amount, CultureInfo.InvariantCulture), reference).Value.Value);

    [Fact]
    public void A_static_code_cuts_long_names_and_drops_accents()
    {
        var code = BrCode.For(PixKey.Parse("ana@exemplo.com.br").Value, "Comércio de Grãos São João do Açaí Ltda.", "São José dos Campos").Value;
        Assert.Equal(("Comercio de Graos Sao Joa", "Sao Jose dos Ca"), (code.MerchantName, code.MerchantCity));
    }

    [Theory]
    [InlineData("", "CAMPINAS", 1, "A1", "59")]
    [InlineData("ANA", "–", 1, "A1", "60")]
    [InlineData("ANA", "CAMPINAS", -1, "A1", "54")]
    [InlineData("ANA", "CAMPINAS", 1, "A-1", "62")]
    public void A_static_code_that_no_bank_would_read_is_refused(string name, string city, int amount, string reference, string field) =>
        Assert.Equal($"identifiers.BrCodeField({field})", BrCode.For(PixKey.Parse("ana@exemplo.com.br").Value, name, city, amount, reference).Problem?.ToString());

    private static Boleto Barcode(string bank, string rest) =>
        Assert.Single(Enumerable.Range(1, 9).Select(digit => Boleto.Parse($"{bank}9{digit}{rest}")), parsed => !parsed.Failed).Value;

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
        nameof(Boleto) => Outcome(Boleto.Parse(input), value => value.Value),
        nameof(BrCode) => Outcome(BrCode.Parse(input), value => value.Value),
        nameof(PixKey) => Outcome(PixKey.Parse(input), value => value.Value),
        nameof(SpanishTaxNumber) => Outcome(SpanishTaxNumber.Parse(input), value => value.Value),
        nameof(ItalianVatNumber) => Outcome(ItalianVatNumber.Parse(input), value => value.Value),
        nameof(ItalianFiscalCode) => Outcome(ItalianFiscalCode.Parse(input), value => value.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };

    private static (string?, string?) Outcome<T>(Result<T> result, Func<T, string> canonical) =>
        result.Failed ? (null, result.Problem.Code) : (canonical(result.Value), null);
}
