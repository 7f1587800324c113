using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows.Designs;

/// <summary>What is done to whole versions of a flow: publish, unpublish, go back, throw a draft away.</summary>
public sealed class ChangeDesign(AppDb db, DesignCheck check, OfficeClock clock) : IUseCase
{
    /// <summary>Lets new cases start with the latest version.</summary>
    /// <returns>The version, and whether it was published already.</returns>
    public async Task<Result<(WorkflowVersion Version, bool AlreadyPublished)>> PublishAsync(string definitionId, CancellationToken ct)
    {
        if (await LatestAsync(definitionId, ct) is not { } latest)
        {
            return DesignProblems.NotFound();
        }

        if (latest.IsPublished)
        {
            return (latest, true);
        }

        var found = await check.HandleAsync(DesignDocument.Export(latest, isLatest: true), ct);
        if (found.Errors.Count > 0)
        {
            return DesignProblems.HasErrors(found.Errors);
        }

        await Publishing.TakeOverAsync(db, latest, clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        return (latest, false);
    }

    /// <summary>No new case starts with the flow; running cases keep their version.</summary>
    public async Task<Result<WorkflowVersion>> RetractAsync(string definitionId, CancellationToken ct)
    {
        if (await LatestAsync(definitionId, ct) is not { } latest)
        {
            return DesignProblems.NotFound();
        }

        var published = await db.WorkflowVersions.SingleOrDefaultAsync(v => v.DefinitionId == definitionId && v.IsPublished, ct);
        published?.Retire();
        await db.SaveChangesAsync(ct);
        return latest;
    }

    /// <summary>Makes an earlier drawing the latest one, as a draft of its own: nothing in between is lost.</summary>
    public async Task<Result<WorkflowVersion>> RevertAsync(string definitionId, int version, CancellationToken ct)
    {
        var earlier = await db.WorkflowVersions.AsNoTracking().SingleOrDefaultAsync(v => v.DefinitionId == definitionId && v.Version == version, ct);
        if (earlier is null || await LatestAsync(definitionId, ct) is not { } latest)
        {
            return DesignProblems.NotFound();
        }

        var draft = WorkflowVersion.Draft(definitionId, latest.Version + 1, clock.GetUtcNow());
        var document = DesignDocument.Take(DesignDocument.Export(earlier, isLatest: false), null, draft);
        draft.Draw(earlier.Name, earlier.Description, DesignDocument.Write(document));
        db.WorkflowVersions.Add(draft);
        await db.SaveChangesAsync(ct);
        return draft;
    }

    /// <summary>Removes drafts that were never published; a version that cases may be bound to stays.</summary>
    /// <param name="matching">All versions of a flow, or one.</param>
    public async Task<Result<Done>> DeleteAsync(System.Linq.Expressions.Expression<Func<WorkflowVersion, bool>> matching, CancellationToken ct)
    {
        var versions = await db.WorkflowVersions.Where(matching).ToListAsync(ct);
        if (versions.Count == 0)
        {
            return DesignProblems.NotFound();
        }

        if (versions.Any(version => version.PublishedAt is not null))
        {
            return DesignProblems.WasPublished();
        }

        db.WorkflowVersions.RemoveRange(versions);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    private Task<WorkflowVersion?> LatestAsync(string definitionId, CancellationToken ct) =>
        db.WorkflowVersions.Where(v => v.DefinitionId == definitionId).OrderByDescending(v => v.Version).FirstOrDefaultAsync(ct);
}
