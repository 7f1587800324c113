using System.Collections;
using System.Globalization;

namespace LegalCollections.Workflows.Expressions;

/// <summary>Turns values into the declared types of inputs and variables; what cannot be turned is an error, never a silent zero.</summary>
public static class ValueConversion
{
    /// <summary>Converts to a type named as in a definition; unknown names leave the value as it is.</summary>
    /// <exception cref="FormatException">The value does not fit the type.</exception>
    public static object? To(object? value, string typeName, bool isArray = false)
    {
        if (isArray || typeName.EndsWith("[]", StringComparison.Ordinal) || typeName.StartsWith("List<", StringComparison.Ordinal))
        {
            return value is null ? null : AsList(value);
        }

        return typeName switch
        {
            "String" => AsText(value),
            "Boolean" => value is null ? false : AsBoolean(value),
            "Int32" => value is null ? 0 : AsWhole(value, int.MinValue, int.MaxValue, d => (int)d),
            "Int64" or "Long" => value is null ? 0L : AsWhole(value, long.MinValue, long.MaxValue, d => (long)d),
            "Decimal" => value is null ? 0m : AsDecimal(value),
            "Double" or "Single" => value is null ? 0d : AsDouble(value),
            "DateTimeOffset" => value is null ? null : AsInstant(value),
            "DateTime" => value is null ? null : AsInstant(value).UtcDateTime,
            "TimeSpan" => value is null ? null : AsSpan(value),
            "Guid" => value switch { null => null, Guid id => id, _ => Guid.Parse(AsText(value)!) },
            "ObjectDictionary" or "StringDictionary" or "JSON" or "JsonElement" or "JsonNode" or "JsonObject" => FromJsonText(value),
            _ => value,
        };
    }

    /// <summary>Converts to a .NET type; reference types and nullables take null.</summary>
    /// <exception cref="FormatException">The value does not fit the type.</exception>
    public static T? To<T>(object? value)
    {
        var target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (value is null || (value is string { Length: 0 } && target != typeof(string)))
        {
            return default;
        }

        if (target.IsEnum)
        {
            return (T)Enum.Parse(target, AsText(value)!, ignoreCase: true);
        }

        object? converted = value is T ? value : Clr(value, target);
        return converted is T typed ? typed : throw new FormatException($"'{AsText(value)}' is not a {target.Name}.");
    }

    public static string? AsText(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "True" : "False",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        IDictionary or IList => JsonGraph.ToJson(value),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static object? Clr(object value, Type target) =>
        target == typeof(IReadOnlyList<string>) || target == typeof(List<string>) || target == typeof(string[])
            ? TextList(value, target)
            : target == typeof(DateOnly)
                ? DateOnly.FromDateTime(AsInstant(value).DateTime)
                : To(value, ClrName(target));

    private static string ClrName(Type target) =>
        typeof(IDictionary).IsAssignableFrom(target) || target == typeof(IReadOnlyDictionary<string, object?>) ? "ObjectDictionary"
        : target != typeof(string) && typeof(IEnumerable).IsAssignableFrom(target) ? "Object[]"
        : target.Name;

    private static object TextList(object value, Type target)
    {
        var texts = AsList(value).Select(AsText).OfType<string>().ToList();
        return target == typeof(string[]) ? texts.ToArray() : texts;
    }

    private static List<object?> AsList(object value) => FromJsonText(value) switch
    {
        List<object?> list => list,
        string text => [text],
        Dictionary<string, object?> single => [single],
        IEnumerable items => [.. items.Cast<object?>()],
        var single => [single],
    };

    private static object? FromJsonText(object? value)
    {
        if (value is not string text)
        {
            return value;
        }

        var trimmed = text.AsSpan().Trim();
        return trimmed.Length > 0 && trimmed[0] is '{' or '[' ? JsonGraph.Parse(text) : trimmed.Length == 0 ? null : text;
    }

    private static bool AsBoolean(object value) => value switch
    {
        bool flag => flag,
        string text when bool.TryParse(text, out var flag) => flag,
        string { Length: 0 } => false,
        string text => AsDouble(text) != 0,
        _ => AsDouble(value) != 0,
    };

    private static object AsWhole(object value, decimal low, decimal high, Func<decimal, object> cast)
    {
#pragma warning disable RS0030 // not money: whole numbers of a script
        var rounded = Math.Round(AsDecimal(value), MidpointRounding.ToEven);
#pragma warning restore RS0030
        return rounded >= low && rounded <= high ? cast(rounded) : throw new FormatException($"'{AsText(value)}' is out of range.");
    }

    private static decimal AsDecimal(object value) => value switch
    {
        string text => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        bool flag => flag ? 1 : 0,
        double number when double.IsFinite(number) && Math.Abs(number) < 7.9e28 => (decimal)number,
        int or long or decimal or short or byte => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => throw new FormatException($"'{AsText(value)}' is not a number."),
    };

    private static double AsDouble(object value) => value switch
    {
        double number => number,
        string text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => (double)AsDecimal(value),
    };

    private static DateTimeOffset AsInstant(object value) => value switch
    {
        DateTimeOffset at => at,
        DateTime at => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)),
        string text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => throw new FormatException($"'{AsText(value)}' is not a date and time."),
    };

    private static TimeSpan AsSpan(object value) => value switch
    {
        TimeSpan span => span,
        string text => TimeSpan.Parse(text, CultureInfo.InvariantCulture),
        _ => throw new FormatException($"'{AsText(value)}' is not a duration."),
    };
}
