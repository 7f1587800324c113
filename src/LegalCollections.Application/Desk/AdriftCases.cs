using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Desk;

/// <summary>Cases that nobody will come back to by themselves: no deadline, no task, no agreement, and a flow that waits for nothing.</summary>
public sealed class AdriftCases(AppDb db) : IUseCase
{
    public Task<int> CountAsync(CancellationToken ct) => Of(db, db.CollectionCases).CountAsync(ct);

    internal static IQueryable<CollectionCase> Of(AppDb db, IQueryable<CollectionCase> cases) => cases
        .Where(c => (c.Status == CaseStatus.Active || c.Status == CaseStatus.Held) && c.NextStep == null)
        .Where(c => !db.Deadlines.Any(d => d.CaseId == c.Id && d.State == DeadlineState.Open))
        .Where(c => !db.CaseTasks.Any(t => t.CaseId == c.Id && t.State == TaskState.Open))
        .Where(c => !db.Agreements.Any(a => a.CaseId == c.Id && a.Status == AgreementStatus.Running));
}
