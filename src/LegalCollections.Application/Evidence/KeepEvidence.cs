using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Documents.Pdf;
using LegalCollections.Documents.Pdf.Reading;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Evidence;

/// <summary>Takes in a title, a proof of delivery or another paper of a case; a file that cannot be shown to a judge is refused here, not at the filing.</summary>
public sealed class KeepEvidence(AppDb db, DocumentStore store, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <param name="Title">What the paper is, as the index of a dossier names it.</param>
    /// <param name="Proves">What it proves; null is refused, because a law of an action may rest on it.</param>
    /// <param name="Debt">The title it is about; null for all titles of the case.</param>
    /// <param name="Replaces">An earlier paper, which stays on file and goes into no dossier or filing any more.</param>
    public sealed record Command(CaseId Case, string? Title, EvidenceRole? Proves, ScannedFile? File, DebtId? Debt = null, DocumentId? Replaces = null);

    public async Task<Result<StoredDocument>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == command.Case, ct) is not { } collectionCase)
        {
            return CaseProblems.NotFound();
        }

        if (string.IsNullOrWhiteSpace(command.Title))
        {
            return EvidenceProblems.TitleMissing();
        }

        if (command.Proves is not { } proves)
        {
            return EvidenceProblems.RoleMissing();
        }

        if (command.File is not { } file)
        {
            return EvidenceProblems.FileMissing();
        }

        if (RefusalOf(file) is { } refusal)
        {
            return refusal with { Field = "file" };
        }

        if ((command.Debt is { } debt && !await db.Debts.AnyAsync(d => d.Id == debt && d.CaseId == command.Case, ct))
            || (command.Replaces is { } earlier && !await db.StoredDocuments.AnyAsync(d => d.Id == earlier && d.CaseId == command.Case && d.Kind == DocumentKind.Evidence, ct)))
        {
            return CaseProblems.NotFound();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var document = StoredDocument.Receive(
            command.Case, collectionCase.ClientId, DocumentKind.Evidence, command.Title.Trim(), await store.SaveAsync(file.Content, ct),
            Path.GetFileName(file.FileName), file.ContentType!, clock.GetUtcNow(), user.Name, proves: proves, debt: command.Debt, replaces: command.Replaces);
        db.StoredDocuments.Add(document);
        timeline.AddOn(collectionCase, CaseEventKind.EvidenceKept, clock.Today, document.Id, document.Title);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return document;
    }

    private static Problem? RefusalOf(ScannedFile file) => file.Refusal() ?? (file.ContentType == "application/pdf"
        ? PdfSource.Open(file.Content).Fault switch
        {
            null => null,
            PdfFault.Encrypted => EvidenceProblems.Encrypted(),
            PdfFault.TooLarge => EvidenceProblems.TooMuch(),
            _ => EvidenceProblems.NotReadable(),
        }
        : PdfImage.ReadScan(file.Content) is null ? EvidenceProblems.PictureUnreadable() : null);
}
