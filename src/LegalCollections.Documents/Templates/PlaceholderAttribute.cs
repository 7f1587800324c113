namespace LegalCollections.Documents.Templates;

/// <summary>Gives a record member the name under which template authors write it, so that code and templates keep their own languages.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PlaceholderAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>A value as it would stand in a document; shown in the catalogue.</summary>
    public string Example { get; set; } = "";
}
