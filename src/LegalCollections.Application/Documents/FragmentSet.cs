namespace LegalCollections.Application.Documents;

/// <summary>The pieces that templates share, as one client's documents have them: the firm's words where it wrote its own, else the shipped ones.</summary>
public sealed class FragmentSet
{
    public static readonly FragmentSet Shipped = new([]);

    private readonly Dictionary<string, byte[]> _own;

    /// <param name="own">The firm's own fragments with the hashes of their files.</param>
    public FragmentSet(IReadOnlyCollection<(string Key, string Hash, byte[] Content)> own)
    {
        _own = own.ToDictionary(f => f.Key, f => f.Content, StringComparer.Ordinal);
        Stamp = string.Concat(own.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"/{f.Key}:{f.Hash}"));
    }

    /// <summary>The same for sets of the same words; empty for the shipped ones.</summary>
    public string Stamp { get; }

    /// <returns>Null for a key that does not exist.</returns>
    public byte[]? Find(string key) => _own.GetValueOrDefault(key) ?? TemplateLibrary.Fragment(key);
}
