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

    private static readonly Dictionary<(string Language, bool Euros), TemplateFilters> ByLanguage = new()
    {
        [(Languages.English, false)] = InEnglish("R$\u00A0", MoneyNames.Real),
        [(Languages.English, true)] = InEnglish("€", MoneyNames.Euro),
        [(Languages.Spanish, false)] = Latin("es-ES", " y ", "d 'de' MMMM 'de' yyyy", Texts.In(Portuguese).Money),
        [(Languages.Spanish, true)] = Latin("es-ES", " y ", "d 'de' MMMM 'de' yyyy", Euros),
        [(Languages.Italian, false)] = Latin("it-IT", " e ", "d MMMM yyyy", Texts.In(Portuguese).Money),
        [(Languages.Italian, true)] = Latin("it-IT", " e ", "d MMMM yyyy", Euros),
    };

    /// <summary>The filters of a wording; in Spanish and Italian no amount is written in words.</summary>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    /// <param name="euros">Whether the template's money is in euros; a claim in Brazil is in reais in every language.</param>
    public static TemplateFilters In(string language, bool euros) => ByLanguage.GetValueOrDefault((language, euros), All);

    /// <summary>English agrees in number only, and its days are written so that no order can be read twice.</summary>
    private static TemplateFilters InEnglish(string sign, MoneyNames money) => Common(CultureInfo.GetCultureInfo("en-US"), " and ", genders: false)
        .With("moeda", (value, culture) => Amount(value) is { } amount ? (amount < 0 ? "−" : "") + sign + Math.Abs(amount).ToString("N2", culture) : null, ValueKind.Number)
        .With("extenso", (value, _) => Amount(value) is >= 0 and <= AmountInWords.Maximum and var amount ? EnglishWords.Of(amount, money) : null, ValueKind.Number)
        .With("data", static (value, culture) => Day(value)?.ToString("dd MMM yyyy", culture), ValueKind.Day)
        .With("data_extenso", static (value, culture) => Day(value)?.ToString("MMMM d, yyyy", culture), ValueKind.Day);

    private static TemplateFilters Latin(string culture, string lastJoint, string longDay, Func<decimal, string> money) => Common(CultureInfo.GetCultureInfo(culture), lastJoint)
        .With("moeda", (value, _) => Amount(value) is { } amount ? money(amount) : null, ValueKind.Number)
        .With("data_extenso", (value, culture) => Day(value)?.ToString(longDay, culture), ValueKind.Day);

    /// <summary>With a group mark from 1.000,00 on, which Spanish leaves out by habit, so that no digit can be slipped in.</summary>
    private static string Euros(decimal amount) => amount.ToString("N2", Portuguese) + "\u00A0€";

    private static TemplateFilters Common(CultureInfo culture, string lastJoint, bool genders = true) => TemplateFilters.Neutral(culture)
        .WithAgreement("concorda", "genero", genders)
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
