using LegalCollections.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows.Designs;

/// <summary>Of one flow at most one version is published: the new one takes over from the old one.</summary>
internal static class Publishing
{
    public static async Task TakeOverAsync(AppDb db, WorkflowVersion version, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var old in await db.WorkflowVersions.Where(v => v.DefinitionId == version.DefinitionId && v.IsPublished && v.Id != version.Id).ToListAsync(ct))
        {
            old.Retire();
        }

        version.Publish(at);
    }
}
