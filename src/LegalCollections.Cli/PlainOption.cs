using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using LegalCollections.Domain.Common;

namespace LegalCollections.Cli;

/// <summary>Options that take a month or money in the one form that scripts write, so that another form is wrong usage and never another value.</summary>
internal static class PlainOption
{
    /// <summary>No amount or percentage of a case reaches it; figures below it cannot overflow.</summary>
    public const decimal Unbelievable = 1_000_000_000_000m;

    public static Option<YearMonth?> Month(string name, string description, bool required = false) => Of<YearMonth?>(
        name, description, required, "a month such as 2026-03",
        text => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && DayOption.IsLegal(day) ? YearMonth.Of(day) : null);

    public static Option<decimal?> Amount(string name, string description, bool required = false) => Of<decimal?>(
        name, description, required, "a number such as 1234.56",
        text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount < Unbelievable ? amount : null);

    private static Option<T> Of<T>(string name, string description, bool required, string expected, Func<string, T> read) => new(name)
    {
        Description = description,
        Required = required,
        CustomParser = result => Read(result, name, expected, read),
    };

    private static T Read<T>(ArgumentResult result, string name, string expected, Func<string, T> read)
    {
        var value = read(result.Tokens[0].Value);
        if (value is null)
        {
            result.AddError($"{name} takes {expected}, not \"{result.Tokens[0].Value}\".");
        }

        return value;
    }
}
