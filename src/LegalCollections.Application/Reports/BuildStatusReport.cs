using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Reports;

/// <summary>Puts a client's status report together, for any day up to today.</summary>
public sealed class BuildStatusReport(AppDb db, CaseStandings standings, OfficeClock clock) : IUseCase
{
    public async Task<Result<StatusReport>> HandleAsync(ClientId clientId, DateOnly on, CancellationToken ct)
    {
        if (await db.Clients.AsNoTracking().SingleOrDefaultAsync(c => c.Id == clientId, ct) is not { } client)
        {
            return ReportProblems.ClientNotFound();
        }

        if (on > clock.Today)
        {
            return ReportProblems.InTheFuture(on);
        }

        var month = YearMonth.Of(on).FirstDay;
        var recovered = await db.Payments.Where(p => p.ClientId == clientId && p.PaidOn >= month && p.PaidOn <= on).SumAsync(p => p.Amount, ct);
        var agreed = await db.Agreements
            .Where(a => a.ClientId == clientId && a.MadeOn <= on && (a.EndedOn == null || a.EndedOn > on))
            .GroupBy(a => a.ClientId).Select(g => new { Count = g.Count(), Total = g.Sum(a => a.Total) }).SingleOrDefaultAsync(ct);
        var reimburse = await db.CaseCosts.Where(c => c.ClientId == clientId && c.PaidOn <= on && c.Bearer == CostBearer.Client).SumAsync(c => c.Amount, ct);
        var cases = await standings.OnAsync(client, db.CollectionCases.Where(c => c.ClientId == clientId), on, ct);
        return new StatusReport(
            clientId, client.Name, TaxId.Parse(client.TaxId) is { Failed: false } taxId ? taxId.Value.Formatted : client.TaxId, on,
            recovered, new AgreedTotal(agreed?.Count ?? 0, agreed?.Total ?? 0m), reimburse, cases);
    }
}
