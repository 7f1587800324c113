using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;

namespace LegalCollections.Domain.JudicialCases;

/// <summary>What is known of a title when the action is chosen.</summary>
/// <param name="Balance">Corrected principal, interest, fine and fees on the day of the choice.</param>
/// <param name="Defendants">The debtor first, then co-obligors; at least one.</param>
/// <param name="OnFile">Papers that the firm holds.</param>
public sealed record TitleForAction(
    DebtId DebtId,
    string Label,
    InstrumentKind Instrument,
    DateOnly DueOn,
    DebtEvidence Evidence,
    LimitationResult Limitation,
    decimal Balance,
    IReadOnlyList<Defendant> Defendants,
    IReadOnlySet<RequiredPaper> OnFile)
{
    /// <summary>Where the title says that it is to be paid, or where the condominium lies; <see langword="null"/> where unknown.</summary>
    public Forum? PlaceOfPayment { get; init; }

    /// <summary>A consumer is sued at home, whatever the title says.</summary>
    public bool Consumer { get; init; }

    /// <summary>The forum that the parties chose; it must relate to a party's domicile or the place of the obligation (CPC art. 63 §1).</summary>
    public Forum? ElectedForum { get; init; }

    /// <summary>A judgment or homologated agreement on this title, where there is one.</summary>
    public Judgment? Judgment { get; init; }
}

/// <summary>A judgment that can be enforced.</summary>
/// <param name="FinalOn">Trânsito em julgado, from which its own limitation runs, as long as the claim's (STF Súmula 150).</param>
/// <param name="Until">The last day to enforce it.</param>
/// <param name="Court">The forum of the court that decided; <see langword="null"/> where unknown.</param>
public sealed record Judgment(DateOnly FinalOn, DateOnly Until, Forum? Court);

/// <summary>What is known of the debtor beside the titles.</summary>
/// <param name="InsolvencyNoticeOn">Day of the edital of recuperação judicial or falência (Lei 11.101 art. 7 §1); <see langword="null"/> for none.</param>
/// <param name="Plan">How far the conciliation of an over-indebted consumer has come (CDC arts. 104-A, 104-B); <see langword="null"/> for none, or once it ended.</param>
/// <param name="Found">Located, or with known assets.</param>
public sealed record DebtorStanding(DateOnly? InsolvencyNoticeOn = null, LawsuitActKind? Plan = null, bool Found = true)
{
    public bool InConsumerPlan => Plan is not null;

    /// <summary>Nothing is collected outside a collective procedure.</summary>
    public bool Stands => InsolvencyNoticeOn is not null || InConsumerPlan;

    public static readonly DebtorStanding Ordinary = new();
}

/// <summary>A person to be sued and where that person lives.</summary>
/// <param name="TaxId">CPF or CNPJ in canonical form: it tells persons apart.</param>
public sealed record Defendant(string TaxId, string Name, Forum Domicile);

/// <summary>A comarca by city and state (two letters).</summary>
public sealed record Forum(string City, string State);

/// <summary>What the client decided beforehand, and what the law says of the client.</summary>
/// <param name="CostThreshold">In reais; below it a lawsuit costs more than it brings.</param>
/// <param name="AdmittedAtJec">Natural person, MEI, ME, EPP, OSCIP or SCMEPP (Lei 9.099 art. 8 §1).</param>
public sealed record CreditorPolicy(decimal CostThreshold, bool AdmittedAtJec);

/// <summary>One reason for or against a path, with its law.</summary>
/// <param name="TextKey">Text resource; <paramref name="Args"/> fill it.</param>
public sealed record ActionReason(bool InFavour, string TextKey, string Source, IReadOnlyList<object> Args);

/// <summary>A paper that the path needs and whether it is on file.</summary>
public sealed record PaperNeed(RequiredPaper Paper, string Source, bool Missing)
{
    /// <summary>The titles that lack it, where it is there for others.</summary>
    public IReadOnlyList<string> Lacking { get; init; } = [];
}

/// <summary>One path judged for one title: open or not, and why.</summary>
public sealed record PathAssessment(ActionPath Path, bool Admissible, IReadOnlyList<ActionReason> Reasons, IReadOnlyList<PaperNeed> Papers)
{
    public IEnumerable<PaperNeed> MissingPapers => Papers.Where(paper => paper.Missing);
}

/// <summary>The suggested action for a title, beside every other path; a lawyer decides.</summary>
/// <param name="Assessments">Every path in the order of the table.</param>
public sealed record ActionProposal(TitleForAction Title, PathAssessment Proposed, IReadOnlyList<PathAssessment> Assessments)
{
    /// <summary>The other ways to court that are open.</summary>
    public IEnumerable<PathAssessment> Alternatives
        => Assessments.Where(path => path.Admissible && path.Path >= ActionPath.Execucao && path.Path != Proposed.Path);
}
