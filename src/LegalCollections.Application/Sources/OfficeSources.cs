using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Sources;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Sources;

/// <summary>What the office's lawyers found about shipped rules, read once for each piece of work.</summary>
public sealed class OfficeSources(AppDb db) : IUseCase
{
    private ReviewedSources? _known;

    public async Task<ReviewedSources> AllAsync(CancellationToken ct) => _known ??= new(await db.SourceReviews.AsNoTracking().ToListAsync(ct));

    /// <summary>Looks again: a finding was recorded in this scope.</summary>
    internal void Forget() => _known = null;
}
