using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Agreements;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Agreements;

/// <summary>Breaks each day the agreements whose oldest unpaid instalment is past its grace.</summary>
public sealed class OverdueAgreements(AppDb db, BreakAgreement breaking) : IDailyJob
{
    /// <summary>Days after the due day on which a payment still keeps the agreement.</summary>
    public const int GraceDays = 5;

    public string Name => "agreements-overdue";

    public int Order => 20;

    public async Task RunAsync(DateOnly day, CancellationToken ct)
    {
        var last = day.AddDays(-GraceDays);
        var overdue = await db.Agreements.AsNoTracking()
            .Where(a => a.Status == AgreementStatus.Running && a.Installments.Any(i => i.DueOn < last && i.Paid < i.Amount))
            .Select(a => a.Id).ToListAsync(ct);
        foreach (var id in overdue)
        {
            await breaking.HandleAsync(id, day, ct);
        }
    }
}

/// <summary>The next day on which an instalment falls due.</summary>
internal sealed class NextInstallmentDue(AppDb db) : INextEventSource
{
    public Task<DateOnly?> NextOnAsync(DateOnly today, CancellationToken ct) =>
        db.Agreements.Where(a => a.Status == AgreementStatus.Running).SelectMany(a => a.Installments)
            .Where(i => i.Paid < i.Amount && i.DueOn > today).MinAsync(i => (DateOnly?)i.DueOn, ct);
}
