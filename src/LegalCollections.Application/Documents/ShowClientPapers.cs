using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Documents;

/// <summary>Shows and hands out the papers that are kept of a client.</summary>
public sealed class ShowClientPapers(AppDb db, DocumentStore store, OfficeClock clock) : IUseCase
{
    public async Task<Result<PapersOfClient>> HandleAsync(ClientId id, CancellationToken ct)
    {
        if (await db.Clients.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } client)
        {
            return ClientProblems.NotFound();
        }

        var papers = await db.ClientPapers.AsNoTracking().Where(p => p.ClientId == id).OrderByDescending(p => p.KeptAt).ToListAsync(ct);
        return new PapersOfClient(id, client.Name, papers, clock.Today);
    }

    /// <returns>Null when there is no such paper.</returns>
    public async Task<(ClientPaper Paper, byte[] Content)?> OpenAsync(Guid id, CancellationToken ct) =>
        await db.ClientPapers.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct) is { } paper
            ? (paper, await store.LoadAsync(paper.FileHash, ct))
            : null;
}

/// <summary>The papers of one client, the newest first.</summary>
public sealed record PapersOfClient(ClientId Client, string ClientName, IReadOnlyList<ClientPaper> Papers, DateOnly Today);
