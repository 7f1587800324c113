namespace LegalCollections.Domain.Debts;

/// <summary>What proves a title and what happened to it, so that force, limitation and documents follow from facts and not from opinion.</summary>
public sealed record DebtEvidence
{
    public static readonly DebtEvidence None = new();

    /// <summary>Law: CPC art. 784 III.</summary>
    public bool TwoWitnesses { get; init; }

    /// <summary>The integrity of the electronic signature is certified by a signature provider. Law: CPC art. 784 §4.</summary>
    public bool CertifiedElectronicSignature { get; init; }

    /// <summary>Aceite of a duplicata.</summary>
    public bool Accepted { get; init; }

    /// <summary>Proof of delivery and receipt of the goods or of the service. Law: Lei 5.474 art. 15 II.</summary>
    public bool DeliveryProof { get; init; }

    /// <summary>Written proof without executive force; for a condominium fee, the convention or the minutes. Law: CPC art. 700, 784 X.</summary>
    public bool WrittenProof { get; init; }

    /// <summary>Mortgage, pledge, other real right or caução. Law: CPC art. 784 V.</summary>
    public bool SecuredByRealGuarantee { get; init; }

    public DateOnly? ProtestedOn { get; init; }

    /// <summary>Unequivocal recognition by the debtor, even outside court. Law: CC art. 202 VI.</summary>
    public DateOnly? AcknowledgedOn { get; init; }

    /// <summary>A cheque payable in another praça than the one of its issue: 60 days of presentation instead of 30.</summary>
    public bool PayableElsewhere { get; init; }

    /// <summary>The day on which a judgment on the title became final: from then on only its own term runs. Law: STF Súmula 150.</summary>
    public DateOnly? JudgmentFinalOn { get; init; }

    /// <summary>Due day of the last instalment of the same contract, where the term runs from it (school fees, bank credit notes).</summary>
    public DateOnly? LastInstallmentDueOn { get; init; }

    /// <summary>The day on which the creditor called the whole debt.</summary>
    public DateOnly? AcceleratedOn { get; init; }

    /// <summary>The lawyer's choice of the due day from which limitation runs.</summary>
    public LimitationStart Start { get; init; }

    /// <summary>Acts that may have interrupted limitation, beside protest and recognition above.</summary>
    public IReadOnlyList<Interruption> Interruptions { get; init; } = [];

    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];

    internal IEnumerable<Interruption> AllInterruptions =>
    [
        .. Interruptions,
        .. ProtestedOn is { } protest ? [new Interruption(InterruptionKind.NotarialProtest, protest)] : Array.Empty<Interruption>(),
        .. AcknowledgedOn is { } recognition ? [new Interruption(InterruptionKind.Acknowledgement, recognition)] : Array.Empty<Interruption>(),
    ];
}
