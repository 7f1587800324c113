using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>Chooses the wording of a template and of the fragments in it: the client's own version, else the firm's, else the shipped one.</summary>
public sealed class OfficeTemplates(AppDb db, TemplateLibrary library, DocumentStore store) : IUseCase
{
    /// <returns>Null when there is no template with this key.</returns>
    public async Task<ShippedTemplate?> FindAsync(string key, ClientId client, CancellationToken ct) =>
        library.Find(key) is { } shipped ? await InForceAsync(shipped, await VersionsOf(key).Where(v => v.WithdrawnAt == null).ToListAsync(ct), client, ct) : null;

    /// <summary>A template as a client's documents have it.</summary>
    /// <param name="shipped">The template.</param>
    /// <param name="standing">The versions that are not withdrawn, of the template and of fragments.</param>
    /// <param name="client">Null for clients without versions of their own.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<ShippedTemplate> InForceAsync(ShippedTemplate shipped, IReadOnlyList<TemplateVersion> standing, ClientId? client, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(shipped);
        var own = Newest(standing.Where(v => v.Key == shipped.Key), client);
        return await OpenAsync(shipped, own, await FragmentsAsync(standing, client, ct), ct);
    }

    /// <summary>One version, in force or not, with the fragments of today; null for a number that does not exist.</summary>
    public async Task<ShippedTemplate?> FindAsync(string key, int number, ClientId client, CancellationToken ct)
    {
        var versions = await VersionsOf(key).ToListAsync(ct);
        return library.Find(key) is { } shipped && versions.Find(v => v.Key == key && v.Number == number) is { } version
            ? await OpenAsync(shipped, version, await FragmentsAsync(versions.Where(v => v.WithdrawnAt is null), client, ct), ct)
            : null;
    }

    /// <summary>The wording that a document was made from, in force or not; null once a newer product has changed it or a fragment of it.</summary>
    public async Task<ShippedTemplate?> UsedAsync(StoredDocument document, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.TemplateKey is not { } key || library.Find(key) is not { IsWord: true } shipped)
        {
            return null;
        }

        var versions = await VersionsOf(key).OrderByDescending(v => v.Number).ToListAsync(ct);
        var then = versions.Where(v => v.AddedAt <= document.CreatedAt && (v.WithdrawnAt is null || v.WithdrawnAt > document.CreatedAt));
        var fragments = await FragmentsAsync(then, document.ClientId, ct);
        foreach (var version in versions.Where(v => v.Key == key).Prepend(null))
        {
            if (await OpenAsync(shipped, version, fragments, ct) is var own && TemplateLibrary.Fingerprint(own) == document.TemplateHash)
            {
                return own;
            }
        }

        return null;
    }

    /// <summary>The version that documents of a client are made from; null for the shipped one.</summary>
    public static TemplateVersion? InForce(IEnumerable<TemplateVersion> versions, ClientId? client) => Newest(versions.Where(v => v.WithdrawnAt is null), client);

    private static TemplateVersion? Newest(IEnumerable<TemplateVersion> versions, ClientId? client) => versions
        .Where(v => v.ForClient is null || v.ForClient == client).OrderByDescending(v => v.ForClient is not null).ThenByDescending(v => v.Number).FirstOrDefault();

    private IQueryable<TemplateVersion> VersionsOf(string key) =>
        db.TemplateVersions.AsNoTracking().Where(v => v.Key == key || TemplateLibrary.FragmentKeys.Contains(v.Key));

    private async Task<ShippedTemplate> OpenAsync(ShippedTemplate shipped, TemplateVersion? version, FragmentSet fragments, CancellationToken ct) => version is null
        ? shipped with { Fragments = fragments }
        : shipped with { Content = await store.LoadAsync(version.FileHash, ct), Hash = version.FileHash, Subject = version.Subject ?? shipped.Subject, Fragments = fragments };

    private async Task<FragmentSet> FragmentsAsync(IEnumerable<TemplateVersion> standing, ClientId? client, CancellationToken ct)
    {
        var own = new List<(string, string, byte[])>();
        foreach (var versions in standing.Where(v => TemplateLibrary.FragmentKeys.Contains(v.Key)).GroupBy(v => v.Key))
        {
            if (Newest(versions, client) is { } version)
            {
                own.Add((version.Key, version.FileHash, await store.LoadAsync(version.FileHash, ct)));
            }
        }

        return own.Count == 0 ? FragmentSet.Shipped : new FragmentSet(own);
    }
}
