using System.Reflection;

namespace LegalCollections.Workflows.Activities;

/// <summary>The activity types that definitions may use; what is not listed here does not run.</summary>
public sealed class ActivityCatalog
{
    private readonly Dictionary<string, ActivityDescriptor> _byType = new(StringComparer.Ordinal);

    /// <summary>Only the activities of the engine itself.</summary>
    public static ActivityCatalog BuiltIn() => new ActivityCatalog().AddFrom(typeof(ActivityCatalog).Assembly);

    public IEnumerable<ActivityDescriptor> Descriptors => _byType.Values.OrderBy(d => d.Type, StringComparer.Ordinal);

    public ActivityDescriptor? Find(string type) => _byType.GetValueOrDefault(type);

    public ActivityCatalog Add<T>() where T : Activity => Add(ActivityDescriptor.Of(typeof(T)));

    /// <exception cref="ArgumentException">The type is already in the catalogue.</exception>
    public ActivityCatalog Add(ActivityDescriptor descriptor)
    {
        if (!_byType.TryAdd(descriptor.Type, descriptor))
        {
            throw new ArgumentException($"Activity type '{descriptor.Type}' exists twice.", nameof(descriptor));
        }

        return this;
    }

    /// <summary>Adds every class of the assembly that carries <see cref="ActivityAttribute"/>.</summary>
    public ActivityCatalog AddFrom(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(t => !t.IsAbstract && t.GetCustomAttribute<ActivityAttribute>() is not null))
        {
            Add(ActivityDescriptor.Of(type));
        }

        return this;
    }
}
