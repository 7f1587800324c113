using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Evidence;

/// <summary>What the opening pages of a dossier tell of a case.</summary>
public sealed record CaseFacts(
    CollectionCase Case, string ClientName, string ClientTaxId, string DebtorName, string DebtorTaxId, IReadOnlyList<Debt> Debts, DebtStatement Statement,
    IReadOnlyList<CaseEvent> Events, IReadOnlyList<Notice> Notices, IReadOnlyList<Agreement> Agreements, IReadOnlyList<Payment> Payments);

/// <summary>Reads those facts as they stand today.</summary>
public sealed class DossierFacts(AppDb db, CaseStatement statements, OfficeClock clock) : IUseCase
{
    // The office's own steps prove nothing against a debtor and stay inside the house.
    private static readonly CaseEventKind[] Told =
    [
        CaseEventKind.NoticeSent, CaseEventKind.LetterPosted, CaseEventKind.LetterDelivered, CaseEventKind.LetterReturned, CaseEventKind.ContactMade,
        CaseEventKind.DebtorAnswered, CaseEventKind.PaymentReceived, CaseEventKind.AgreementMade, CaseEventKind.AgreementKept, CaseEventKind.AgreementBroken,
        CaseEventKind.Disputed, CaseEventKind.ProtestRequested, CaseEventKind.Filed,
    ];

    public async Task<Result<CaseFacts>> OfAsync(CollectionCase collectionCase, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(collectionCase);
        var id = collectionCase.Id;
        var statement = await statements.OnAsync(id, clock.Today, ct);
        if (statement.Failed)
        {
            return statement.Problem;
        }

        var client = await db.Clients.AsNoTracking().SingleAsync(c => c.Id == collectionCase.ClientId, ct);
        var profile = await db.DebtorProfiles.AsNoTracking().SingleAsync(p => p.DebtorId == collectionCase.DebtorId && p.ClientId == collectionCase.ClientId, ct);
        var taxId = await db.Debtors.Where(d => d.Id == collectionCase.DebtorId).Select(d => d.TaxId).SingleAsync(ct);
        return new CaseFacts(
            collectionCase, client.Name, Formatted(client.TaxId), profile.Name, Formatted(taxId),
            await db.Debts.AsNoTracking().Include(d => d.Obligors).Where(d => d.CaseId == id && d.Status != DebtStatus.Withdrawn).OrderBy(d => d.DueOn).ToListAsync(ct),
            statement.Value,
            await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == id && Told.Contains(e.Kind)).OrderBy(e => e.HappenedOn).ThenBy(e => e.At).ThenBy(e => e.Id).ToListAsync(ct),
            await db.Notices.AsNoTracking().Where(n => n.CaseId == id).OrderBy(n => n.CreatedAt).ToListAsync(ct),
            await db.Agreements.AsNoTracking().Include(a => a.Installments).Where(a => a.CaseId == id).OrderBy(a => a.MadeOn).ToListAsync(ct),
            await db.Payments.AsNoTracking().Where(p => p.CaseId == id).OrderBy(p => p.PaidOn).ToListAsync(ct));
    }

    private static string Formatted(string taxId) => TaxId.Parse(taxId) is { Failed: false } id ? id.Value.Formatted : taxId;
}
