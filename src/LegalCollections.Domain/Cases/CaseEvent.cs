using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Cases;

/// <summary>One thing that happened in a case; the timeline is the record on which petitions and reports rest.</summary>
public sealed class CaseEvent : IClientOwned
{
    private CaseEvent() { }

    public Guid Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public ClientId ClientId { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>The day of the fact in the office's time zone (a letter delivered yesterday is recorded today).</summary>
    public DateOnly HappenedOn { get; private set; }
    public CaseEventKind Kind { get; private set; }

    /// <summary>What fills the kind's sentence, in the order of its text: money and dates in invariant form.</summary>
    public IReadOnlyList<string> Details { get; private set; } = [];

    /// <summary>Who did it: a person's name, or "system".</summary>
    public string Actor { get; private set; } = "";
    public DocumentId? DocumentId { get; private set; }

    public static CaseEvent Record(
        CollectionCase collectionCase, CaseEventKind kind, DateTimeOffset at, DateOnly happenedOn, string actor,
        DocumentId? document = null, params string[] details)
    {
        ArgumentNullException.ThrowIfNull(collectionCase);
        return new CaseEvent
        {
            Id = Guid.CreateVersion7(),
            CaseId = collectionCase.Id,
            ClientId = collectionCase.ClientId,
            At = at,
            HappenedOn = happenedOn,
            Kind = kind,
            Details = details,
            Actor = actor,
            DocumentId = document,
        };
    }
}

/// <summary>The sentences of the timeline; each has a text <c>enum.CaseEventKind.*</c> with places for its details.</summary>
public enum CaseEventKind
{
    Opened, TitlesAdded, StrategyApproved, StageChanged, NoticeQueued, NoticeSent, NoticeUncertain, NoticeFailed, LetterQueued, LetterPrinted, LetterPosted, LetterDelivered,
    LetterReturned, ContactMade, DebtorAnswered, PaymentReceived, PaidInFull, AgreementMade, AgreementKept, AgreementBroken,
    Disputed, Held, Released, TaskOpened, TaskDone, ActionDecided, DocumentDrafted, DraftReplaced, DraftAccepted, Filed,
    PublicationRecorded, DeadlineScheduled, DeadlineConfirmed, DeadlineDiffers, DeadlineMoved, DeadlineDone, ProtestRequested, CostRecorded, CostStruck, CostClaimed, CostClaimDropped, CourtActRecorded, CourtActStruck, EvidenceKept, DossierBuilt, Closed, WorkflowFault, WorkflowDecided, Note,
}
