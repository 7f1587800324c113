using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Agreements;

/// <summary>Ends an agreement that was not kept; what was paid under it stays imputed, and the case runs again.</summary>
public sealed class BreakAgreement(AppDb db, Timeline timeline, WorkflowSignals signals, OfficeClock clock) : IUseCase
{
    public Task<Result<Done>> HandleAsync(AgreementId id, CancellationToken ct) => HandleAsync(id, clock.Today, ct);

    internal async Task<Result<Done>> HandleAsync(AgreementId id, DateOnly on, CancellationToken ct)
    {
        if (await db.Agreements.FirstOrDefaultAsync(a => a.Id == id, ct) is not { } agreement)
        {
            return AgreementProblems.NotFound();
        }

        if (agreement.Status != AgreementStatus.Running)
        {
            return AgreementProblems.NotRunning();
        }

        var collectionCase = (await db.CollectionCases.FindAsync([agreement.CaseId], ct))!;
        agreement.Break(on);
        timeline.AddOn(
            collectionCase, CaseEventKind.AgreementBroken, on, null, EventWording.Detail(agreement.Installments.Sum(i => i.Paid)),
            EventWording.Detail(agreement.Total));
        signals.Raise(agreement.CaseId, CaseSignal.AgreementBroken);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
