using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Portfolios;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Portfolios;

/// <summary>Puts a portfolio's cases in planning under its approved strategy: people, timeline and the flow's start, in the caller's transaction.</summary>
public sealed class StartCases(AppDb db, StartStrategy starts, Timeline timeline) : IUseCase
{
    /// <summary>Cases written at a time, so that a large portfolio does not fill the memory.</summary>
    private const int BatchSize = 2_000;

    /// <returns>How many cases started.</returns>
    internal async Task<int> RunAsync(Portfolio portfolio, CancellationToken ct)
    {
        var version = (await starts.VersionAsync(portfolio.StrategyVersionId!, ct))!;
        for (var started = 0; ;)
        {
            db.ChangeTracker.Clear();
            var planned = db.CollectionCases.Where(c => c.PortfolioId == portfolio.Id && c.Status == CaseStatus.Planning);
            var batch = await planned.AsNoTracking().OrderBy(c => c.Number).Take(BatchSize).ToListAsync(ct);
            if (batch.Count == 0)
            {
                return started;
            }

            var last = batch[^1].Number;
            await planned.Where(c => c.Number <= last).ExecuteUpdateAsync(
                set => set.SetProperty(c => c.Status, CaseStatus.Active).SetProperty(c => c.LawyerId, portfolio.LawyerId)
                    .SetProperty(c => c.ParalegalId, portfolio.ParalegalId).SetProperty(c => c.CollectorId, portfolio.CollectorId),
                ct);
            foreach (var collectionCase in batch)
            {
                timeline.Add(collectionCase, CaseEventKind.StrategyApproved, version.Name);
            }

            starts.Request(batch.Select(c => c.Id), version.Id);
            await db.SaveChangesAsync(ct);
            started += batch.Count;
        }
    }
}
