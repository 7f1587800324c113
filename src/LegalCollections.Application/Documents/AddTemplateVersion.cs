using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>Takes in the firm's own words of a template, fragment or e-mail, or says at once, paragraph by paragraph, why they would fail later.</summary>
public sealed class AddTemplateVersion(AppDb db, OfficeTemplates templates, TemplateCheck check, DocumentStore store, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <param name="Client">Whose documents it is for; null for all.</param>
    /// <param name="File">May be missing where only the subject of an e-mail changes.</param>
    /// <param name="Subject">Of an e-mail; null or blank for the one before it.</param>
    /// <param name="Language">What it is written in; null or blank for the language of the shipped template.</param>
    public sealed record Command(string Key, ClientId? Client, ScannedFile? File, string? Subject = null, string? Language = null);

    /// <returns>A refusal, the problems of the words, or the version that is in force from now on.</returns>
    public async Task<Result<AddedTemplate>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (TemplateLibrary.FindAny(command.Key) is not { } shipped)
        {
            return DocumentProblems.UnknownTemplate(command.Key);
        }

        var language = command.Language is { Length: > 0 } chosen ? chosen : shipped.ShippedLanguage;
        if (Refusal(shipped, language) is { } refused)
        {
            return refused;
        }

        if (command.Client is { } client && !await db.Clients.AnyAsync(c => c.Id == client, ct))
        {
            return DocumentProblems.NotFound();
        }

        var standing = await db.TemplateVersions.AsNoTracking().Where(v => v.WithdrawnAt == null).ToListAsync(ct);
        var before = await templates.InForceAsync(shipped, standing, command.Client, language, ct);
        var subject = shipped.IsWord ? null : SubjectOf(command, shipped, await templates.InForceAsync(shipped, standing, null, ct), before);
        if (command.File is null && (subject is null || before is null))
        {
            return DocumentProblems.NoTemplateFile();
        }

        if (!shipped.IsWord && subject is null && language != shipped.ShippedLanguage)
        {
            return DocumentProblems.NoSubject(language);
        }

        var file = command.File ?? new ScannedFile($"{shipped.Key}.{shipped.Extension}", before!.Content);
        var words = before ?? await templates.EmptyAsync(shipped, standing, command.Client, language, ct);
        var problems = shipped.IsWord ? Alone(words, file.Content) : MailTemplateCheck.Of(words, file.Content, subject);
        return problems.Count > 0 ? new AddedTemplate(null, problems) : await AddAsync(shipped, command.Client, language, file, subject, standing, ct);
    }

    // Law: CPC art. 192 (the acts of a lawsuit are in Portuguese); Lei 6.015/1973 art. 148 (a registry wants the translation).
    private static Problem? Refusal(ShippedTemplate shipped, string language) =>
        !Languages.All.Contains(language) ? DocumentProblems.LanguageUnknown(language)
        : language != shipped.ShippedLanguage && shipped.Addressee is Addressee.Court or Addressee.Registry ? DocumentProblems.LanguageOf(shipped.Addressee, shipped.ShippedLanguage)
        : null;

    /// <summary>What was typed, unless it is only what the form showed; then what stands in that language.</summary>
    private static string? SubjectOf(Command command, ShippedTemplate shipped, ShippedTemplate shown, ShippedTemplate? before)
    {
        var typed = command.Subject?.Trim() is { Length: > 0 } text && text != shipped.Subject ? text : null;
        return before?.Language == shipped.ShippedLanguage || (typed is not null && typed != shown.Subject) ? typed : before?.Subject;
    }

    /// <summary>What can be said of a Word file by itself; a fragment takes its names from where it stands.</summary>
    private static IReadOnlyList<TemplateProblem> Alone(ShippedTemplate template, byte[] docx)
    {
        var problems = template.IsFragment
            ? WordTemplate.Parse(docx, template.Filters, template.Fragments.Find).Problems
            : WordTemplate.Review(docx, template.Filters, template.Fragments.Find, template.Shape);
        return [.. FragmentSet.Named(problems).Concat(WordSubset.CheckTemplate(docx)).Distinct()];
    }

    private async Task<AddedTemplate> AddAsync(
        ShippedTemplate shipped, ClientId? client, string language, ScannedFile file, string? subject, IReadOnlyList<TemplateVersion> standing, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var last = await db.TemplateVersions.Where(v => v.Key == shipped.Key).MaxAsync(v => (int?)v.Number, ct) ?? 0;
        var version = TemplateVersion.Add(
            shipped.Key, client, language, last + 1, await store.SaveAsync(file.Content, ct), Path.GetFileName(file.FileName), clock.GetUtcNow(), user.Name, subject);
        if (shipped.IsWord && await check.OfAsync(shipped, [.. standing, version], ct) is { Count: > 0 } broken)
        {
            return new AddedTemplate(null, [.. broken.SelectMany(b => b.Problems).Distinct()]) { Broken = shipped.IsFragment ? [.. broken.Select(b => b.Key)] : [] };
        }

        db.TemplateVersions.Add(version);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new AddedTemplate(version, []);
    }
}

/// <summary>A version that was taken in, or what is wrong in the file.</summary>
public sealed record AddedTemplate(TemplateVersion? Version, IReadOnlyList<TemplateProblem> Problems)
{
    /// <summary>The templates that could not be filled any more with a fragment as it came.</summary>
    public IReadOnlyList<string> Broken { get; init; } = [];
}
