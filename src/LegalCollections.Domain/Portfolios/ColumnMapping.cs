using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Portfolios;

/// <summary>The mapping that a person chose for one layout of a creditor's files, remembered for the next file.</summary>
public sealed class ColumnMapping : IClientOwned
{
    private ColumnMapping() { }

    public ClientId ClientId { get; private set; }

    /// <summary>See <see cref="ColumnMap.SignatureOf"/>.</summary>
    public string Signature { get; private set; } = "";
    public ColumnMap Map { get; private set; } = null!;

    public static ColumnMapping Remember(ClientId client, string signature, ColumnMap map) =>
        new() { ClientId = client, Signature = signature, Map = map };

    public void Replace(ColumnMap map) => Map = map;
}
