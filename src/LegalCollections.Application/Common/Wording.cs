using System.Globalization;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Common;

/// <summary>The words, money and days of one language: what a page, a letter or the command line writes with.</summary>
public sealed class Wording(CultureInfo culture)
{
    private static readonly TimeZoneInfo OfficeZone = TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo");

    public CultureInfo Culture { get; } = culture;

    private bool Portuguese => Culture.TwoLetterISOLanguageName == "pt";

    /// <summary>The sentence under <paramref name="key"/>; days and enum values among the arguments are written out.</summary>
    public string this[string key, params object?[] args] => Texts.Get(key, Culture, [.. args.Select(Written)]);

    /// <summary>One sentence for one, another for many: <c>key.one</c> or <c>key.other</c>, with the number as <c>{0}</c>.</summary>
    public string Count(string key, int number) => this[number == 1 ? $"{key}.one" : $"{key}.other", number];

    /// <summary>Reais with cents, such as <c>R$ 1.234,56</c> (the space does not break).</summary>
    public string Money(decimal amount) => $"{(amount < 0 ? "−" : "")}R$\u00A0{Math.Abs(amount).ToString("N2", Culture)}";

    public string Number(decimal value, int places = 0) => value.ToString("N" + places, Culture);

    /// <summary>A share of one as a percentage: 0.105 is <c>10,5%</c>.</summary>
    public string Percent(decimal share, int places = 1) => (share * 100m).ToString("N" + places, Culture) + "%";

    /// <summary>A day as <c>30/11/2026</c>, in English <c>30 Nov 2026</c> (never an order that could be read twice).</summary>
    public string Date(DateOnly day) => day.ToString(Portuguese ? "dd/MM/yyyy" : "dd MMM yyyy", Culture);

    /// <summary>A day with its weekday: <c>segunda-feira, 30/11/2026</c>.</summary>
    public string LongDate(DateOnly day) => $"{day.ToString("dddd", Culture)}, {Date(day)}";

    /// <summary>An instant as the office's wall clock shows it, to the minute.</summary>
    public string Instant(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, OfficeZone);
        return $"{Date(DateOnly.FromDateTime(local.DateTime))} {local.ToString("HH:mm", Culture)}";
    }

    /// <summary>The label of an enum value, from <c>enum.&lt;Type&gt;.&lt;Member&gt;</c>.</summary>
    public string Enum(Enum value) => Texts.Get($"enum.{value.GetType().Name}.{value}", Culture);

    /// <summary>What a refusal says to the person who meets it, from <c>problem.&lt;Code&gt;</c>.</summary>
    public string Problem(Problem problem) => this[$"problem.{problem.Code}", problem.Args];

    private object? Written(object? argument) => argument switch
    {
        DateOnly day => Date(day),
        DateTimeOffset at => Instant(at),
        Enum value => Enum(value),
        Problem problem => Problem(problem),
        Named named => named.In(Culture),
        System.Collections.IEnumerable list and not string => string.Join(", ", list.Cast<object?>().Select(Written)),
        _ => argument,
    };
}
