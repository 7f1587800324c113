using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Audit;

/// <summary>Walks the chain of audit entries, so that a firm can show a court or a client that nothing was altered or removed.</summary>
public sealed class VerifyAudit(AppDb db) : IUseCase
{
    /// <param name="Entries">How many entries hold, from the first on.</param>
    /// <param name="LastHash">The seal of the last one that holds: kept elsewhere, it also proves that none was cut off the end.</param>
    /// <param name="FirstBroken">Position at which the chain breaks; null when all of it holds.</param>
    public sealed record Finding(long Entries, string LastHash, long? FirstBroken);

    public async Task<Finding> HandleAsync(CancellationToken ct)
    {
        var (entries, hash) = (0L, AuditTrail.Origin);
        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (entry.Sequence != entries + 1 || !entry.SealHolds(hash))
            {
                return new Finding(entries, hash, entries + 1);
            }

            (entries, hash) = (entry.Sequence, entry.Hash);
        }

        return new Finding(entries, hash, null);
    }
}
