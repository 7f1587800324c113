using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Documents.Templates;
using LegalCollections.Documents.Word;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>Takes in a template of the firm's own, or says at once, paragraph by paragraph, why it would fail later.</summary>
public sealed class AddTemplateVersion(AppDb db, TemplateLibrary library, DocumentStore store, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <param name="Client">Whose documents it is for; null for all.</param>
    public sealed record Command(string Key, ClientId? Client, ScannedFile? File);

    /// <returns>A refusal, the problems of the file, or the version that is in force from now on.</returns>
    public async Task<Result<AddedTemplate>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (library.Find(command.Key) is not { } shipped)
        {
            return DocumentProblems.UnknownTemplate(command.Key);
        }

        if (command.File is not { } file)
        {
            return DocumentProblems.NoTemplateFile();
        }

        if (command.Client is { } client && !await db.Clients.AnyAsync(c => c.Id == client, ct))
        {
            return DocumentProblems.NotFound();
        }

        var problems = shipped.IsWord ? Check(shipped, file.Content) : MailTemplateCheck.Of(shipped, file.Content);
        if (problems.Count > 0)
        {
            return new AddedTemplate(null, problems);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var last = await db.TemplateVersions.Where(v => v.Key == command.Key).MaxAsync(v => (int?)v.Number, ct) ?? 0;
        var version = TemplateVersion.Add(
            command.Key, command.Client, last + 1, await store.SaveAsync(file.Content, ct), Path.GetFileName(file.FileName), clock.GetUtcNow(), user.Name);
        db.TemplateVersions.Add(version);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new AddedTemplate(version, []);
    }

    private static IReadOnlyList<TemplateProblem> Check(ShippedTemplate shipped, byte[] docx)
    {
        var parsed = WordTemplate.Parse(docx, PetitionFilters.In(shipped.Language), TemplateLibrary.Fragment);
        return parsed.Failed ? parsed.Problems : [.. WordSubset.CheckTemplate(docx), .. parsed.Value.Check(shipped.Shape)];
    }
}

/// <summary>A version that was taken in, or what is wrong in the file.</summary>
public sealed record AddedTemplate(TemplateVersion? Version, IReadOnlyList<TemplateProblem> Problems);
