using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Documents;

/// <summary>The firm's own words in place of a shipped template, fragment or e-mail, for all clients or for one client's brand, in one language; nothing is overwritten.</summary>
public sealed class TemplateVersion
{
    private TemplateVersion() { }

    public Guid Id { get; private set; }

    /// <summary>The key of the template that it takes the place of.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The client whose documents it is for; null for all.</summary>
    public ClientId? ForClient { get; private set; }

    /// <summary>What it is written in, one of <see cref="Languages"/>: key, client and language say what it takes the place of.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Counted for each key from 1.</summary>
    public int Number { get; private set; }

    /// <summary>SHA-256 (hex) of the file in the blob store.</summary>
    public string FileHash { get; private set; } = "";
    public string FileName { get; private set; } = "";

    /// <summary>Of an e-mail; null for the shipped subject.</summary>
    public string? Subject { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }
    public string AddedBy { get; private set; } = "";

    /// <summary>From then on the version before it, or the shipped template, is used again.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnBy { get; private set; }

    public static TemplateVersion Add(string key, ClientId? client, string language, int number, string fileHash, string fileName, DateTimeOffset at, string by, string? subject = null) => new()
    {
        Id = Guid.CreateVersion7(),
        Key = key,
        ForClient = client,
        Language = language,
        Number = number,
        FileHash = fileHash,
        FileName = fileName,
        AddedAt = at,
        AddedBy = by,
        Subject = subject,
    };

    public void Withdraw(DateTimeOffset at, string by) => (WithdrawnAt, WithdrawnBy) = (at, by);
}
