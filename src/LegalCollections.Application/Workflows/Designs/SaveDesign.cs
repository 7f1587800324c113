using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows.Designs;

/// <summary>Keeps what the designer sends: a new flow, the next state of a draft, or a draft on top of what was published.</summary>
public sealed partial class SaveDesign(AppDb db, DesignCheck check, OfficeClock clock) : IUseCase
{
    /// <param name="Model">The document with the revision it was made from; without a definition id it is a new flow.</param>
    /// <param name="Publish">Also check it and let new cases start with it.</param>
    public sealed record Command(JsonObject Model, bool Publish);

    /// <param name="AlreadyPublished">It was published before and nothing was changed.</param>
    public sealed record Saved(WorkflowVersion Version, bool AlreadyPublished, IReadOnlyList<Problem> Warnings);

    public async Task<Result<Saved>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (ShapeProblem(command.Model) is { } malformed)
        {
            return malformed;
        }

        var definitionId = DesignDocument.TextOf(command.Model["definitionId"]) is { Length: > 0 } given ? given : NewId();
        var latest = await LatestAsync(definitionId, ct);
        if (latest is not null && DesignDocument.RevisionOf(command.Model) != latest.Revision)
        {
            return DesignProblems.Stale();
        }

        if (command.Publish && latest is { PublishedAt: not null } && IsUnchanged(command.Model, latest))
        {
            return await KeepAsync(latest, publish: true, alreadyPublished: latest.IsPublished, ct);
        }

        var target = latest is { PublishedAt: null } ? latest : db.WorkflowVersions.Add(NextAfter(latest, definitionId)).Entity;
        Draw(target, command.Model, latest);
        return await KeepAsync(target, command.Publish, alreadyPublished: false, ct);
    }

    /// <summary>Takes a file as a new version on top of what is there; nothing that is there is lost.</summary>
    public async Task<Result<Saved>> ImportAsync(JsonObject file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (ShapeProblem(file) is { } malformed)
        {
            return malformed;
        }

        var definitionId = DesignDocument.TextOf(file["definitionId"]) is { Length: > 0 } given ? given : NewId();
        var version = NextAfter(await LatestAsync(definitionId, ct), definitionId);
        Draw(version, file, null);
        var found = await check.HandleAsync(DesignDocument.Parse(version.Json)!, ct);
        if (found.Errors.Count > 0)
        {
            return DesignProblems.HasErrors(found.Errors);
        }

        db.WorkflowVersions.Add(version);
        return await SavedAsync(version, alreadyPublished: false, found.Warnings, ct);
    }

    private async Task<Result<Saved>> KeepAsync(WorkflowVersion version, bool publish, bool alreadyPublished, CancellationToken ct)
    {
        if (!publish || alreadyPublished)
        {
            return await SavedAsync(version, alreadyPublished, [], ct);
        }

        var found = await check.HandleAsync(DesignDocument.Parse(version.Json)!, ct);
        if (found.Errors.Count > 0)
        {
            return DesignProblems.HasErrors(found.Errors);
        }

        await Publishing.TakeOverAsync(db, version, clock.GetUtcNow(), ct);
        return await SavedAsync(version, alreadyPublished: false, found.Warnings, ct);
    }

    private async Task<Result<Saved>> SavedAsync(WorkflowVersion version, bool alreadyPublished, IReadOnlyList<Problem> warnings, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return new Saved(version, alreadyPublished, warnings);
        }
        catch (DbUpdateException conflict) when (conflict is DbUpdateConcurrencyException || db.ChangeTracker.Entries<WorkflowVersion>().Any(e => e.State == EntityState.Added))
        {
            return DesignProblems.Stale();
        }
    }

    private Task<WorkflowVersion?> LatestAsync(string definitionId, CancellationToken ct) =>
        db.WorkflowVersions.Where(v => v.DefinitionId == definitionId).OrderByDescending(v => v.Version).FirstOrDefaultAsync(ct);

    private WorkflowVersion NextAfter(WorkflowVersion? latest, string definitionId) =>
        WorkflowVersion.Draft(definitionId, (latest?.Version ?? 0) + 1, clock.GetUtcNow());

    private static void Draw(WorkflowVersion version, JsonObject model, WorkflowVersion? before)
    {
        var document = DesignDocument.Take(model, before is null ? null : DesignDocument.Parse(before.Json), version);
        var name = DesignDocument.TextOf(document["name"]);
        version.Draw(string.IsNullOrWhiteSpace(name) ? version.DefinitionId : name, DesignDocument.TextOf(document["description"]), DesignDocument.Write(document));
    }

    /// <summary>Publishing what is published already makes no new version.</summary>
    private static bool IsUnchanged(JsonObject model, WorkflowVersion latest)
    {
        var before = DesignDocument.Export(latest, isLatest: true);
        var after = DesignDocument.Take(model, before, latest);
        return JsonNode.DeepEquals(before, after);
    }

    private static Problem? ShapeProblem(JsonObject model) =>
        model["root"] is not JsonObject root || DesignDocument.TextOf(root["type"]) is null || DesignDocument.TextOf(root["id"]) is null ? DesignProblems.NotADefinition()
        : DesignDocument.TextOf(model["definitionId"]) is { Length: > 0 } id && !UsableId().IsMatch(id) ? DesignProblems.UnusableId(id)
        : null;

    private static string NewId() => $"{Guid.CreateVersion7():N}"[16..];

    [GeneratedRegex(@"^[\w.-]{1,80}$")]
    private static partial Regex UsableId();
}
