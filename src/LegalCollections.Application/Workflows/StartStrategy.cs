using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows;

/// <summary>Starts the approved flow of cases; each start is one signal, so that a stopped process goes on where it was.</summary>
public sealed class StartStrategy(AppDb db, OfficeClock clock) : IUseCase
{
    /// <summary>Name of the signal that starts a flow; its payload is the version.</summary>
    public const string Signal = "$start";

    /// <summary>Asks for the start of a version's flow for each case; done by the pump after the caller's transaction.</summary>
    public void Request(IEnumerable<CaseId> cases, string versionId) =>
        db.WorkflowSignals.AddRange(cases.Select(c => WorkflowSignal.Event(c, Signal, new { version = versionId }, clock.GetUtcNow())));

    public Task<WorkflowVersion?> VersionAsync(string versionId, CancellationToken ct) =>
        db.WorkflowVersions.AsNoTracking().FirstOrDefaultAsync(v => v.Id == versionId, ct);
}
