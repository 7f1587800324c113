using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>Chooses the wording of a template and of the fragments in it: first the language of the debtor, within it the client's version before the firm's before the shipped one.</summary>
public sealed class OfficeTemplates(AppDb db, TemplateLibrary library, DocumentStore store) : IUseCase
{
    /// <summary>The wording that a document of a case is made from, which says of itself why.</summary>
    /// <param name="key">Key of a template.</param>
    /// <param name="collectionCase">The case.</param>
    /// <param name="chosen">The language that the writer wants; null for the rule.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>Null when there is no template with this key, or none in the chosen language.</returns>
    public async Task<ShippedTemplate?> FindAsync(string key, CollectionCase collectionCase, string? chosen, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(collectionCase);
        if (library.Find(key) is not { } shipped)
        {
            return null;
        }

        var standing = await VersionsOf(key).Where(v => v.WithdrawnAt == null).ToListAsync(ct);
        var (language, reason) = chosen is null ? await LanguageAsync(shipped, collectionCase, ct) : (chosen, LanguageReason.Chosen);
        if (await InForceAsync(shipped, standing, collectionCase.ClientId, language, ct) is { } found)
        {
            return found with { Wording = found.Wording! with { Reason = reason } };
        }

        return chosen is null && await InForceAsync(shipped, standing, collectionCase.ClientId, ct) is var own ? own with { Wording = own.Wording! with { Reason = LanguageReason.NoVersion } } : null;
    }

    /// <summary>A template in its own language, as a client's documents have it.</summary>
    /// <param name="shipped">The template.</param>
    /// <param name="standing">The versions that are not withdrawn, of the template and of fragments.</param>
    /// <param name="client">Null for clients without versions of their own.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<ShippedTemplate> InForceAsync(ShippedTemplate shipped, IReadOnlyList<TemplateVersion> standing, ClientId? client, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(shipped);
        return (await InForceAsync(shipped, standing, client, shipped.ShippedLanguage, ct))!;
    }

    /// <summary>The same in any language; null where nothing is written in it.</summary>
    public async Task<ShippedTemplate?> InForceAsync(
        ShippedTemplate shipped, IReadOnlyList<TemplateVersion> standing, ClientId? client, string language, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(shipped);
        var own = Newest(standing.Where(v => v.Key == shipped.Key), client, language);
        return own is null && language != shipped.ShippedLanguage ? null : await OpenAsync(shipped, own, standing, client, ct);
    }

    /// <summary>The ground on which a first version in a language is checked: no words yet, and the fragments of that language.</summary>
    public async Task<ShippedTemplate> EmptyAsync(ShippedTemplate shipped, IReadOnlyList<TemplateVersion> standing, ClientId? client, string language, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(shipped);
        return shipped with { Content = [], Language = language, Fragments = await FragmentsAsync(standing, client, language, ct) };
    }

    /// <summary>One version, in force or not, with the fragments of today; null for a number that does not exist.</summary>
    public async Task<ShippedTemplate?> FindAsync(string key, int number, ClientId client, CancellationToken ct)
    {
        var versions = await VersionsOf(key).ToListAsync(ct);
        return library.Find(key) is { } shipped && versions.Find(v => v.Key == key && v.Number == number) is { } version
            ? await OpenAsync(shipped, version, [.. versions.Where(v => v.WithdrawnAt is null)], client, ct)
            : null;
    }

    /// <summary>The languages in which a client's documents can be made from a template, its own first.</summary>
    public async Task<IReadOnlyList<string>> LanguagesAsync(ShippedTemplate shipped, ClientId client, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(shipped);
        var written = await db.TemplateVersions.AsNoTracking().Where(v => v.Key == shipped.Key && v.WithdrawnAt == null && (v.ForClient == null || v.ForClient == client))
            .Select(v => v.Language).ToListAsync(ct);
        return [.. written.Order(StringComparer.Ordinal).Prepend(shipped.ShippedLanguage).Distinct()];
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
        var then = versions.Where(v => v.AddedAt <= document.CreatedAt && (v.WithdrawnAt is null || v.WithdrawnAt > document.CreatedAt)).ToList();
        foreach (var version in versions.Where(v => v.Key == key).Prepend(null))
        {
            if (await OpenAsync(shipped, version, then, document.ClientId, ct) is var own && TemplateLibrary.Fingerprint(own) == document.TemplateHash)
            {
                return own;
            }
        }

        return null;
    }

    /// <summary>The version that documents of a client in a language are made from; null for the shipped one, or for none.</summary>
    public static TemplateVersion? InForce(IEnumerable<TemplateVersion> versions, ClientId? client, string language) =>
        Newest(versions.Where(v => v.WithdrawnAt is null), client, language);

    private static TemplateVersion? Newest(IEnumerable<TemplateVersion> versions, ClientId? client, string language) => versions
        .Where(v => v.Language == language && (v.ForClient is null || v.ForClient == client))
        .OrderByDescending(v => v.ForClient is not null).ThenByDescending(v => v.Number).FirstOrDefault();

    /// <summary>An e-mail goes to the debtor; what is on paper names every party, and is in the debtor's language only where all share it.</summary>
    private async Task<(string Language, LanguageReason Reason)> LanguageAsync(ShippedTemplate shipped, CollectionCase collectionCase, CancellationToken ct)
    {
        if (shipped.Addressee != Addressee.Debtor)
        {
            return (shipped.ShippedLanguage, LanguageReason.Template);
        }

        var profiles = db.DebtorProfiles.AsNoTracking().Where(p => p.ClientId == collectionCase.ClientId);
        var language = await profiles.Where(p => p.DebtorId == collectionCase.DebtorId).Select(p => p.Language).SingleOrDefaultAsync(ct);
        if (language is null)
        {
            return (shipped.ShippedLanguage, LanguageReason.Template);
        }

        var others = await (from debt in db.Debts.AsNoTracking()
                            from obligor in debt.Obligors
                            where debt.CaseId == collectionCase.Id
                            join debtor in db.Debtors on obligor.TaxId equals debtor.TaxId into known
                            from debtor in known.DefaultIfEmpty()
                            select profiles.Where(p => p.DebtorId == debtor!.Id).Select(p => p.Language).FirstOrDefault()).ToListAsync(ct);
        return shipped.IsWord && others.Exists(other => other != language) ? (shipped.ShippedLanguage, LanguageReason.Parties) : (language, LanguageReason.Debtor);
    }

    private IQueryable<TemplateVersion> VersionsOf(string key) =>
        db.TemplateVersions.AsNoTracking().Where(v => v.Key == key || TemplateLibrary.FragmentKeys.Contains(v.Key));

    private async Task<ShippedTemplate> OpenAsync(
        ShippedTemplate shipped, TemplateVersion? version, IReadOnlyList<TemplateVersion> standing, ClientId? client, CancellationToken ct)
    {
        var language = version?.Language ?? shipped.ShippedLanguage;
        var own = shipped with
        {
            Language = language,
            Wording = new WordingChoice(language, version?.Number, version?.ForClient is not null, LanguageReason.Template),
            Fragments = await FragmentsAsync(standing, client, language, ct),
        };
        return version is null
            ? own
            : own with { Content = await store.LoadAsync(version.FileHash, ct), Hash = version.FileHash, Subject = version.Subject ?? shipped.Subject };
    }

    /// <summary>The pieces of the language; a Portuguese one only where it has no words of its own.</summary>
    private async Task<FragmentSet> FragmentsAsync(IReadOnlyList<TemplateVersion> standing, ClientId? client, string language, CancellationToken ct)
    {
        var own = new List<(string, string, byte[])>();
        foreach (var versions in standing.Where(v => TemplateLibrary.FragmentKeys.Contains(v.Key)).GroupBy(v => v.Key))
        {
            if ((Newest(versions, client, language) ?? Newest(versions, client, Languages.Portuguese)) is { } version
                && await store.LoadAsync(version.FileHash, ct) is var content && (version.Language == language || FragmentSet.Fits(content, language)))
            {
                own.Add((version.Key, version.FileHash, content));
            }
        }

        return own.Count == 0 && language == Languages.Portuguese ? FragmentSet.Shipped : new FragmentSet(language, own);
    }
}
