using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.JudicialCases;

/// <summary>An act in a lawsuit, or in the debtor's insolvency, that changes what may be done or until when; written down with what proves it.</summary>
public sealed class LawsuitAct : IClientOwned
{
    public const int LongestEvidence = 300;

    private LawsuitAct() { }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public ClientId ClientId { get; private set; }

    /// <summary><see langword="null"/> for an act about the debtor, which reaches every lawsuit of the case.</summary>
    public JudicialCaseId? JudicialCaseId { get; private set; }
    public LawsuitActKind Kind { get; private set; }
    public DateOnly On { get; private set; }

    /// <summary>Last day of a stay; of embargos de declaração the day on which their decision was made available.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>What proves it: document, page, edital.</summary>
    public string Evidence { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";

    /// <returns>A refusal for a day in the future, days out of order, a stay beyond a year, no evidence, or an act of a lawsuit without one.</returns>
    public static Result<LawsuitAct> Record(CaseId caseId, ClientId client, LawsuitActEntry entry, DateOnly today, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (Refusal(entry, today) is { } problem)
        {
            return problem;
        }

        return new LawsuitAct
        {
            Id = Guid.CreateVersion7(),
            CaseId = caseId,
            ClientId = client,
            JudicialCaseId = entry.Kind.IsOfDebtor() ? null : entry.Lawsuit,
            Kind = entry.Kind,
            On = entry.On,
            Until = entry.Until,
            Evidence = entry.Evidence!.Trim(),
            RecordedAt = at,
            RecordedBy = by,
        };
    }

    private static Problem? Refusal(LawsuitActEntry entry, DateOnly today) => entry switch
    {
        { Lawsuit: null } when !entry.Kind.IsOfDebtor() => JudicialCaseProblems.ActWithoutLawsuit(),
        _ when entry.On > today => JudicialCaseProblems.ActInFuture(entry.On),
        { Kind: LawsuitActKind.Clarification, Until: { } decided } when decided > today => JudicialCaseProblems.ActInFuture(decided),
        _ when entry.Until < entry.On || (entry.Until is null && entry.Kind == LawsuitActKind.Stay) || (entry.Until is not null && !entry.Kind.HasEnd()) =>
            JudicialCaseProblems.ActDays(),

        // Law: CPC art. 921 §1: one year.
        { Kind: LawsuitActKind.Stay, Until: { } until } when until > CalendarTerms.AddMonths(entry.On, 12) => JudicialCaseProblems.StayTooLong(),
        _ when string.IsNullOrWhiteSpace(entry.Evidence) || entry.Evidence.Trim().Length > LongestEvidence => JudicialCaseProblems.ActWithoutEvidence(),
        _ => null,
    };
}

/// <summary>What a person writes down of an act.</summary>
public sealed record LawsuitActEntry(LawsuitActKind Kind, JudicialCaseId? Lawsuit, DateOnly On, DateOnly? Until, string? Evidence);

/// <summary>Kinds of acts; what each does is told under <c>lawsuits.act.effect.*</c> with its law.</summary>
public enum LawsuitActKind
{
    /// <summary>The creditor learnt of the first fruitless search of debtor or assets. Law: CPC art. 921 §4.</summary>
    FruitlessSearch = 1,

    /// <summary>The court stayed the enforcement, once and for a year at most. Law: CPC art. 921 III, §1.</summary>
    Stay = 2,

    /// <summary>Effective service, intimation or seizure. Law: CPC art. 921 §4-A.</summary>
    Seizure = 3,

    /// <summary>Embargos à execução, embargos monitórios or impugnação. Law: CPC arts. 525, 702, 914.</summary>
    Defence = 4,

    /// <summary>The court gave the defence suspensive effect. Law: CPC arts. 525 §6, 919 §1.</summary>
    SuspensiveEffect = 5,

    DefenceDecided = 6,

    /// <summary>Embargos de declaração, which interrupt the term of the other appeals. Law: CPC art. 1.026.</summary>
    Clarification = 7,

    /// <summary>The court declined its competence, or the forum was argued. Law: CPC arts. 63, 64.</summary>
    VenueDisputed = 8,

    /// <summary>Processamento da recuperação judicial deferido. Law: Lei 11.101 arts. 6, 52.</summary>
    Reorganisation = 20,

    /// <summary>Falência decretada. Law: Lei 11.101 arts. 6, 99.</summary>
    Bankruptcy = 21,

    /// <summary>The edital from which the claim is to be filed. Law: Lei 11.101 art. 7 §1.</summary>
    InsolvencyNotice = 22,

    InsolvencyEnded = 23,

    /// <summary>Conciliation of an over-indebted consumer asked for. Law: CDC arts. 104-A, 104-B.</summary>
    ConsumerPlan = 24,
}

/// <summary>What kinds have in common.</summary>
public static class LawsuitActKinds
{
    public static bool IsOfDebtor(this LawsuitActKind kind) => kind >= LawsuitActKind.Reorganisation;

    public static bool HasEnd(this LawsuitActKind kind) => kind is LawsuitActKind.Stay or LawsuitActKind.Clarification or LawsuitActKind.Reorganisation;

    /// <summary>Collection outside that procedure stops.</summary>
    public static bool StopsCollection(this LawsuitActKind kind) =>
        kind is LawsuitActKind.Reorganisation or LawsuitActKind.Bankruptcy or LawsuitActKind.ConsumerPlan;
}
