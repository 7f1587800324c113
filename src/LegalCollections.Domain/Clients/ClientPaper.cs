using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Clients;

/// <summary>A paper of the client that every petition needs; a newer one of its kind takes its place, the older stays on file.</summary>
public sealed class ClientPaper : IClientOwned
{
    private ClientPaper() { }

    public Guid Id { get; private set; }
    public ClientId ClientId { get; private set; }
    public ClientPaperKind Kind { get; private set; }

    /// <summary>SHA-256 (hex) of the file in the blob store.</summary>
    public string FileHash { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public string ContentType { get; private set; } = "";

    /// <summary>Last day on which it may be used; null where it has no end.</summary>
    public DateOnly? ValidUntil { get; private set; }
    public DateTimeOffset KeptAt { get; private set; }
    public string KeptBy { get; private set; } = "";

    public static ClientPaper Keep(
        ClientId client, ClientPaperKind kind, string fileHash, string fileName, string contentType, DateOnly? validUntil, DateTimeOffset at,
        string by) => new()
        {
            Id = Guid.CreateVersion7(),
            ClientId = client,
            Kind = kind,
            FileHash = fileHash,
            FileName = fileName,
            ContentType = contentType,
            ValidUntil = validUntil,
            KeptAt = at,
            KeptBy = by,
        };

    public bool HoldsOn(DateOnly day) => ValidUntil is null || ValidUntil >= day;
}

/// <summary>Procuração (CPC arts. 105, 287), atos constitutivos (CPC art. 75 VIII), and the picture that the client's letters carry.</summary>
public enum ClientPaperKind { PowerOfAttorney, CorporateActs, Logo }
