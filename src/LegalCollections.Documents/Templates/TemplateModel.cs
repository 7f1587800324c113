using System.Collections;

namespace LegalCollections.Documents.Templates;

/// <summary>The values a template is filled with: a tree of dictionaries or of records whose members carry <see cref="PlaceholderAttribute"/>.</summary>
public sealed class TemplateModel
{
    private TemplateModel(object root) => Root = root;

    internal object Root { get; }

    public static TemplateModel Of(IReadOnlyDictionary<string, object?> members) => new(members);

    public static TemplateModel Of<T>(T record)
        where T : class => new(record);
}

/// <summary>The names that are visible at one point of a template: the item of the innermost loop first, the root last.</summary>
internal sealed class Scope(object? item, Scope? outer = null, int number = 0, int count = 0)
{
    public IEnumerable<Scope> Items(IEnumerable list)
    {
        var items = list.Cast<object?>().ToList();
        return items.Select((value, index) => new Scope(value, this, index + 1, items.Count));
    }

    /// <returns>False when a name on the path does not exist; a null on the way gives true and null.</returns>
    public bool TryResolve(IReadOnlyList<string> path, out object? value)
    {
        if (!TryFirst(path[0], out value))
        {
            return false;
        }

        foreach (var name in path.Skip(1))
        {
            if (value is null)
            {
                return true;
            }

            if (!ModelMembers.TryGet(value, name, out value))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryFirst(string name, out object? value)
    {
        if (LoopWords.IsLoopWord(name))
        {
            var loop = Loop();
            value = loop is null ? null : loop.LoopWord(name);
            return loop is not null;
        }

        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (ModelMembers.TryGet(scope.Item, name, out value))
            {
                return true;
            }
        }

        value = null;
        return false;
    }

    private object? Item { get; } = item;

    private Scope? Outer { get; } = outer;

    private Scope? Loop()
    {
        var scope = this;
        while (scope is not null && scope.Number == 0)
        {
            scope = scope.Outer;
        }

        return scope;
    }

    private int Number { get; } = number;

    private object? LoopWord(string name) => name switch
    {
        LoopWords.Number => Number,
        LoopWords.First => Number == 1,
        LoopWords.Last => Number == count,
        _ => Item,
    };
}

/// <summary>The names that exist inside every loop.</summary>
internal static class LoopWords
{
    public const string This = "this";
    public const string Number = "@number";
    public const string First = "@first";
    public const string Last = "@last";

    public static bool IsLoopWord(string name) => name is This or Number or First or Last;
}
