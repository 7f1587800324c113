using System.Reflection;

namespace LegalCollections.Documents.Templates;

/// <summary>One line of the catalogue that template authors read.</summary>
/// <param name="Path">Dotted path; <c>[]</c> marks a list.</param>
public sealed record PlaceholderEntry(string Path, string Example, bool IsList);

/// <summary>Lists every placeholder of a model, so that the written catalogue can be held against the code.</summary>
public static class PlaceholderCatalog
{
    private const int DeepestPath = 6;

    public static IReadOnlyList<PlaceholderEntry> Of<T>() => [.. Walk(typeof(T), "", 0)];

    private static IEnumerable<PlaceholderEntry> Walk(Type type, string prefix, int depth)
    {
        if (depth > DeepestPath)
        {
            yield break;
        }

        foreach (var property in ModelMembers.Placeholders(type))
        {
            var attribute = property.GetCustomAttribute<PlaceholderAttribute>()!;
            var item = ModelMembers.ItemType(property.PropertyType);
            var path = prefix + attribute.Name + (item is null ? "" : "[]");
            yield return new PlaceholderEntry(path, attribute.Example, item is not null);
            foreach (var inner in Walk(item ?? property.PropertyType, path + ".", depth + 1))
            {
                yield return inner;
            }
        }
    }
}
