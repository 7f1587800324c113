using System.Text;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents.Models;
using LegalCollections.Documents.Templates;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>Shows the templates with the firm's versions of them and the flows that use them.</summary>
public sealed class ShowTemplates(AppDb db, TemplateLibrary library, OfficeTemplates templates, DocumentStore store) : IUseCase
{
    public async Task<IReadOnlyList<TemplateLine>> AllAsync(CancellationToken ct)
    {
        var versions = await db.TemplateVersions.AsNoTracking().ToListAsync(ct);
        return [.. library.All.Concat(TemplateLibrary.Fragments).OrderBy(t => t.Family, StringComparer.Ordinal).ThenBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => new TemplateLine(t, OfficeTemplates.InForce(versions.Where(v => v.Key == t.Key), null, t.ShippedLanguage), [.. OtherLanguages(t, versions)]))];
    }

    /// <summary>For all clients, by the office's order of languages.</summary>
    private static IEnumerable<TemplateVersion> OtherLanguages(ShippedTemplate template, List<TemplateVersion> versions) => Languages.All.Where(language => language != template.ShippedLanguage)
        .Select(language => OfficeTemplates.InForce(versions.Where(v => v.Key == template.Key), null, language)).OfType<TemplateVersion>();

    /// <returns>Null when there is no template with this key.</returns>
    public async Task<TemplatePage?> OneAsync(string key, CancellationToken ct)
    {
        if (TemplateLibrary.FindAny(key) is not { } template)
        {
            return null;
        }

        var versions = await db.TemplateVersions.AsNoTracking().Where(v => v.Key == key).OrderByDescending(v => v.Number).ToListAsync(ct);
        var clients = await db.Clients.AsNoTracking().OrderBy(c => c.Name).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var quoted = $"\"{key}\"";
        var flows = await db.WorkflowVersions.AsNoTracking().Where(f => f.IsPublished && f.Json.Contains(quoted)).OrderBy(f => f.Name)
            .Select(f => new FlowUse(f.DefinitionId, f.Name)).ToListAsync(ct);
        var standing = await db.TemplateVersions.AsNoTracking().Where(v => v.WithdrawnAt == null).ToListAsync(ct);
        return new TemplatePage(await templates.InForceAsync(template, standing, null, ct), versions, clients, flows) { IncludedBy = template.IsFragment ? await IncludersAsync(key, standing, ct) : [] };
    }

    private async Task<IReadOnlyList<ShippedTemplate>> IncludersAsync(string fragment, IReadOnlyList<TemplateVersion> standing, CancellationToken ct)
    {
        var found = new List<ShippedTemplate>();
        foreach (var shipped in library.All.Where(t => t.IsWord))
        {
            foreach (var language in Languages.All)
            {
                if (await templates.InForceAsync(shipped, standing, null, language, ct) is { } own
                    && TemplateLibrary.Check(own, out var parsed) is not null && parsed?.Fragments.Contains(fragment) == true)
                {
                    found.Add(own);
                }
            }
        }

        return found;
    }

    /// <returns>The file of a version, or of the shipped template for null; null when there is none.</returns>
    public async Task<(string FileName, byte[] Content)?> OpenAsync(string key, int? number, CancellationToken ct)
    {
        if (TemplateLibrary.FindAny(key) is not { } template)
        {
            return null;
        }

        if (number is null)
        {
            return ($"{key}.{template.Extension}", template.Content);
        }

        var version = await db.TemplateVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Key == key && v.Number == number, ct);
        return version is null ? null : ($"{key}-{number}.{template.Extension}", await store.LoadAsync(version.FileHash, ct));
    }

    /// <summary>The paragraphs of two versions of one language laid side by side; null stands for the shipped template.</summary>
    public async Task<TemplateDifferences?> CompareAsync(string key, int? from, int? to, CancellationToken ct)
    {
        if (TemplateLibrary.FindAny(key) is not { } template || await LanguageAsync(template, from, ct) is not { } language || await LanguageAsync(template, to, ct) != language)
        {
            return null;
        }

        return await LinesAsync(template, from, ct) is { } before && await LinesAsync(template, to, ct) is { } after
            ? new TemplateDifferences(template, language, from, to, TextChanges.Of(before, after))
            : null;
    }

    private async Task<string?> LanguageAsync(ShippedTemplate template, int? number, CancellationToken ct) => number is null
        ? template.ShippedLanguage
        : await db.TemplateVersions.Where(v => v.Key == template.Key && v.Number == number).Select(v => v.Language).SingleOrDefaultAsync(ct);

    /// <summary>Of an e-mail the subject first.</summary>
    private async Task<IReadOnlyList<string>?> LinesAsync(ShippedTemplate template, int? number, CancellationToken ct)
    {
        if (await OpenAsync(template.Key, number, ct) is not { } opened)
        {
            return null;
        }

        if (template.IsWord)
        {
            return WordText.Paragraphs(opened.Content);
        }

        var subject = await db.TemplateVersions.Where(v => v.Key == template.Key && v.Number == number).Select(v => v.Subject).SingleOrDefaultAsync(ct) ?? template.Subject;
        return [subject, .. Encoding.UTF8.GetString(opened.Content).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }
}

/// <summary>One template of the list.</summary>
/// <param name="InForce">The firm's version for all clients; null while the shipped one is used.</param>
/// <param name="Others">The firm's versions in other languages.</param>
public sealed record TemplateLine(ShippedTemplate Template, TemplateVersion? InForce, IReadOnlyList<TemplateVersion> Others);

/// <summary>A flow that makes documents from a template.</summary>
public sealed record FlowUse(string DefinitionId, string Name);

/// <summary>One template with its versions, the newest first.</summary>
/// <param name="Template">As it is in force for all clients.</param>
public sealed record TemplatePage(
    ShippedTemplate Template, IReadOnlyList<TemplateVersion> Versions, IReadOnlyDictionary<ClientId, string> Clients, IReadOnlyList<FlowUse> Flows)
{
    /// <summary>What an author may write between the braces, with an example of each.</summary>
    public IReadOnlyList<(string Path, string Example)> Names { get; } =
    [
        .. PlaceholderCatalog.Of<CaseDocument>().Where(name => name.Example.Length > 0 && name.Path != "respostas").Select(name => (name.Path, name.Example)),
        .. Template.Questions.Select(question => ("respostas." + question.Key, question.Example)),
    ];

    /// <summary>The version before, of the same language and for the same client; null compares with the shipped one, where that is in the language.</summary>
    public TemplateVersion? Before(TemplateVersion version) =>
        Versions.FirstOrDefault(v => v.Number < version.Number && v.ForClient == version.ForClient && v.Language == version.Language);

    /// <summary>The templates that a fragment stands in.</summary>
    public IReadOnlyList<ShippedTemplate> IncludedBy { get; init; } = [];
}

/// <summary>What changed in the words from one version to another; null stands for the shipped template.</summary>
public sealed record TemplateDifferences(ShippedTemplate Template, string Language, int? From, int? To, IReadOnlyList<TextChange> Changes);
