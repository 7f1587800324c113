using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows;

/// <summary>Reads what instances did, for the case page and for those who must explain it.</summary>
public sealed class InstanceJournal(AppDb db, WorkflowCatalog catalog) : IUseCase
{
    /// <summary>All that one instance did, oldest first; empty for an unknown one.</summary>
    public async Task<IReadOnlyList<JournalEntry>> ReadAsync(string instanceId, CancellationToken ct) =>
        await EntriesAsync(await db.WorkflowJournal.AsNoTracking()
            .Where(burst => burst.InstanceId == instanceId).OrderBy(burst => burst.FirstSequence).ToListAsync(ct), ct);

    /// <summary>What the flows of a case did last, newest first.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="longest">Most entries wanted.</param>
    public async Task<IReadOnlyList<JournalEntry>> OfCaseAsync(CaseId caseId, int longest, CancellationToken ct)
    {
        var bursts = await db.WorkflowJournal.AsNoTracking()
            .Where(burst => db.WorkflowInstances.Any(instance => instance.Id == burst.InstanceId && instance.CaseId == caseId))
            .OrderByDescending(burst => burst.At).ThenByDescending(burst => burst.FirstSequence).Take(longest).ToListAsync(ct);
        bursts.Reverse();
        var entries = await EntriesAsync(bursts, ct);
        entries.Reverse();
        return [.. entries.Take(longest)];
    }

    private async Task<List<JournalEntry>> EntriesAsync(List<JournalledBurst> bursts, CancellationToken ct)
    {
        var ids = bursts.Select(burst => burst.VersionId).Distinct().ToList();
        var graphs = (await db.WorkflowVersions.AsNoTracking().Where(v => ids.Contains(v.Id)).ToListAsync(ct)).ToDictionary(v => v.Id, catalog.Graph);
        return [.. bursts.SelectMany(burst => burst.Read(graphs[burst.VersionId]))];
    }
}
