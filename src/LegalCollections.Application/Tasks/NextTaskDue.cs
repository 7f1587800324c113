using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Tasks;

/// <summary>The next day on which somebody's task is due.</summary>
internal sealed class NextTaskDue(AppDb db) : INextEventSource
{
    public Task<DateOnly?> NextOnAsync(DateOnly today, CancellationToken ct) =>
        db.CaseTasks.Where(t => t.State == TaskState.Open && t.DueOn > today).MinAsync(t => (DateOnly?)t.DueOn, ct);
}
