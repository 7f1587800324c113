using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Documents;

/// <summary>A document of a case as it was made or received; a new version is a new record, nothing is overwritten.</summary>
public sealed class StoredDocument : IClientOwned
{
    private StoredDocument() { }

    public DocumentId Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public ClientId ClientId { get; private set; }
    public DocumentKind Kind { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>Key and content hash of the template it was made from; null for what people uploaded.</summary>
    public string? TemplateKey { get; private set; }
    public string? TemplateHash { get; private set; }

    /// <summary>Which wording of the template, and why; null for what people uploaded.</summary>
    public WordingChoice? Wording { get; private set; }

    /// <summary>SHA-256 (hex) of the Word file in the blob store.</summary>
    public string? WordHash { get; private set; }

    /// <summary>SHA-256 (hex) of the PDF or image in the blob store.</summary>
    public string? FileHash { get; private set; }
    public string FileName { get; private set; } = "";
    public string ContentType { get; private set; } = "";

    /// <summary>The day of the statement printed in it.</summary>
    public DateOnly? StatementOn { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public string CreatedBy { get; private set; } = "";

    /// <summary>The lawyer who took it as it is, and when.</summary>
    public string? ApprovedBy { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>SHA-256 (hex) of the same PDF with the lawyer's signature; the unsigned one stays.</summary>
    public string? SignedHash { get; private set; }

    /// <summary>The signature carries the time of a time stamp server.</summary>
    public bool TimeStamped { get; private set; }

    /// <summary>What an evidence paper proves; <see cref="EvidenceRole.Other"/> for every other document.</summary>
    public EvidenceRole Proves { get; private set; }

    /// <summary>The title that an evidence paper is about; null for all titles of the case.</summary>
    public DebtId? DebtId { get; private set; }

    /// <summary>The document that this one replaces (an edited draft).</summary>
    public DocumentId? Replaces { get; private set; }

    public static StoredDocument Compose(
        CaseId caseId, ClientId client, DocumentKind kind, string title, TemplateSource template, ComposedFiles files,
        DateOnly? statementOn, DateTimeOffset at, string by, DocumentId? replaces = null) => new()
        {
            Id = DocumentId.New(),
            CaseId = caseId,
            ClientId = client,
            Kind = kind,
            Title = title,
            TemplateKey = template.Key,
            TemplateHash = template.Hash,
            Wording = template.Wording,
            WordHash = files.WordHash,
            FileHash = files.PdfHash,
            FileName = files.FileName,
            ContentType = "application/pdf",
            StatementOn = statementOn,
            CreatedAt = at,
            CreatedBy = by,
            Replaces = replaces,
        };

    public void Approve(string by, DateTimeOffset at) => (ApprovedBy, ApprovedAt) = (by, at);

    public void Sign(string signedHash, bool timeStamped) => (SignedHash, TimeStamped) = (signedHash, timeStamped);

    public static StoredDocument Receive(
        CaseId caseId, ClientId client, DocumentKind kind, string title, string fileHash, string fileName, string contentType,
        DateTimeOffset at, string by, DocumentId? id = null, EvidenceRole proves = EvidenceRole.Other, DebtId? debt = null, DocumentId? replaces = null) => new()
        {
            Id = id ?? DocumentId.New(),
            Proves = proves,
            DebtId = debt,
            Replaces = replaces,
            CaseId = caseId,
            ClientId = client,
            Kind = kind,
            Title = title,
            FileHash = fileHash,
            FileName = fileName,
            ContentType = contentType,
            CreatedAt = at,
            CreatedBy = by,
        };
}

/// <summary>Which template, in which state, a document came from.</summary>
public readonly record struct TemplateSource(string Key, string Hash, WordingChoice? Wording = null);

/// <summary>The two forms of one composed document in the blob store.</summary>
public readonly record struct ComposedFiles(string? WordHash, string PdfHash, string FileName);

/// <summary>What a document is for.</summary>
public enum DocumentKind
{
    Letter, FormalNotice, ProtestRequest, Petition, ReturnReceipt, Receipt, FilingProof, Evidence, Report, CostsReceipt, Agreement, Mandate, Dossier,
}

/// <summary>What a paper that the firm took in proves: one paper is the enforceable title or written proof of the debt, and not both for being there.</summary>
public enum EvidenceRole
{
    /// <summary>Something else; no law of an action asks for it.</summary>
    Other,

    /// <summary>The title itself (CPC art. 784); once it has lost its force, written proof (art. 700).</summary>
    Title,

    /// <summary>A contract, invoice or letter that shows the debt and is no title (CPC art. 700).</summary>
    WrittenProof,

    /// <summary>Delivery and receipt of the goods or the service (Lei 5.474 art. 15 II b).</summary>
    Delivery,

    /// <summary>The instrument of protest (Lei 5.474 art. 15 II a).</summary>
    Protest,
}
