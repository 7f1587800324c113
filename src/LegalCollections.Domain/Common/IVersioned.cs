namespace LegalCollections.Domain.Common;

/// <summary>A record that two people may change at once; the later save of an old copy is refused.</summary>
public interface IVersioned
{
    Guid Version { get; }
}
