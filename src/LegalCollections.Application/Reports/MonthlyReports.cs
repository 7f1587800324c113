using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Reports;

/// <summary>On a month's first business day, sends each client with work in the office the report of the month before.</summary>
public sealed class MonthlyReports(AppDb db, SendStatusReport send) : IDailyJob
{
    public string Name => "monthly-reports";

    public int Order => 50;

    public async Task RunAsync(DateOnly day, CancellationToken ct)
    {
        var firstDay = YearMonth.Of(day).FirstDay;
        if (CourtCalendars.Find("national").Value.SameOrNextBusinessDay(firstDay) != day)
        {
            return;
        }

        var lastDay = firstDay.AddDays(-1);
        var month = YearMonth.Of(lastDay);
        var clients = await db.CollectionCases
            .Where(c => c.Status != CaseStatus.Planning && c.OpenedOn <= lastDay && (c.ClosedOn == null || c.ClosedOn >= month.FirstDay))
            .Select(c => c.ClientId).Distinct().ToListAsync(ct);
        foreach (var client in clients)
        {
            var sent = await send.HandleAsync(new SendStatusReport.Command(client, lastDay, month), ct);
            if (sent.Failed)
            {
                throw new InvalidOperationException($"The report of {month} was refused: {sent.Problem}");
            }

            db.ChangeTracker.Clear();
        }
    }
}
