using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>Chooses the wording of a template: the client's own version, else the firm's, else the shipped one.</summary>
public sealed class OfficeTemplates(AppDb db, TemplateLibrary library, DocumentStore store) : IUseCase
{
    /// <returns>Null when there is no template with this key.</returns>
    public async Task<ShippedTemplate?> FindAsync(string key, ClientId client, CancellationToken ct)
    {
        if (library.Find(key) is not { } shipped)
        {
            return null;
        }

        var versions = await db.TemplateVersions.AsNoTracking().Where(v => v.Key == key && v.WithdrawnAt == null).ToListAsync(ct);
        return InForce(versions, client) is { } version ? await OpenAsync(shipped, version, ct) : shipped;
    }

    /// <summary>The shipped template with the words of one version.</summary>
    public async Task<ShippedTemplate> OpenAsync(ShippedTemplate shipped, TemplateVersion version, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(shipped);
        ArgumentNullException.ThrowIfNull(version);
        return shipped with { Content = await store.LoadAsync(version.FileHash, ct), Hash = version.FileHash };
    }

    /// <summary>The wording that a document was made from, in force or not; null once a newer product has changed it or a fragment of it.</summary>
    public async Task<ShippedTemplate?> UsedAsync(TemplateSource source, CancellationToken ct)
    {
        if (library.Find(source.Key) is not { IsWord: true } shipped)
        {
            return null;
        }

        if (TemplateLibrary.Fingerprint(shipped) == source.Hash)
        {
            return shipped;
        }

        foreach (var version in await db.TemplateVersions.AsNoTracking().Where(v => v.Key == source.Key).OrderByDescending(v => v.Number).ToListAsync(ct))
        {
            if (await OpenAsync(shipped, version, ct) is var own && TemplateLibrary.Fingerprint(own) == source.Hash)
            {
                return own;
            }
        }

        return null;
    }

    /// <summary>The version that documents of a client are made from; null for the shipped one.</summary>
    public static TemplateVersion? InForce(IEnumerable<TemplateVersion> versions, ClientId? client) => versions
        .Where(v => v.WithdrawnAt is null && (v.ForClient is null || v.ForClient == client))
        .OrderByDescending(v => v.ForClient is not null).ThenByDescending(v => v.Number).FirstOrDefault();
}
