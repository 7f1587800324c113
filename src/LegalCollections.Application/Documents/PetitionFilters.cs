using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Documents.Templates;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Documents;

/// <summary>How money, days, parties and tax ids are written in documents, by the language of the template.</summary>
public static class PetitionFilters
{
    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo("pt-BR");

    private static readonly string[] DayForms = ["yyyy-MM-dd", "dd/MM/yyyy"];

    /// <summary>Portuguese, for Brazilian courts.</summary>
    public static readonly TemplateFilters All = Common(Portuguese, " e ")
        .With("moeda", static (value, culture) => Amount(value) is { } amount ? Texts.In(culture).Money(amount) : null, ValueKind.Number)
        .With("extenso", static (value, _) => Amount(value) is >= 0 and <= AmountInWords.Maximum and var amount ? AmountInWords.Of(amount) : null, ValueKind.Number)
        .With("data_extenso", static (value, _) => Day(value) is { } day ? DateInWords.Long(day) : null, ValueKind.Day);

    private static readonly TemplateFilters Spanish = Abroad("es-ES", " y ", "d 'de' MMMM 'de' yyyy");
    private static readonly TemplateFilters Italian = Abroad("it-IT", " e ", "d MMMM yyyy");

    /// <summary>The filters of a template; abroad money is in euros, and no amount is written in words.</summary>
    public static TemplateFilters In(string language) => language switch
    {
        "es" => Spanish,
        "it" => Italian,
        _ => All,
    };

    private static TemplateFilters Abroad(string culture, string lastJoint, string longDay) => Common(CultureInfo.GetCultureInfo(culture), lastJoint)
        .With("moeda", static (value, _) => Amount(value) is { } amount ? Euros(amount) : null, ValueKind.Number)
        .With("extenso", static (_, _) => null, ValueKind.Number)
        .With("data_extenso", (value, culture) => Day(value)?.ToString(longDay, culture), ValueKind.Day);

    /// <summary>With a group mark from 1.000,00 on, which Spanish leaves out by habit, so that no digit can be slipped in.</summary>
    private static string Euros(decimal amount) => amount.ToString("N2", Portuguese) + "\u00A0€";

    private static TemplateFilters Common(CultureInfo culture, string lastJoint) => TemplateFilters.Neutral(culture)
        .WithAgreement("concorda", "genero")
        .WithList("lista", lastJoint)
        .WithPicture("imagem")
        .With("data", static (value, _) => Day(value)?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), ValueKind.Day)
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
