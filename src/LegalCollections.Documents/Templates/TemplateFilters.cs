using System.Globalization;

namespace LegalCollections.Documents.Templates;

/// <summary>Turns a value into its text; null means that the filter cannot read this kind of value.</summary>
public delegate string? TemplateFilter(object value, CultureInfo culture);

/// <summary>The named functions that templates may apply; the host adds its own to the neutral ones.</summary>
public sealed class TemplateFilters
{
    private readonly IReadOnlyDictionary<string, TemplateFilter> _byName;

    private TemplateFilters(CultureInfo culture, IReadOnlyDictionary<string, TemplateFilter> byName)
    {
        Culture = culture;
        _byName = byName;
    }

    public CultureInfo Culture { get; }

    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The neutral filters: upper, lower, date (short), number (two places).</summary>
    public static TemplateFilters Neutral(CultureInfo culture) => new(culture, new Dictionary<string, TemplateFilter>
    {
        ["upper"] = static (value, c) => Plain(value, c).ToUpper(c),
        ["lower"] = static (value, c) => Plain(value, c).ToLower(c),
        ["date"] = static (value, c) => value is DateOnly day ? day.ToString("d", c) : null,
        ["number"] = static (value, c) => value is decimal or int or long ? ((IFormattable)value).ToString("N2", c) : null,
    });

    /// <summary>The same filters with one more, or with another function under a name already there.</summary>
    public TemplateFilters With(string name, TemplateFilter filter) =>
        new(Culture, new Dictionary<string, TemplateFilter>(_byName) { [name] = filter });

    internal bool Knows(string name) => _byName.ContainsKey(name);

    internal string? Apply(string name, object value) => _byName[name](value, Culture);

    internal string PlainText(object value) => Plain(value, Culture);

    private static string Plain(object value, CultureInfo culture) => value switch
    {
        string text => text,
        DateOnly day => day.ToString("d", culture),
        decimal amount => amount.ToString("N2", culture),
        IFormattable formattable => formattable.ToString(null, culture),
        _ => value.ToString() ?? "",
    };
}
