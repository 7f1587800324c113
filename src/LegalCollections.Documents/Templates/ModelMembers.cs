using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace LegalCollections.Documents.Templates;

/// <summary>Reads the members of model records and dictionaries by their placeholder names; reflection happens once per type.</summary>
internal static class ModelMembers
{
    public const string Count = "count";

    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, PropertyInfo>> Cache = new();

    public static IEnumerable<PropertyInfo> Placeholders(Type type) => ByName(type).Values;

    public static bool TryGet(object? owner, string name, out object? value)
    {
        value = null;
        switch (owner)
        {
            case null:
                return false;
            case IReadOnlyDictionary<string, object?> members:
                return members.TryGetValue(name, out value);
            case IEnumerable items and not string when name == Count:
                value = items.Cast<object?>().Count();
                return true;
            default:
                if (!ByName(owner.GetType()).TryGetValue(name, out var property))
                {
                    return false;
                }

                value = property.GetValue(owner);
                return true;
        }
    }

    /// <summary>Whether it is a record, a list or bytes, of which no text could be written.</summary>
    public static bool HasMembers(object value) => value is IEnumerable and not string || ByName(value.GetType()).Count > 0;

    /// <summary>The type of the items when <paramref name="type"/> is a list of records or values; null otherwise.</summary>
    public static Type? ItemType(Type type)
    {
        if (type == typeof(string) || type == typeof(byte[]) || typeof(IReadOnlyDictionary<string, object?>).IsAssignableFrom(type))
        {
            return null;
        }

        return type.GetInterfaces().Append(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];
    }

    public static IReadOnlyDictionary<string, PropertyInfo> ByName(Type type) => Cache.GetOrAdd(type, static t => t
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetCustomAttribute<PlaceholderAttribute>() is not null)
        .ToDictionary(p => p.GetCustomAttribute<PlaceholderAttribute>()!.Name));
}
