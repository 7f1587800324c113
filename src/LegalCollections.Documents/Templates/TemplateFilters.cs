using System.Collections;
using System.Globalization;

namespace LegalCollections.Documents.Templates;

/// <summary>Turns a value into its text; null means that the filter cannot read this kind of value.</summary>
public delegate string? TemplateFilter(object value, CultureInfo culture);

/// <summary>The named functions that templates may apply; the host adds its own to the neutral ones.</summary>
public sealed class TemplateFilters
{
    private readonly IReadOnlyDictionary<string, FilterRule> _byName;

    private TemplateFilters(CultureInfo culture, IReadOnlyDictionary<string, FilterRule> byName)
    {
        Culture = culture;
        _byName = byName;
    }

    public CultureInfo Culture { get; }

    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The neutral filters: upper, lower, date (short), number (two places).</summary>
    public static TemplateFilters Neutral(CultureInfo culture) => new TemplateFilters(culture, new Dictionary<string, FilterRule>())
        .With("upper", static (value, c) => Plain(value, c).ToUpper(c))
        .With("lower", static (value, c) => Plain(value, c).ToLower(c))
        .With("date", static (value, c) => value is DateOnly day ? day.ToString("d", c) : null, ValueKind.Day)
        .With("number", static (value, c) => value is decimal or int or long ? ((IFormattable)value).ToString("N2", c) : null, ValueKind.Number);

    /// <summary>The same filters with one more, or with another function under a name already there.</summary>
    /// <param name="name">The filter's name.</param>
    /// <param name="filter">What it does.</param>
    /// <param name="reads">The kinds of values it can read; none named means all.</param>
    public TemplateFilters With(string name, TemplateFilter filter, params IReadOnlyList<ValueKind> reads) =>
        Add(name, new FilterRule((value, _) => filter(value, Culture)) { Reads = reads });

    /// <summary>A filter that puts a PNG or JPEG picture where the tag stands; the words behind its name are the width in centimetres and what stands for it where it cannot be seen.</summary>
    public TemplateFilters WithPicture(string name) =>
        Add(name, new FilterRule(static (_, _) => null) { WordCounts = [0, 1, 2], IsPicture = true, Reads = [ValueKind.Picture, ValueKind.Text] });

    /// <summary>A filter that chooses among the words behind its name by the number of parties and their gender.</summary>
    /// <remarks>Two words: one party, several. Four: a man, a woman, several, several women. A mixed group is masculine, as the language has it.</remarks>
    /// <param name="name">The filter's name.</param>
    /// <param name="genderMember">The member of a party that holds its gender: <c>f</c>, or anything else for the masculine form.</param>
    /// <param name="genders">False for a language whose words agree in number only: four words are refused.</param>
    public TemplateFilters WithAgreement(string name, string genderMember, bool genders = true) => Add(
        name,
        new FilterRule((value, words) => Agree(value, words, genderMember))
        {
            WordCounts = genders ? [2, 4] : [2],
            TakesRecords = true,
            RequiredMember = words => words.Count == 4 ? genderMember : null,
        });

    /// <summary>A filter that writes the items of a list, or one member of each, as a sentence does: A, B <paramref name="lastJoint"/> C.</summary>
    public TemplateFilters WithList(string name, string lastJoint) => Add(
        name,
        new FilterRule((value, words) => Enumerate(value, words, lastJoint))
        {
            WordCounts = [0, 1],
            TakesRecords = true,
            RequiredMember = words => words is [var member, ..] ? member : null,
        });

    internal FilterRule? Find(string name) => _byName.GetValueOrDefault(name);

    internal string PlainText(object value) => Plain(value, Culture);

    private TemplateFilters Add(string name, FilterRule rule) =>
        new(Culture, new Dictionary<string, FilterRule>(_byName) { [name] = rule });

    private static string? Agree(object value, IReadOnlyList<string> words, string genderMember)
    {
        var parties = value is IEnumerable list and not string and not IReadOnlyDictionary<string, object?> ? list.Cast<object?>().ToList() : [value];
        if (parties.Count == 0)
        {
            return null;
        }

        var women = words.Count == 4 && parties.TrueForAll(party => ModelMembers.TryGet(party, genderMember, out var gender) && gender as string == "f");
        return words[((parties.Count > 1 ? 1 : 0) * (words.Count / 2)) + (women ? 1 : 0)];
    }

    private string? Enumerate(object value, IReadOnlyList<string> words, string lastJoint)
    {
        if (value is not IEnumerable list || value is string or IReadOnlyDictionary<string, object?>)
        {
            return null;
        }

        var texts = new List<string>();
        foreach (var item in list)
        {
            object? text = item;
            if ((words.Count > 0 && !ModelMembers.TryGet(item, words[0], out text)) || text is null || Plain(text, Culture) is not { Length: > 0 } written)
            {
                return null;
            }

            texts.Add(written);
        }

        return texts.Count < 2 ? texts.FirstOrDefault() : string.Join(", ", texts[..^1]) + lastJoint + texts[^1];
    }

    private static string Plain(object value, CultureInfo culture) => value switch
    {
        string text => text,
        DateOnly day => day.ToString("d", culture),
        decimal amount => amount.ToString("N2", culture),
        IFormattable formattable => formattable.ToString(null, culture),
        _ => value.ToString() ?? "",
    };
}

/// <summary>One filter with what the checker has to know of it.</summary>
internal sealed record FilterRule(Func<object, IReadOnlyList<string>, string?> Apply)
{
    /// <summary>How many words may stand behind the name.</summary>
    public IReadOnlyList<int> WordCounts { get; init; } = [0];

    /// <summary>The kinds of values it can read; empty means all.</summary>
    public IReadOnlyList<ValueKind> Reads { get; init; } = [];

    public bool IsPicture { get; init; }

    /// <summary>Whether it reads records and lists instead of single values.</summary>
    public bool TakesRecords { get; init; }

    /// <summary>The member that each record must have, given the words behind the name.</summary>
    public Func<IReadOnlyList<string>, string?> RequiredMember { get; init; } = static _ => null;
}
