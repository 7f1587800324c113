using System.Collections;

namespace LegalCollections.Documents.Templates;

/// <summary>The names a model offers, without its values, so that a template can be refused on the day it is uploaded.</summary>
public sealed class TemplateShape
{
    private readonly Func<IReadOnlyDictionary<string, TemplateShape>> _members;
    private IReadOnlyDictionary<string, TemplateShape>? _known;

    private TemplateShape(Func<IReadOnlyDictionary<string, TemplateShape>> members, TemplateShape? item)
    {
        _members = members;
        Item = item;
    }

    /// <summary>What the value is, where the model's type says it.</summary>
    internal ValueKind Kind { get; private init; }

    /// <summary>The shape of each item when this is a list.</summary>
    internal TemplateShape? Item { get; }

    internal IReadOnlyDictionary<string, TemplateShape> Members => _known ??= _members();

    internal bool IsValue => Item is null && Members.Count == 0;

    /// <summary>Whether a name that the model itself does not have belongs to the items of one of its lists.</summary>
    internal bool IsOfAnItem(string name) => !Members.ContainsKey(name) && (LoopWords.IsLoopWord(name) || HasAnywhere(name));

    private bool HasAnywhere(string name) => Members.ContainsKey(name) || Item?.HasAnywhere(name) == true || Members.Values.Any(member => member.HasAnywhere(name));

    internal static readonly TemplateShape Leaf = new(static () => new Dictionary<string, TemplateShape>(), null);

    /// <summary>The shape of a record type whose members carry <see cref="PlaceholderAttribute"/>.</summary>
    public static TemplateShape Of<T>() => Of(typeof(T));

    public static TemplateShape Of(Type type)
    {
        var item = ModelMembers.ItemType(type);
        return item is not null
            ? ListOf(Of(item))
            : new TemplateShape(() => ModelMembers.ByName(type).ToDictionary(m => m.Key, m => Of(m.Value.PropertyType)), null) { Kind = KindOf(Nullable.GetUnderlyingType(type) ?? type) };
    }

    /// <summary>The shape of a sample made of dictionaries, lists and values; a list takes the shape of its first item.</summary>
    public static TemplateShape OfSample(object? sample) => sample switch
    {
        IReadOnlyDictionary<string, object?> members => new TemplateShape(
            () => members.ToDictionary(m => m.Key, m => OfSample(m.Value)), null),
        string or null => Leaf,
        byte[] => Of<byte[]>(),
        IEnumerable items => ListOf(OfSample(items.Cast<object?>().FirstOrDefault())),
        _ => Of(sample.GetType()),
    };

    /// <summary>The same with one member set, for a name whose shape only the host knows.</summary>
    public TemplateShape With(string name, TemplateShape member) =>
        new(() => new Dictionary<string, TemplateShape>(Members) { [name] = member }, Item);

    private static ValueKind KindOf(Type type) =>
        type == typeof(string) ? ValueKind.Text
        : type == typeof(decimal) || type == typeof(int) || type == typeof(long) ? ValueKind.Number
        : type == typeof(DateOnly) ? ValueKind.Day
        : type == typeof(bool) ? ValueKind.Truth
        : type == typeof(byte[]) ? ValueKind.Picture
        : ValueKind.Unknown;

    private static TemplateShape ListOf(TemplateShape item) =>
        new(static () => new Dictionary<string, TemplateShape> { [ModelMembers.Count] = Leaf }, item);
}

/// <summary>What a value is, so that a filter that cannot read it is refused on the day of the upload.</summary>
public enum ValueKind
{
    Unknown,
    Text,
    Number,
    Day,
    Truth,
    Picture,
}
