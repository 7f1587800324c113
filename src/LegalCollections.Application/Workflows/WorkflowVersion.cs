using System.Security.Cryptography;
using System.Text;
using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Application.Workflows;

/// <summary>One version of a flow: a draft until it is published for the first time, unchangeable from then on, since cases may be bound to it.</summary>
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

    /// <summary>SHA-256 (hex) of <see cref="Json"/>; the audit trail keeps it in place of the drawing.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Hash of the product's own file that this version was made from; null when the office drew it.</summary>
    public string? ShippedHash { get; private set; }

    /// <summary>New cases may start with it; of one flow at most one version is published.</summary>
    public bool IsPublished { get; private set; }

    /// <summary>When it was published for the first time; null for a draft, the only kind that may be redrawn.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Renewed by each save, so that a page opened before it cannot overwrite it.</summary>
    public Guid Revision { get; private set; }

    public static string IdOf(string definitionId, int version) => $"{definitionId}:{version}";

    public static WorkflowVersion Draft(string definitionId, int version, DateTimeOffset at) => new()
    {
        Id = IdOf(definitionId, version),
        DefinitionId = definitionId,
        Version = version,
        CreatedAt = at,
    };

    /// <summary>A version that is published as soon as it is there.</summary>
    public static WorkflowVersion Publish(WorkflowDefinition definition, string json, int version, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var published = Draft(definition.DefinitionId, version, at);
        published.Draw(definition.Name ?? definition.DefinitionId, definition.Description, json);
        published.Publish(at);
        return published;
    }

    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    /// <summary>Replaces the drawing of a draft.</summary>
    /// <param name="shippedHash">Hash of the product's file it comes from, if it does.</param>
    /// <exception cref="InvalidOperationException">The version was published.</exception>
    public void Draw(string name, string? description, string json, string? shippedHash = null)
    {
        if (PublishedAt is not null)
        {
            throw new InvalidOperationException($"{Id} was published and does not change any more.");
        }

        (Name, Description, Json, ContentHash, ShippedHash) = (name, description, json, HashOf(json), shippedHash);
        Revision = Guid.CreateVersion7();
    }

    public void Publish(DateTimeOffset at)
    {
        IsPublished = true;
        PublishedAt ??= at;
        Revision = Guid.CreateVersion7();
    }

    public void Retire()
    {
        IsPublished = false;
        Revision = Guid.CreateVersion7();
    }
}
