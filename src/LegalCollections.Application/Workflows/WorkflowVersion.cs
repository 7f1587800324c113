using System.Security.Cryptography;
using System.Text;
using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Application.Workflows;

/// <summary>One immutable version of a flow; running cases stay bound to the version they started with.</summary>
public sealed class WorkflowVersion
{
    private WorkflowVersion() { }

    /// <summary>Logical id and version number, such as <c>amicable-collection:1</c>.</summary>
    public string Id { get; private set; } = "";
    public string DefinitionId { get; private set; } = "";
    public int Version { get; private set; }
    public string Name { get; private set; } = "";
    public string? Description { get; private set; }

    /// <summary>The Elsa 3 document as it was drawn.</summary>
    public string Json { get; private set; } = "";

    /// <summary>SHA-256 (hex) of <see cref="Json"/>: the same drawing is never stored twice in a row.</summary>
    public string ContentHash { get; private set; } = "";
    public bool IsPublished { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    public static WorkflowVersion Publish(WorkflowDefinition definition, string json, int version, DateTimeOffset at) => new()
    {
        Id = $"{definition.DefinitionId}:{version}",
        DefinitionId = definition.DefinitionId,
        Version = version,
        Name = definition.Name ?? definition.DefinitionId,
        Description = definition.Description,
        Json = json,
        ContentHash = HashOf(json),
        IsPublished = true,
        CreatedAt = at,
    };

    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    public void Retire() => IsPublished = false;
}
