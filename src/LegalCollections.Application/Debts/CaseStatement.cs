using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Debts;

/// <summary>The memória de cálculo of a case on a day: its titles, the client's charges and every payment up to that day.</summary>
public sealed class CaseStatement(AppDb db, StatementBases bases) : IUseCase
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
        return Compute(client, debts, payments, on, await basisOf(client.Id));
    }

    /// <summary>The same for records already loaded (a report over many cases).</summary>
    public static Result<DebtStatement> Compute(
        Client client, IReadOnlyList<Debt> debts, IReadOnlyList<Payment> payments, DateOnly on, StatementBasis basis)
    {
        var titles = new List<StatementTitle>(debts.Count);
        foreach (var debt in debts)
        {
            var terms = TermsOf(client, debt);
            if (terms.Failed)
            {
                return terms.Problem;
            }

            titles.Add(new StatementTitle(debt.Id, debt.DisplayNumber, debt.Principal, debt.DueOn, terms.Value));
        }

        var received = payments.Where(p => p.PaidOn <= on).Select(p => new StatementPayment(p.PaidOn, p.Amount, p.Reference)).ToList();
        return DebtStatement.Compute(new StatementRequest(on, titles, received, basis.Indices) { Practice = basis.Practice });
    }

    /// <summary>What the client's contract and the law add to a title.</summary>
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
