using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Debts;
using LegalCollections.Application.Documents;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Debts;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Reports;

/// <summary>Computes where many cases of one client stood on a day, reading each table once and the titles as a stream.</summary>
public sealed class CaseStandings(AppDb db, StatementBases bases, CaseLimitation limitation) : IUseCase
{
    /// <param name="cases">Which of the client's cases; those opened after <paramref name="on"/> are left out.</param>
    public async Task<IReadOnlyList<CaseStanding>> OnAsync(
        Client client, IQueryable<CollectionCase> cases, DateOnly on, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(client);
        cases = cases.Where(c => c.OpenedOn <= on);
        var ids = cases.Select(c => c.Id);
        var stages = await StagesAsync(ids, on, ct);
        var payments = (await db.Payments.AsNoTracking().Where(p => p.PaidOn <= on && ids.Contains(p.CaseId))
            .OrderBy(p => p.PaidOn).ThenBy(p => p.RecordedAt).ToListAsync(ct)).ToLookup(p => p.CaseId);
        var costs = await db.CaseCosts.Where(c => c.PaidOn <= on && ids.Contains(c.CaseId))
            .GroupBy(c => c.CaseId).Select(g => new { Case = g.Key, Total = g.Sum(c => c.Amount) }).ToDictionaryAsync(g => g.Case, g => g.Total, ct);
        var closed = (await cases.Where(c => c.ClosedOn <= on).Select(c => c.Id).ToListAsync(ct)).ToHashSet();
        var figures = await FiguresAsync(client, ids, payments, closed, on, ct);
        var deadlines = await db.Deadlines.Where(d => d.State == DeadlineState.Open && ids.Contains(d.CaseId))
            .GroupBy(d => d.CaseId).ToDictionaryAsync(g => g.Key, g => (DateOnly?)g.Min(d => d.DueOn), ct);
        var rows = await (
            from c in cases.AsNoTracking()
            join debtor in db.Debtors on c.DebtorId equals debtor.Id
            join profile in db.DebtorProfiles on new { c.ClientId, c.DebtorId } equals new { profile.ClientId, profile.DebtorId }
            orderby c.Number
            select new { Case = c, debtor.TaxId, profile.Name }).ToListAsync(ct);
        return
        [
            .. rows.Select(row =>
            {
                var figure = figures.GetValueOrDefault(row.Case.Id, Figures.None);
                var runs = !closed.Contains(row.Case.Id);
                var next = runs ? UpcomingStep.Of(row.Case.NextStep, row.Case.NextStepOn, row.Case.Status == CaseStatus.Held, deadlines.GetValueOrDefault(row.Case.Id)) : default;
                return new CaseStanding(
                    row.Case.Id, row.Case.Number, row.Name, Domain.Common.TaxId.Parse(row.TaxId).Value.Masked, figure.Titles, figure.Principal,
                    payments[row.Case.Id].Sum(p => p.Amount), figure.Balance, stages.GetValueOrDefault(row.Case.Id),
                    runs ? null : row.Case.CloseReason, next.Step, next.On)
                {
                    ByAge = figure.ByAge,
                    Costs = costs.GetValueOrDefault(row.Case.Id),
                    Provisional = figure.Provisional,
                };
            }),
        ];
    }

    /// <summary>The stage of each case on the day, from its timeline; a case without an entry is in planning.</summary>
    private async Task<Dictionary<CaseId, CollectionStage>> StagesAsync(IQueryable<CaseId> ids, DateOnly on, CancellationToken ct)
    {
        var stages = new Dictionary<CaseId, CollectionStage>();
        var changes = db.CaseEvents.AsNoTracking()
            .Where(e => e.Kind == CaseEventKind.StageChanged && e.HappenedOn <= on && ids.Contains(e.CaseId))
            .OrderBy(e => e.At).Select(e => new { e.CaseId, e.Details });
        await foreach (var change in changes.AsAsyncEnumerable().WithCancellation(ct))
        {
            stages[change.CaseId] = Enum.Parse<CollectionStage>(change.Details[0]);
        }

        return stages;
    }

    private async Task<Dictionary<CaseId, Figures>> FiguresAsync(
        Client client, IQueryable<CaseId> ids, ILookup<CaseId, Payment> payments, HashSet<CaseId> closed, DateOnly on, CancellationToken ct)
    {
        var figures = new Dictionary<CaseId, Figures>();
        var basisOf = await bases.OfClientAsync(client.Id, ct);
        var waivers = (await db.Waivers.AsNoTracking().Where(w => ids.Contains(w.CaseId)).OrderBy(w => w.RecordedAt).ToListAsync(ct)).ToLookup(w => w.CaseId);
        var lastDay = await limitation.LastDaysAsync(ids, on, ct);
        var titles = new List<Debt>();
        var debts = db.Debts.AsNoTracking().Where(d => ids.Contains(d.CaseId)).OrderBy(d => d.CaseId).ThenBy(d => d.DueOn).ThenBy(d => d.Id);
        await foreach (var debt in debts.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (titles.Count > 0 && titles[0].CaseId != debt.CaseId)
            {
                Close();
            }

            titles.Add(debt);
        }

        if (titles.Count > 0)
        {
            Close();
        }

        return figures;

        void Close()
        {
            var id = titles[0].CaseId;
            figures[id] = Figures.Of(client, titles, [.. payments[id]], [.. waivers[id]], closed.Contains(id), on, basisOf(id), lastDay);
            titles.Clear();
        }
    }

    private sealed record Figures(int Titles, decimal Principal, decimal? Balance, IReadOnlyList<decimal> ByAge, bool Provisional)
    {
        private static readonly decimal[] NoAge = new decimal[Ageing.Buckets.Count];

        public static readonly Figures None = new(0, 0m, 0m, NoAge, false);

        public static Figures Of(
            Client client, List<Debt> titles, IReadOnlyList<Payment> payments, IReadOnlyList<Waiver> waivers, bool closed, DateOnly on,
            StatementBasis basis, Func<Debt, DateOnly?> lastDay)
        {
            var placed = new Figures(titles.Count, titles.Sum(t => t.Principal), 0m, NoAge, false);
            var owed = titles.Where(t => t.Status != DebtStatus.Withdrawn).ToList();
            if (closed || owed.Count == 0)
            {
                return placed;
            }

            var computed = CaseStatement.Compute(client, owed, payments, waivers, on, basis, lastDay);
            if (computed.Failed)
            {
                return placed with { Balance = null };
            }

            var byAge = new decimal[Ageing.Buckets.Count];
            foreach (var title in computed.Value.Titles)
            {
                byAge[Ageing.PlaceOf(title.DueOn, on)] += title.Total;
            }

            return placed with { Balance = computed.Value.Total, ByAge = byAge, Provisional = computed.Value.Provisional };
        }
    }
}
