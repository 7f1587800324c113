using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace LegalCollections.Cli.Verbs;

/// <summary>Options of several days, of ranges and of minutes, in ISO forms only, beside <see cref="DayOption"/>.</summary>
internal static class IsoOption
{
    private const string DayForm = "yyyy-MM-dd";
    private const string MinuteForm = "yyyy-MM-dd'T'HH:mm";

    public static Option<(DateOnly On, TimeOnly? At)?> DayOrMinute(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => Read(
            result,
            text => ParseDay(text, out var day) ? (day, null)
                : ParseMinute(text, out var minute) ? (DateOnly.FromDateTime(minute), TimeOnly.FromDateTime(minute)) : ((DateOnly, TimeOnly?)?)null,
            $"{DayForm} or yyyy-MM-ddTHH:mm"),
    };

    public static Option<DateOnly[]> Days(string name, string description) => Many(
        name, description, text => ParseDay(text, out var day) ? day : (DateOnly?)null, DayForm);

    /// <summary>Ranges of days, both included, such as <c>2026-05-06..2026-05-12</c>.</summary>
    public static Option<(DateOnly From, DateOnly To)[]> Ranges(string name, string description) => Many(
        name, description, text =>
            text.Split("..") is [var from, var to] && ParseDay(from, out var first) && ParseDay(to, out var last) && first <= last
                ? (first, last)
                : ((DateOnly, DateOnly)?)null,
        $"{DayForm}..{DayForm}, the earlier day first");

    /// <summary>Kinds of events with their day or days, such as <c>mediation:2026-05-06..2026-05-12</c>; the kind may be left out.</summary>
    public static Option<(T? Kind, DateOnly From, DateOnly? To)[]> Events<T>(string name, string description)
        where T : struct, Enum => Many(
            name, $"{description}: {string.Join(", ", Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName))}", ParseEvent<T>,
            $"KIND:{DayForm} or KIND:{DayForm}..{DayForm}, the earlier day first");

    /// <summary>Whole days, or times such as <c>2026-10-23T09:00..2026-10-23T11:30</c>.</summary>
    public static Option<(DateTime From, DateTime To)[]> Times(string name, string description) => Many(
        name, description, text =>
            ParseDay(text, out var day) ? (day.ToDateTime(TimeOnly.MinValue), day.AddDays(1).ToDateTime(TimeOnly.MinValue))
            : text.Split("..") is [var from, var to] && ParseMinute(from, out var first) && ParseMinute(to, out var last) && first < last ? (first, last)
            : ((DateTime, DateTime)?)null,
        $"{DayForm}, or yyyy-MM-ddTHH:mm..yyyy-MM-ddTHH:mm, the earlier minute first");

    private static (T? Kind, DateOnly From, DateOnly? To)? ParseEvent<T>(string text)
        where T : struct, Enum
    {
        var days = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].Split("..");
        var named = text.Split(':') is [var word, _] ? word.Replace("-", "", StringComparison.Ordinal) : null;
        if (!ParseDay(days[0], out var from) || days.Length > 2 || (named is not null && (!Enum.TryParse(named, ignoreCase: true, out T _) || char.IsAsciiDigit(named[0]))))
        {
            return null;
        }

        DateOnly? to = days is [_, var last] ? ParseDay(last, out var end) && from <= end ? end : DateOnly.MinValue : null;
        return to == DateOnly.MinValue ? null : (named is null ? null : Enum.Parse<T>(named, ignoreCase: true), from, to);
    }

    private static Option<T[]> Many<T>(string name, string description, Func<string, T?> parse, string form)
        where T : struct => new(name)
        {
            Description = description,
            AllowMultipleArgumentsPerToken = false,
            CustomParser = result => [.. result.Tokens.Select(token => Read(result, token.Value, parse, form)).OfType<T>()],
            DefaultValueFactory = _ => [],
        };

    private static T? Read<T>(ArgumentResult result, Func<string, T?> parse, string form)
        where T : struct => Read(result, result.Tokens[0].Value, parse, form);

    private static T? Read<T>(ArgumentResult result, string text, Func<string, T?> parse, string form)
        where T : struct
    {
        if (parse(text) is { } value)
        {
            return value;
        }

        result.AddError($"'{text}' is not of the form {form}.");
        return null;
    }

    private static bool ParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && DayOption.IsLegal(day);

    private static bool ParseMinute(string text, out DateTime minute) =>
        DateTime.TryParseExact(text, MinuteForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out minute) && DayOption.IsLegal(DateOnly.FromDateTime(minute));
}
