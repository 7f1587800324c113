using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Workflows;

/// <summary>Tells the demo clock on which day the next waiting step of a flow goes on.</summary>
public sealed class NextStepDue(AppDb db, OfficeClock clock) : INextEventSource
{
    public async Task<DateOnly?> NextOnAsync(DateOnly today, CancellationToken ct)
    {
        var tomorrow = clock.At(today.AddDays(1), TimeOnly.MinValue);
        var next = await db.WorkflowBookmarks.Where(b => !b.Frozen && b.DueAt >= tomorrow).MinAsync(b => b.DueAt, ct);
        return next is { } due ? clock.DayOf(due) : null;
    }
}
