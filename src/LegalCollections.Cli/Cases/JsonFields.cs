using System.Globalization;
using System.Text.Json;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;

namespace LegalCollections.Cli.Cases;

/// <summary>What is noted while a file is read, so that its author is told every fault at once.</summary>
internal sealed class FileNotes
{
    public List<Problem> Problems { get; } = [];

    /// <summary>Paths of fields that no rule read; a misspelt name shows here.</summary>
    public List<string> Ignored { get; } = [];
}

/// <summary>Reads the fields of one JSON object by name; names and values ignore case and hyphens.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _fields = [];
    private readonly Dictionary<string, string> _unread = [];
    private readonly FileNotes _notes;
    private readonly string _path;

    public JsonFields(JsonElement element, string path, FileNotes notes)
    {
        (_path, _notes) = (path, notes);
        if (element.ValueKind != JsonValueKind.Object)
        {
            notes.Problems.Add(DebtProblems.FieldInvalid(path, element.ToString(), "{ … }"));
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            _fields[Plain(property.Name)] = property.Value;
            _unread[Plain(property.Name)] = property.Name;
        }
    }

    public bool Has(string name) => _fields.TryGetValue(Plain(name), out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);

    public string? Text(params string[] names) => Find(names) is { } found ? found.Value.ToString() : null;

    public bool Flag(string name) => Find([name]) is { Value.ValueKind: JsonValueKind.True };

    /// <summary>0 and a note where the field is missing.</summary>
    public decimal Amount(params string[] names) => AmountOrNull(names) ?? Missing<decimal>(names[0]);

    public decimal? AmountOrNull(params string[] names)
    {
        if (Find(names) is not { } found)
        {
            return null;
        }

        return decimal.TryParse(found.Value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) && decimal.Abs(amount) < PlainOption.Unbelievable
            ? amount
            : Wrong<decimal>(found, "1234.56");
    }

    public DateOnly Day(params string[] names) => DayOrNull(names) ?? Missing<DateOnly>(names[0]);

    public DateOnly? DayOrNull(params string[] names)
    {
        if (Find(names) is not { } found)
        {
            return null;
        }

        return DateOnly.TryParseExact(found.Value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && DayOption.IsLegal(day)
            ? day
            : Wrong<DateOnly>(found, "2026-03-31");
    }

    /// <summary>One of the names of an enum, or of <paramref name="aliases"/>; <see langword="null"/> where the field is missing.</summary>
    public T? Choice<T>(string name, params (string Alias, T Value)[] aliases) where T : struct, Enum
    {
        if (Find([name]) is not { } found)
        {
            return null;
        }

        var choices = aliases.Concat(Enum.GetValues<T>().Select(value => (value.ToString(), value))).ToArray();
        var text = Plain(found.Value.ToString());
        foreach (var (alias, value) in choices)
        {
            if (Plain(alias) == text)
            {
                return value;
            }
        }

        return Wrong<T>(found, string.Join(", ", choices.Select(choice => JsonNamingPolicy.KebabCaseLower.ConvertName(choice.Item1))));
    }

    public bool IsText(string name) => _fields.TryGetValue(Plain(name), out var value) && value.ValueKind == JsonValueKind.String;

    public JsonFields? Object(string name) => Find([name]) is { } found ? new JsonFields(found.Value, found.Path, _notes) : null;

    public IReadOnlyList<JsonFields> Array(string name)
    {
        if (Find([name]) is not { } found)
        {
            return [];
        }

        return found.Value.ValueKind == JsonValueKind.Array
            ? [.. found.Value.EnumerateArray().Select((item, index) => new JsonFields(item, $"{found.Path}[{index}]", _notes))]
            : Wrong<JsonFields[]>(found, "[ … ]") ?? [];
    }

    /// <summary>Notes the fields that nobody asked for.</summary>
    public void Close() => _notes.Ignored.AddRange(_unread.Values.Select(PathOf));

    public T Missing<T>(string name)
    {
        _notes.Problems.Add(DebtProblems.FieldMissing(PathOf(name)));
        return default!;
    }

    private T Wrong<T>((string Path, JsonElement Value) found, string expected)
    {
        _notes.Problems.Add(DebtProblems.FieldInvalid(found.Path, found.Value.ToString(), expected));
        return default!;
    }

    private (string Path, JsonElement Value)? Find(string[] names)
    {
        foreach (var name in names.Where(Has))
        {
            _unread.Remove(Plain(name));
            return (PathOf(name), _fields[Plain(name)]);
        }

        return null;
    }

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
