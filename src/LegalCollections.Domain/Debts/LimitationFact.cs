using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts;

/// <summary>An act, a time or a due day that changes the limitation of a title, written down by a lawyer with what proves it.</summary>
public sealed class LimitationFact : IClientOwned
{
    private LimitationFact() { }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public ClientId ClientId { get; private set; }
    public DebtId DebtId { get; private set; }

    /// <summary>What interrupted it; one of the three is known.</summary>
    public InterruptionKind? Interruption { get; private set; }

    /// <summary>What suspended it.</summary>
    public SuspensionKind? Suspension { get; private set; }

    /// <summary>From which day of the contract it runs.</summary>
    public LimitationStart? Start { get; private set; }

    /// <summary>The day of the act, the first day of the suspension, or the day from which the term runs.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Last act of the process (CC art. 202 sole §), or last day of the suspension; <see langword="null"/> while a process runs.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>What proves it: document, number, page.</summary>
    public string Evidence { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";

    /// <summary>The claim is before a court: as long as that lasts it cannot prescribe.</summary>
    public bool InCourt => Interruption == InterruptionKind.Service && Until is null;

    public static Result<LimitationFact> Record(Debt debt, LimitationEntry entry, DateOnly today, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(debt);
        ArgumentNullException.ThrowIfNull(entry);
        if (new object?[] { entry.Interruption, entry.Suspension, entry.Start }.Count(kind => kind is not null) != 1)
        {
            return DebtProblems.LimitationKindMissing();
        }

        // The last instalment of a contract may lie ahead.
        if (entry.On > today && entry.Start != LimitationStart.LastInstallment)
        {
            return DebtProblems.LimitationInFuture(entry.On);
        }

        if (entry.Start is not null && entry.Until is not null)
        {
            return DebtProblems.StartWithEnd();
        }

        if (entry.Until < entry.On || (entry.Suspension is not null && entry.Until is null))
        {
            return DebtProblems.LimitationDays();
        }

        return string.IsNullOrWhiteSpace(entry.Evidence)
            ? DebtProblems.LimitationEvidenceMissing()
            : new LimitationFact
            {
                Id = Guid.CreateVersion7(),
                CaseId = debt.CaseId,
                ClientId = debt.ClientId,
                DebtId = debt.Id,
                Interruption = entry.Interruption,
                Suspension = entry.Suspension,
                Start = entry.Start,
                On = entry.On,
                Until = entry.Until,
                Evidence = entry.Evidence.Trim(),
                RecordedAt = at,
                RecordedBy = by,
            };
    }
}

/// <summary>What a lawyer writes down: an interruption, a suspension, or the day from which the term runs.</summary>
public sealed record LimitationEntry(InterruptionKind? Interruption, SuspensionKind? Suspension, DateOnly On, DateOnly? Until, string? Evidence)
{
    /// <summary><see cref="LimitationStart.LastInstallment"/> or <see cref="LimitationStart.Acceleration"/>.</summary>
    public LimitationStart? Start { get; init; }
}
