using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.Cases;

/// <summary>What payment, agreement and dispute do to a case whose drawing has no Event activity for them.</summary>
public sealed class CaseSignalFallback(AppDb db, CaseHolds holds, CaseClosing closing, InstanceStore instances, OfficeClock clock)
    : ISignalFallback
{
    /// <summary>Outcomes of the task that a dispute opens.</summary>
    public static readonly IReadOnlyList<string> DisputeOutcomes = ["Continue", "Withdraw"];

    public async Task HandleAsync(CaseId caseId, string signal, CancellationToken ct)
    {
        if (await db.CollectionCases.FindAsync([caseId], ct) is not { IsOpen: true } collectionCase)
        {
            return;
        }

        switch (signal)
        {
            case CaseSignal.PaymentInFull or CaseSignal.AgreementKept when await OwesNothingAsync(caseId, ct):
                await instances.CancelAllAsync(caseId, ct);
                await closing.CloseAsync(caseId, CloseReason.PaidInFull, ct);
                break;
            case CaseSignal.Agreement:
                await holds.HoldAsync(collectionCase, HoldReason.Agreement, ct);
                break;
            case CaseSignal.AgreementBroken when collectionCase.HoldReason == HoldReason.Agreement:
                await holds.ReleaseAsync(collectionCase, ct);
                break;
            case CaseSignal.Dispute:
                await holds.HoldAsync(collectionCase, HoldReason.Dispute, ct);
                db.CaseTasks.Add(CaseTask.Open(
                    caseId, collectionCase.ClientId, TaskKind.ResolveDispute, "lawyer", collectionCase.LawyerId, clock.Today.AddDays(2),
                    clock.GetUtcNow(), DisputeOutcomes, bookmarkId: null));
                break;
            default:
                break;
        }
    }

    /// <summary>An import may have brought a new title between the payment and now.</summary>
    private async Task<bool> OwesNothingAsync(CaseId caseId, CancellationToken ct) =>
        !await db.Debts.AnyAsync(debt => debt.CaseId == caseId && debt.Status == DebtStatus.Open, ct);
}

/// <summary>Registers the ports by which workflows reach the case slice.</summary>
public sealed class CasesModule : ISliceModule
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ISignalFallback, CaseSignalFallback>();
        services.AddScoped<IWorkflowObserver, CaseWorkflowObserver>();
    }
}
