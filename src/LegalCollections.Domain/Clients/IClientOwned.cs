using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Clients;

/// <summary>Marks what belongs to one creditor, so that the database filter hides it from every other creditor's users.</summary>
public interface IClientOwned
{
    ClientId ClientId { get; }
}
