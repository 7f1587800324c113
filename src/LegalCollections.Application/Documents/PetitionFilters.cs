using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Documents.Templates;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Documents;

/// <summary>How money, days and tax ids are written in documents, by the language of the template.</summary>
public static class PetitionFilters
{
    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo("pt-BR");

    /// <summary>Portuguese, for Brazilian courts.</summary>
    public static readonly TemplateFilters All = Common(Portuguese, " e ")
        .With("moeda", static (value, culture) => value is decimal amount ? Texts.In(culture).Money(amount) : null)
        .With("extenso", static (value, _) => value is decimal amount ? AmountInWords.Of(amount) : null)
        .With("data_extenso", static (value, _) => value is DateOnly day ? DateInWords.Long(day) : null);

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
        .With("moeda", static (value, culture) => value is decimal amount ? Euros(amount, culture) : null)
        .With("extenso", static (_, _) => null)
        .With("data_extenso", (value, culture) => value is DateOnly day ? day.ToString(longDay, culture) : null);

    /// <summary>With a group mark from 1.000,00 on, which Spanish leaves out by habit, so that no digit can be slipped in.</summary>
    private static string Euros(decimal amount, CultureInfo culture)
    {
        var numbers = (NumberFormatInfo)culture.NumberFormat.Clone();
        (numbers.NumberGroupSeparator, numbers.NumberDecimalSeparator, numbers.NumberGroupSizes) = (".", ",", [3]);
        return amount.ToString("N2", numbers) + "\u00A0€";
    }

    private static TemplateFilters Common(CultureInfo culture, string lastJoint) => TemplateFilters.Neutral(culture)
        .WithAgreement("concorda", "genero")
        .WithList("lista", lastJoint)
        .With("data", static (value, culture) => value is DateOnly day ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : null)
        .With("maiusculas", static (value, culture) => value.ToString()?.ToUpper(culture))
        .With("cpf_cnpj", static (value, _) => TaxId.Parse(value.ToString()) is { Failed: false } id ? id.Value.Formatted : value.ToString());
}
