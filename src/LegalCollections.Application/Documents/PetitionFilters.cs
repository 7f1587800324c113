using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Documents.Templates;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Documents;

/// <summary>How money, days, parties and tax ids are written in documents for Brazilian courts.</summary>
public static class PetitionFilters
{
    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo("pt-BR");

    private static readonly string[] DayForms = ["yyyy-MM-dd", "dd/MM/yyyy"];

    public static readonly TemplateFilters All = TemplateFilters.Neutral(Portuguese)
        .With("moeda", static (value, culture) => Amount(value) is { } amount ? Texts.In(culture).Money(amount) : null, ValueKind.Number)
        .With("extenso", static (value, _) => Amount(value) is >= 0 and <= AmountInWords.Maximum and var amount ? AmountInWords.Of(amount) : null, ValueKind.Number)
        .With("data", static (value, culture) => Day(value)?.ToString("dd/MM/yyyy", culture), ValueKind.Day)
        .With("data_extenso", static (value, _) => Day(value) is { } day ? DateInWords.Long(day) : null, ValueKind.Day)
        .WithAgreement("concorda", "genero")
        .WithList("lista", " e ")
        .WithPicture("imagem")
        .With("maiusculas", static (value, culture) => value.ToString()?.ToUpper(culture), ValueKind.Text)
        .With("cpf_cnpj", static (value, _) => TaxId.Parse(value.ToString()) is { Failed: false } id ? id.Value.Formatted : value.ToString(), ValueKind.Text);

    // Data that come as JSON may carry money and days as text.
    private static decimal? Amount(object value) => value switch
    {
        decimal amount => amount,
        int or long => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        string text when decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var plain) => plain,
        string text when decimal.TryParse(text, NumberStyles.Number, Portuguese, out var written) => written,
        _ => null,
    };

    private static DateOnly? Day(object value) => value switch
    {
        DateOnly day => day,
        string text when DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => null,
    };
}
