using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Documents;

namespace LegalCollections.Application.Reports.Portal;

/// <summary>What of a case its creditor may read: facts towards the debtor and the court, never the office's own notes, tasks and drafts.</summary>
public static class VisibleEvents
{
    /// <summary>Each has a sentence <c>portal.event.&lt;Kind&gt;</c> without details, so that no free text of the office leaves it.</summary>
    public static readonly IReadOnlyList<CaseEventKind> Kinds =
    [
        CaseEventKind.Opened, CaseEventKind.TitlesAdded, CaseEventKind.StrategyApproved, CaseEventKind.StageChanged, CaseEventKind.NoticeSent, CaseEventKind.LetterPosted,
        CaseEventKind.LetterDelivered, CaseEventKind.LetterReturned, CaseEventKind.ContactMade, CaseEventKind.DebtorAnswered,
        CaseEventKind.PaymentReceived, CaseEventKind.PaidInFull, CaseEventKind.AgreementMade, CaseEventKind.AgreementKept,
        CaseEventKind.AgreementBroken, CaseEventKind.Disputed, CaseEventKind.ActionDecided, CaseEventKind.Filed,
        CaseEventKind.PublicationRecorded, CaseEventKind.ProtestRequested, CaseEventKind.Closed,
    ];

    /// <summary>Finished documents only: a petition is a draft until its filing proof is there.</summary>
    public static readonly IReadOnlyList<DocumentKind> Documents =
    [
        DocumentKind.Letter, DocumentKind.FormalNotice, DocumentKind.ProtestRequest, DocumentKind.ReturnReceipt, DocumentKind.Receipt,
        DocumentKind.FilingProof,
    ];
}
