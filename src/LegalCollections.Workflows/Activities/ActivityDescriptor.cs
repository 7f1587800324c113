using System.Collections.Frozen;
using System.Reflection;

namespace LegalCollections.Workflows.Activities;

/// <summary>All that the checker, the designer and the runner must know of an activity type.</summary>
public sealed record ActivityDescriptor(
    string Type,
    int Version,
    string Category,
    string DisplayName,
    string Description,
    IReadOnlyList<InputDescriptor> Inputs,
    IReadOnlyList<string> Outputs,
    IReadOnlyList<string> Outcomes,
    IReadOnlyList<string> Ports,
    bool IsTrigger,
    bool IsTerminal,
    bool TakesAll,
    Func<IServiceProvider, Activity> Create)
{
    private readonly FrozenDictionary<string, InputDescriptor> _inputs = Inputs.ToFrozenDictionary(i => i.Name, StringComparer.OrdinalIgnoreCase);

    public InputDescriptor? Input(string name) => _inputs.GetValueOrDefault(name);

    /// <summary>Reads the attributes of an activity class; instances come from the services, or from the parameterless constructor.</summary>
    /// <exception cref="ArgumentException">The class has no <see cref="ActivityAttribute"/>.</exception>
    public static ActivityDescriptor Of(Type activity)
    {
        var about = activity.GetCustomAttribute<ActivityAttribute>()
            ?? throw new ArgumentException($"{activity} has no [Activity].", nameof(activity));
        var inputs = activity.GetCustomAttributes<InputAttribute>()
            .Select(i => new InputDescriptor(i.Name, i.Type, i.UIHint, i.DisplayName ?? Words(i.Name), i.Description, i.Default, i.Required, i.Lazy, i.Raw, i.Script)
            {
                Options = i.Options,
            });
        return new ActivityDescriptor(
            about.Type, about.Version, about.Category, about.DisplayName ?? Words(activity.Name), about.Description,
            [.. inputs], about.Outputs, about.Outcomes, about.Ports, about.IsTrigger, about.IsTerminal, about.TakesAll, Factory(activity));
    }

    private static Func<IServiceProvider, Activity> Factory(Type activity)
    {
        if (activity.GetConstructor(System.Type.EmptyTypes) is null)
        {
            return services => services.GetService(activity) as Activity ?? throw new InvalidOperationException($"{activity} is not registered.");
        }

        var shared = new Lazy<Activity>(() => (Activity)Activator.CreateInstance(activity)!);
        return _ => shared.Value;
    }

    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {c}" : i == 0 ? char.ToUpperInvariant(c).ToString() : c.ToString()));
}

/// <summary>An input of an activity type as the designer shows it and the checker holds it against.</summary>
public sealed record InputDescriptor(
    string Name, string TypeName, string UIHint, string DisplayName, string Description, object? Default, bool Required, bool Lazy, bool Raw, bool Script)
{
    /// <summary>The only values that the input takes; empty when it takes any of its type.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];
}
