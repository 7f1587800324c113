using LegalCollections.Domain.Debts;
using LegalCollections.Domain.JudicialCases;

namespace LegalCollections.Cli.Actions;

/// <summary>CASE.json as <c>actions propose</c> reads it; payments, costs, waivers and terms are read from the same file as <c>debts statement</c> reads them.</summary>
internal sealed record ActionCaseFile
{
    public DateOnly? On { get; init; }
    public CreditorEntry Creditor { get; init; } = new();
    public DebtorEntry Debtor { get; init; } = new();
    public IReadOnlyList<TitleEntry> Titles { get; init; } = [];
}

/// <summary>Who collects, and what that creditor decided beforehand.</summary>
internal sealed record CreditorEntry
{
    /// <summary>In reais; below it a lawsuit costs more than it brings.</summary>
    public decimal CostThreshold { get; init; }
    public bool AdmittedAtJec { get; init; }
    public IReadOnlyList<RequiredPaper> Papers { get; init; } = [];
}

/// <summary>A person who answers for a title, and where that person lives.</summary>
internal record PersonEntry
{
    public string TaxId { get; init; } = "";
    public string Name { get; init; } = "";
    public string City { get; init; } = "";
    public string State { get; init; } = "";
}

/// <summary>Who owes.</summary>
internal sealed record DebtorEntry : PersonEntry
{
    /// <summary>Street and number; the city and state stand apart.</summary>
    public string? Address { get; init; }

    /// <summary>Day of the edital of recuperação judicial or falência.</summary>
    public DateOnly? InsolvencyNotice { get; init; }
    public bool ConsumerPlan { get; init; }
    public bool Found { get; init; } = true;
    public bool Consumer { get; init; }
}

/// <summary>One title and what proves it.</summary>
internal sealed record TitleEntry
{
    public string? Label { get; init; }

    /// <summary>Another name of <see cref="Label"/>.</summary>
    public string? Number { get; init; }
    public string? Instrument { get; init; }

    /// <summary>In reais, as on the paper.</summary>
    public decimal? Principal { get; init; }

    /// <summary>Another name of <see cref="Principal"/>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>In reais, on the day of the proposal; computed from principal, terms and payments where it is not given.</summary>
    public decimal? Balance { get; init; }
    public DateOnly? DueOn { get; init; }

    /// <summary>Another name of <see cref="DueOn"/>.</summary>
    public DateOnly? Due { get; init; }
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Another name of <see cref="IssuedOn"/>.</summary>
    public DateOnly? Issued { get; init; }
    public DateOnly? Protested { get; init; }
    public DateOnly? Acknowledged { get; init; }
    public DateOnly? LastInstallment { get; init; }
    public DateOnly? Accelerated { get; init; }

    /// <summary>The due day from which limitation runs, where the lawyer chooses.</summary>
    public LimitationStart Start { get; init; }
    public IReadOnlyList<InterruptionEntry> Interruptions { get; init; } = [];
    public IReadOnlyList<SuspensionEntry> Suspensions { get; init; } = [];
    public bool Witnesses { get; init; }
    public bool CertifiedSignature { get; init; }
    public bool Accepted { get; init; }
    public bool Delivered { get; init; }
    public bool Written { get; init; }
    public bool Secured { get; init; }
    public bool Elsewhere { get; init; }
    public bool Consumer { get; init; }
    public Forum? PlaceOfPayment { get; init; }
    public Forum? ElectedForum { get; init; }
    public JudgmentEntry? Judgment { get; init; }
    public IReadOnlyList<PersonEntry> Guarantors { get; init; } = [];
    public IReadOnlyList<RequiredPaper> Papers { get; init; } = [];
}

/// <summary>An act that interrupted limitation (CC art. 202); of a lawsuit the filing and, once it is over, its last act.</summary>
internal sealed record InterruptionEntry(InterruptionKind Kind, DateOnly On, DateOnly? LastActOn);

/// <summary>Days on which limitation stood still, both included.</summary>
internal sealed record SuspensionEntry(SuspensionKind Kind, DateOnly From, DateOnly To);

/// <summary>A judgment or homologated agreement on a title.</summary>
internal sealed record JudgmentEntry(DateOnly Final, Forum? Court);
