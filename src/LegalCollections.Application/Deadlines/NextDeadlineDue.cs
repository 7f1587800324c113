using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Deadlines;

/// <summary>The next day on which a deadline ends.</summary>
internal sealed class NextDeadlineDue(AppDb db) : INextEventSource
{
    public Task<DateOnly?> NextOnAsync(DateOnly today, CancellationToken ct) =>
        db.Deadlines.Where(d => d.State == DeadlineState.Open && d.DueOn > today).MinAsync(d => (DateOnly?)d.DueOn, ct);
}
