namespace LegalCollections.Workflows.Activities;

/// <summary>Names the activity type that a class implements, as definitions and the designer see it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ActivityAttribute(string type) : Attribute
{
    public string Type { get; } = type;
    public int Version { get; init; } = 1;
    public string Category { get; init; } = "";
    public string? DisplayName { get; init; }
    public string Description { get; init; } = "";

    /// <summary>Outcomes in the order of the ports on the drawing; they exclude each other unless <see cref="TakesAll"/> is set.</summary>
    public string[] Outcomes { get; init; } = ["Done"];

    /// <summary>Embedded activities (<c>Body</c>).</summary>
    public string[] Ports { get; init; } = [];

    public string[] Outputs { get; init; } = [];
    public bool IsTrigger { get; init; }

    /// <summary>Ends the enclosing composite when it completes.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>All outcomes are followed at once, as a fork does.</summary>
    public bool TakesAll { get; init; }
}

/// <summary>Declares an input of an activity.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute(string name, string type = "String") : Attribute
{
    public string Name { get; } = name;

    /// <summary>A type name of definitions: String, Boolean, Int32, Decimal, TimeSpan, DateTimeOffset, Object, ObjectDictionary, String[].</summary>
    public string Type { get; } = type;

    public string UIHint { get; init; } = "singleline";
    public string? DisplayName { get; init; }
    public string Description { get; init; } = "";
    public object? Default { get; init; }
    public bool Required { get; init; }

    /// <summary>Evaluated only when the activity asks, for instance once for each round of a loop.</summary>
    public bool Lazy { get; init; }

    /// <summary>The value itself is JavaScript, whatever the type of its expression.</summary>
    public bool Script { get; init; }

    /// <summary>The only values that the input takes; none when it takes any of its type.</summary>
    public string[] Options { get; init; } = [];

    /// <summary>Held as raw JSON, not as an expression.</summary>
    public bool Raw { get; init; }
}
