using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Debts;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>The memória de cálculo of a case on a day: its titles, what contract, client or law add, claimed costs, every payment and waiver up to that day.</summary>
/// <remarks>It stands with the documents because what has prescribed, and so is not owed, depends on the papers of the case.</remarks>
public sealed class CaseStatement(AppDb db, StatementBases bases, CaseLimitation limitation) : IUseCase
{
    public Task<Result<DebtStatement>> OnAsync(CaseId caseId, DateOnly on, CancellationToken ct)
        => ComputeAsync(caseId, on, client => bases.OfCaseAsync(client, caseId, ct), ct);

    /// <summary>The same with the indices and the readings known at an instant: what a paper of that instant says.</summary>
    public Task<Result<DebtStatement>> AsKnownAtAsync(CaseId caseId, DateOnly on, DateTimeOffset knownAt, CancellationToken ct)
        => ComputeAsync(caseId, on, client => bases.OfCaseAsync(client, caseId, knownAt, ct), ct);

    private async Task<Result<DebtStatement>> ComputeAsync(
        CaseId caseId, DateOnly on, Func<ClientId, Task<StatementBasis>> basisOf, CancellationToken ct)
    {
        var debts = await db.Debts.AsNoTracking().Where(d => d.CaseId == caseId && d.Status != DebtStatus.Withdrawn)
            .OrderBy(d => d.DueOn).ThenBy(d => d.Id).ToListAsync(ct);
        if (debts.Count == 0)
        {
            return DebtProblems.NoTitles();
        }

        var client = await db.Clients.AsNoTracking().SingleAsync(c => c.Id == debts[0].ClientId, ct);
        var payments = await db.Payments.AsNoTracking().Where(p => p.CaseId == caseId && p.PaidOn <= on)
            .OrderBy(p => p.PaidOn).ThenBy(p => p.RecordedAt).ToListAsync(ct);
        var waivers = await db.Waivers.AsNoTracking().Where(w => w.CaseId == caseId).OrderBy(w => w.RecordedAt).ToListAsync(ct);
        return Compute(client, debts, payments, waivers, on, await basisOf(client.Id), await limitation.LastDaysAsync(debts, on, ct));
    }

    /// <summary>The same for records already loaded (a report over many cases).</summary>
    /// <param name="lastDay">The last day on which a title may be collected, as <see cref="CaseLimitation"/> tells it.</param>
    public static Result<DebtStatement> Compute(
        Client client, IReadOnlyList<Debt> debts, IReadOnlyList<Payment> payments, IReadOnlyList<Waiver> waivers, DateOnly on,
        StatementBasis basis, Func<Debt, DateOnly?> lastDay)
    {
        var titles = new List<StatementTitle>(debts.Count);
        foreach (var debt in debts)
        {
            var agreed = basis.Charges.TermsOf(debt.Id);
            var terms = agreed is null ? TermsOf(client, debt) : AccrualTerms.Agree(agreed.Draft);
            if (terms.Failed)
            {
                return terms.Problem;
            }

            titles.Add(new StatementTitle(debt.Id, debt.DisplayNumber, debt.Principal, debt.DueOn, terms.Value)
            {
                CollectableUntil = lastDay(debt),
                InterestFrom = agreed?.InterestFrom ?? debt.DueOn,
                CorrectionFrom = agreed?.CorrectionFrom ?? (debt.Instrument == InstrumentKind.Cheque ? debt.IssuedOn : null) ?? debt.DueOn,
            });
        }

        var received = payments.Where(p => p.PaidOn <= on).Select(p => new StatementPayment(p.PaidOn, p.Amount, p.Reference, p.TowardCapital)
        {
            TowardTitle = debts.FirstOrDefault(debt => debt.Id == p.TowardDebt)?.DisplayNumber,
        }).ToList();
        return DebtStatement.Compute(new StatementRequest(on, titles, received, basis.Indices)
        {
            Practice = basis.Practice,
            Costs = basis.Charges.Costs,
            Waivers =
            [
                .. from waiver in waivers
                   join debt in debts on waiver.DebtId equals debt.Id
                   select new StatementWaiver(waiver.WaivedOn, debt.DisplayNumber, waiver.Component, waiver.Amount, waiver.Act),
            ],
        });
    }

    /// <summary>What the client's general terms and the law add to a title of which no contract was written down.</summary>
    public static Result<AccrualTerms> TermsOf(Client client, Debt debt) => AccrualTerms.Agree(
        debt.Instrument switch
        {
            InstrumentKind.SchoolFee => DebtRelation.Consumer,
            InstrumentKind.CondominiumFee => DebtRelation.Condominium,
            _ => DebtRelation.Ordinary,
        },
        CorrectionRule.Ipca,
        client.MonthlyInterest is { } monthly ? new AgreedFigure(monthly, client.ChargesSource) : null,
        client.Fine.Value > 0 ? new AgreedFigure(client.Fine, client.ChargesSource) : null,
        client.CollectionFee.Value > 0 ? new AgreedFigure(client.CollectionFee, client.ChargesSource) : null);
}
