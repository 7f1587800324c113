using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;

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

    /// <summary>Of a declined venue: where the lawsuit goes on, the calendar of its new court, and what stood before.</summary>
    public string? City { get; private set; }
    public string? State { get; private set; }
    public string? CalendarCode { get; private set; }
    public string? CityBefore { get; private set; }
    public string? StateBefore { get; private set; }
    public string? CalendarBefore { get; private set; }

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
            City = entry.MovedTo?.City,
            State = entry.MovedTo?.State,
            CalendarCode = entry.MovedTo?.CalendarCode,
            Evidence = entry.Evidence!.Trim(),
            RecordedAt = at,
            RecordedBy = by,
        };
    }

    /// <summary>Of a declined venue: takes the lawsuit to its new court and keeps what stood before.</summary>
    public void Take(JudicialCase lawsuit)
    {
        ArgumentNullException.ThrowIfNull(lawsuit);
        (CityBefore, StateBefore, CalendarBefore) = (lawsuit.Venue, lawsuit.VenueState, lawsuit.CalendarCode);
        lawsuit.MoveTo(City!, State!, CalendarCode!);
    }

    /// <summary>Takes the lawsuit back to the court before, unless it went on to a third one.</summary>
    public void TakeBack(JudicialCase lawsuit)
    {
        ArgumentNullException.ThrowIfNull(lawsuit);
        if ((lawsuit.Venue, lawsuit.VenueState, lawsuit.CalendarCode) == (City, State, CalendarCode))
        {
            lawsuit.MoveTo(CityBefore!, StateBefore!, CalendarBefore!);
        }
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
        { Kind: LawsuitActKind.VenueDeclined, MovedTo: null } => JudicialCaseProblems.NewCourtMissing(),
        { Kind: not LawsuitActKind.VenueDeclined, MovedTo: not null } => JudicialCaseProblems.CourtNotAsked(),
        _ when string.IsNullOrWhiteSpace(entry.Evidence) || entry.Evidence.Trim().Length > LongestEvidence => JudicialCaseProblems.ActWithoutEvidence(),
        _ => null,
    };
}

/// <summary>What a person writes down of an act.</summary>
public sealed record LawsuitActEntry(LawsuitActKind Kind, JudicialCaseId? Lawsuit, DateOnly On, DateOnly? Until, string? Evidence)
{
    /// <summary>Where a lawsuit goes on whose court declined.</summary>
    public NewCourt? MovedTo { get; init; }
}

/// <summary>The court that takes a lawsuit over: comarca, state and the calendar on which its days are counted.</summary>
public sealed record NewCourt(string City, string State, string CalendarCode)
{
    /// <returns><see langword="null"/> where a part is missing or no court of Brazil has this calendar.</returns>
    public static NewCourt? Of(string? city, string? state, string? calendar) =>
        string.IsNullOrWhiteSpace(city) || state?.Trim().Length != 2 || CourtCalendars.Find(calendar) is not { Failed: false, Value: { IsOfCourt: true, IsBrazilian: true } court }
            ? null
            : new(city.Trim(), state.Trim().ToUpperInvariant(), court.Code);
}

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

    /// <summary>The forum is argued, or the court put it in doubt. Law: CPC arts. 63, 64.</summary>
    VenueDisputed = 8,

    /// <summary>The court declined and another one took the lawsuit over. Law: CPC art. 64 §§3, 4.</summary>
    VenueDeclined = 9,

    /// <summary>Processamento da recuperação judicial deferido. Law: Lei 11.101 arts. 6, 52.</summary>
    Reorganisation = 20,

    /// <summary>Falência decretada. Law: Lei 11.101 arts. 6, 99.</summary>
    Bankruptcy = 21,

    /// <summary>The edital from which the claim is to be filed. Law: Lei 11.101 art. 7 §1.</summary>
    InsolvencyNotice = 22,

    InsolvencyEnded = 23,

    /// <summary>Conciliation of an over-indebted consumer asked for. Law: CDC arts. 104-A, 104-B.</summary>
    ConsumerPlan = 24,

    /// <summary>A plan was agreed and homologated, or imposed. Law: CDC arts. 104-A §3, 104-B.</summary>
    PlanAgreed = 25,

    /// <summary>The conciliation failed or was given up, and no plan was imposed. Law: CDC art. 104-B.</summary>
    PlanFailed = 26,

    /// <summary>The consumer did not keep to the plan. Law: CDC art. 104-A §4.</summary>
    PlanBroken = 27,

    PlanKept = 28,

    /// <summary>Neither address nor assets are known. Law: CPC arts. 256, 319 §1, 830.</summary>
    DebtorNotFound = 30,

    DebtorFound = 31,
}

/// <summary>What kinds have in common.</summary>
public static class LawsuitActKinds
{
    public static bool IsOfDebtor(this LawsuitActKind kind) => kind >= LawsuitActKind.Reorganisation;

    public static bool HasEnd(this LawsuitActKind kind) => kind is LawsuitActKind.Stay or LawsuitActKind.Clarification or LawsuitActKind.Reorganisation;

    /// <summary>Insolvency and over-indebtedness concern every case of the debtor, whoever the creditor is.</summary>
    public static bool ConcernsEveryCase(this LawsuitActKind kind) => kind is >= LawsuitActKind.Reorganisation and <= LawsuitActKind.PlanKept;

    /// <summary>Collection outside that procedure stops.</summary>
    public static bool StopsCollection(this LawsuitActKind kind) =>
        kind is LawsuitActKind.Reorganisation or LawsuitActKind.Bankruptcy or LawsuitActKind.ConsumerPlan or LawsuitActKind.PlanAgreed;

    /// <summary>The kinds that can have happened next, given what is written down.</summary>
    /// <param name="acts">Those of the case.</param>
    /// <param name="filed">A lawsuit of the case is filed.</param>
    public static IEnumerable<LawsuitActKind> Possible(IReadOnlyList<LawsuitAct> acts, bool filed)
    {
        var (insolvent, standing) = (InsolvencyState.Of(acts) is not null, InsolvencyState.StandingOf(acts));
        var defended = acts.Any(act => act.Kind == LawsuitActKind.Defence);
        return Enum.GetValues<LawsuitActKind>().Where(kind => kind switch
        {
            LawsuitActKind.SuspensiveEffect or LawsuitActKind.DefenceDecided => filed && defended,
            LawsuitActKind.InsolvencyNotice or LawsuitActKind.InsolvencyEnded => insolvent,
            LawsuitActKind.ConsumerPlan => !standing.InConsumerPlan,
            LawsuitActKind.PlanAgreed or LawsuitActKind.PlanFailed => standing.Plan == LawsuitActKind.ConsumerPlan,
            LawsuitActKind.PlanBroken or LawsuitActKind.PlanKept => standing.Plan == LawsuitActKind.PlanAgreed,
            LawsuitActKind.DebtorNotFound => standing.Found,
            LawsuitActKind.DebtorFound => !standing.Found,
            _ => filed || kind.IsOfDebtor(),
        });
    }
}
