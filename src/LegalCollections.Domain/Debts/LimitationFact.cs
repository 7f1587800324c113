using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts;

/// <summary>An act, a time, a due day or a trait that changes the limitation of a title, written down by a lawyer with what proves it.</summary>
public sealed class LimitationFact : IClientOwned
{
    private LimitationFact() { }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public ClientId ClientId { get; private set; }
    public DebtId DebtId { get; private set; }

    /// <summary>What interrupted it; one of the four is known.</summary>
    public InterruptionKind? Interruption { get; private set; }

    /// <summary>What suspended it.</summary>
    public SuspensionKind? Suspension { get; private set; }

    /// <summary>From which day of the contract it runs.</summary>
    public LimitationStart? Start { get; private set; }

    /// <summary>What the title carries.</summary>
    public TitleTrait? Trait { get; private set; }

    /// <summary>The forum of the court that gave the judgment, by city and state; <see langword="null"/> where unknown.</summary>
    public string? CourtCity { get; private set; }
    public string? CourtState { get; private set; }

    /// <summary>The day of the act, the first day of the suspension, the day from which the term runs, or the day of the paper.</summary>
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
        return entry.RefusalFor(debt.Instrument, today) is { } problem
            ? problem
            : new LimitationFact
            {
                Id = Guid.CreateVersion7(),
                CaseId = debt.CaseId,
                ClientId = debt.ClientId,
                DebtId = debt.Id,
                Interruption = entry.Interruption,
                Suspension = entry.Suspension,
                Start = entry.Start,
                Trait = entry.Trait,
                CourtCity = Place(entry.CourtCity),
                CourtState = Place(entry.CourtState)?.ToUpperInvariant(),
                On = entry.On,
                Until = entry.Until,
                Evidence = entry.Evidence!.Trim(),
                RecordedAt = at,
                RecordedBy = by,
            };
    }

    private static string? Place(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What a title carries beyond what its client's file says; what each changes is told under <c>debts.trait.*.about</c>.</summary>
public enum TitleTrait
{
    /// <summary>Electronic signature whose integrity a provider certifies. Law: CPC art. 784 §4.</summary>
    CertifiedSignature = 1,

    /// <summary>Mortgage, pledge, fiduciary transfer or caução. Law: CPC art. 784 V.</summary>
    RealGuarantee = 2,

    /// <summary>A cheque payable in another praça than the one of its issue. Law: Lei 7.357 arts. 33, 59.</summary>
    PaidElsewhere = 3,

    /// <summary>A judgment or homologated agreement that became final. Law: CPC art. 515; STF Súmula 150.</summary>
    Judgment = 4,
}

/// <summary>What a lawyer writes down: an interruption, a suspension, the day from which the term runs, or a trait.</summary>
public sealed record LimitationEntry(InterruptionKind? Interruption, SuspensionKind? Suspension, DateOnly On, DateOnly? Until, string? Evidence)
{
    /// <summary><see cref="LimitationStart.LastInstallment"/> or <see cref="LimitationStart.Acceleration"/>.</summary>
    public LimitationStart? Start { get; init; }
    public TitleTrait? Trait { get; init; }
    public string? CourtCity { get; init; }
    public string? CourtState { get; init; }

    /// <summary>Why it cannot be written down of a title; <see langword="null"/> where it can.</summary>
    public Problem? RefusalFor(InstrumentKind instrument, DateOnly today) => this switch
    {
        _ when new object?[] { Interruption, Suspension, Start, Trait }.Count(kind => kind is not null) != 1 =>
            DebtProblems.LimitationKindMissing(),

        // The last instalment of a contract may lie ahead.
        _ when On > today && Start != LimitationStart.LastInstallment => DebtProblems.LimitationInFuture(On),
        { Start: not null, Until: not null } => DebtProblems.StartWithEnd(),
        { Trait: not null, Until: not null } => DebtProblems.LimitationDays(),
        _ when Until < On || this is { Suspension: not null, Until: null } => DebtProblems.LimitationDays(),
        { Trait: TitleTrait.PaidElsewhere } when instrument != InstrumentKind.Cheque => DebtProblems.NotACheque(),
        _ when string.IsNullOrWhiteSpace(CourtCity) != string.IsNullOrWhiteSpace(CourtState) => DebtProblems.CourtIncomplete(),
        { Trait: not TitleTrait.Judgment } when !string.IsNullOrWhiteSpace(CourtCity) => DebtProblems.CourtWithoutJudgment(),
        _ => string.IsNullOrWhiteSpace(Evidence) ? DebtProblems.LimitationEvidenceMissing() : null,
    };
}
