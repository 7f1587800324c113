using CsCheck;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Notices;

namespace LegalCollections.UnitTests.Domain;

public sealed class IdentifierPropertyTests
{
    private const string Digits = "0123456789";
    private static readonly string[] AllPairs = [.. Enumerable.Range(0, 100).Select(pair => pair.ToString("00", null))];

    [Fact]
    public void Every_cpf_root_has_one_pair_of_check_digits_and_survives_its_format() =>
        Text(Digits, 9).Where(NotRepeated).Sample(root =>
        {
            var cpf = Assert.Single(AllPairs.Select(pair => Cpf.Parse(root + pair)), result => !result.Failed).Value;
            Assert.Equal(cpf, Cpf.Parse(cpf.Formatted).Value);
            Assert.Equal(cpf, Cpf.Parse(cpf.Value).Value);
        });

    [Fact]
    public void Every_cnpj_root_has_one_pair_of_check_digits_and_survives_its_format() =>
        Text(Digits + "ABCDEFGHIJKLMNOPQRSTUVWXYZ", 12).Where(NotRepeated).Sample(root =>
        {
            var cnpj = Assert.Single(AllPairs.Select(pair => Cnpj.Parse(root + pair)), result => !result.Failed).Value;
            Assert.Equal(cnpj, Cnpj.Parse(cnpj.Formatted).Value);
            Assert.Equal(cnpj.Value, TaxId.Parse(cnpj.Formatted).Value.Value);
        });

    [Fact]
    public void Every_case_number_has_one_pair_of_check_digits_and_survives_its_format() =>
        Gen.Select(Text(Digits, 7), Text(Digits, 4), Gen.OneOf(Courts.All.ToArray()), Text(Digits, 4)).Sample((serial, year, court, unit) =>
        {
            var rest = year + court.Segment + court.Tribunal + unit;
            var number = Assert.Single(AllPairs.Select(pair => CaseNumber.Parse(serial + pair + rest)), result => !result.Failed).Value;
            Assert.Equal(number, CaseNumber.Parse(number.Formatted).Value);
            Assert.Equal(court.Code, number.CourtCode);
        });

    [Fact]
    public void Phones_and_postal_codes_survive_their_format()
    {
        Gen.Select(Gen.OneOf("11", "55", "98"), Gen.OneOf("9", "2", "5"), Text(Digits, 7)).Sample((area, first, rest) =>
        {
            var phone = Phone.Parse(area + first + rest + (first == "9" ? "0" : "")).Value;
            Assert.Equal(phone, Phone.Parse(phone.Formatted).Value);
            Assert.Equal(phone, Phone.Parse(phone.Value).Value);
        });
        Gen.Int[1_000_000, 99_999_999].Sample(number =>
        {
            var code = PostalCode.Parse(number.ToString("00000000", null)).Value;
            Assert.Equal(code, PostalCode.Parse(code.Formatted).Value);
        });
    }

    [Fact]
    public void Every_barcode_has_one_check_digit_and_survives_its_line() =>
        Gen.Select(Gen.OneOf("001", "104", "341"), Text(Digits, 39)).Sample((bank, rest) =>
        {
            var boleto = Assert.Single(Digits.Select(digit => Boleto.Parse($"{bank}9{digit}{rest}")), parsed => !parsed.Failed).Value;
            Assert.Equal(boleto, Boleto.Parse(boleto.Formatted).Value);
            Assert.Equal(boleto, Boleto.Parse(boleto.Line).Value);
        });

    [Fact]
    public void Every_service_bill_has_one_check_digit_and_survives_its_line() =>
        Gen.Select(Gen.OneOf("6", "7", "8", "9"), Text(Digits, 40)).Sample((kind, rest) =>
        {
            var bill = Assert.Single(Digits.Select(digit => Boleto.Parse($"83{kind}{digit}{rest}")), parsed => !parsed.Failed).Value;
            Assert.Equal(bill, Boleto.Parse(bill.Formatted).Value);
            Assert.Equal(bill, Boleto.Parse(bill.Line).Value);
        });

    [Fact]
    public void Every_spanish_and_italian_number_survives_its_format() =>
        Gen.Select(Gen.OneOf("0", "7", "X", "Y", "Z", "K", "L", "M", "A", "P"), Text(Digits, 7)).Sample((first, digits) =>
        {
            var valid = (Digits + "ABCDEFGHIJKLMNOPQRSTUVWXYZ").Select(check => SpanishTaxNumber.Parse(first + digits + check)).Where(parsed => !parsed.Failed).ToList();
            Assert.Equal(first is "A" or "P" ? 2 : 1, valid.Count);
            Assert.All(valid, number => Assert.Equal(number.Value, SpanishTaxNumber.Parse(number.Value.Formatted).Value));
            var italian = Assert.Single(Digits.Select(check => ItalianVatNumber.Parse($"1{digits[1..]}015{check}")), parsed => !parsed.Failed).Value;
            Assert.Equal(italian, ItalianVatNumber.Parse(italian.Formatted).Value);
        });

    [Fact]
    public void Every_object_code_and_bar_number_survives_its_format() =>
        Gen.Select(Text(Digits, 8), Gen.Int[1, 999_999], Gen.OneOf("", "A", "E")).Sample((serial, number, suffix) =>
        {
            var code = Assert.Single(Digits.Select(digit => PostalTrackingCode.Parse($"AR{serial}{digit}BR")), parsed => !parsed.Failed).Value;
            Assert.Equal(code, PostalTrackingCode.Parse(code.Formatted).Value);
            var oab = OabNumber.Parse($"RJ{number}{suffix}").Value;
            Assert.Equal(oab, OabNumber.Parse(oab.Formatted).Value);
        });

    private static Gen<string> Text(string alphabet, int length) =>
        Gen.OneOf(alphabet.ToCharArray()).Array[length].Select(characters => new string(characters));

    private static bool NotRepeated(string text) => text.Distinct().Count() > 1;
}
