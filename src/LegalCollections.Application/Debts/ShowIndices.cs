using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Debts;

/// <summary>Shows up to which month each index is known, and what the office recorded of it.</summary>
public sealed class ShowIndices(AppDb db, StatementBases bases) : IUseCase
{
    private const int Longest = 100;

    public async Task<IndicesOfOffice> HandleAsync(CancellationToken ct)
    {
        var indices = await bases.IndicesAsync(ct);
        var series = OfficeIndex.Recordable.Select(one =>
        {
            var last = indices.LastMonth(one)!.Value;
            return new KnownSeries(one, last, indices.Find(one, last).Value!);
        });
        return new(
            [.. series],
            await db.OfficeIndices.AsNoTracking().OrderByDescending(i => i.RecordedAt).ThenByDescending(i => i.MonthStart).Take(Longest).ToListAsync(ct));
    }
}

/// <summary>The indices as the office knows them.</summary>
public sealed record IndicesOfOffice(IReadOnlyList<KnownSeries> Series, IReadOnlyList<OfficeIndex> Recorded);

/// <summary>How far a series reaches.</summary>
public sealed record KnownSeries(IndexSeries Series, YearMonth Last, IndexValue Value);
