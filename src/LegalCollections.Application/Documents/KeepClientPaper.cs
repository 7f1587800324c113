using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Documents.Pdf;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>Keeps a client's power of attorney or corporate acts, which every petition for that client needs.</summary>
public sealed class KeepClientPaper(AppDb db, DocumentStore store, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <summary>Largest logo, in kilobytes: every letter carries it.</summary>
    private const int MostLogoKilobytes = 512;

    /// <param name="ValidUntil">Last day of use; null where the paper has no end.</param>
    public sealed record Command(ClientId Client, ClientPaperKind Kind, ScannedFile? File, DateOnly? ValidUntil);

    public async Task<Result<ClientPaper>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (!await db.Clients.AnyAsync(c => c.Id == command.Client, ct))
        {
            return ClientProblems.NotFound();
        }

        if (command.File is not { } file)
        {
            return ClientProblems.PaperMissing();
        }

        if (file.Refusal() is { } refusal)
        {
            return refusal with { Field = "file" };
        }

        if (command.Kind == ClientPaperKind.Logo && (file.Content.Length > MostLogoKilobytes * 1024 || PdfImage.Read(file.Content) is null))
        {
            return ClientProblems.LogoUnfit(MostLogoKilobytes);
        }

        if (command.ValidUntil < clock.Today)
        {
            return ClientProblems.PaperExpired();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var paper = ClientPaper.Keep(
            command.Client, command.Kind, await store.SaveAsync(file.Content, ct), Path.GetFileName(file.FileName), file.ContentType!,
            command.ValidUntil, clock.GetUtcNow(), user.Name);
        db.ClientPapers.Add(paper);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return paper;
    }
}
