using System.CommandLine;
using System.Globalization;

namespace LegalCollections.Cli;

/// <summary>Days on the command line, in one form only: 2026-03-10 can be read in one way.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> Of(string name, string description, bool required = false) => new(name)
    {
        Description = $"{description} (yyyy-MM-dd)",
        Required = required,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsLegal(day))
            {
                return day;
            }

            result.AddError($"{name}: '{result.Tokens[0].Value}' is not a day of the form yyyy-MM-dd between 1900 and 2200.");
            return null;
        },
    };

    /// <summary>Within the years of which the law of a debt can speak; terms added to it stay within those of the calendar.</summary>
    public static bool IsLegal(DateOnly day) => day.Year is >= 1900 and <= 2200;

    /// <summary>The day on the wall of this machine.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
}
