using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.DryRuns;

/// <summary>Deletes dry runs whose time is over, with all they showed.</summary>
public sealed class ForgetPortfolioRuns(AppDb db) : IDailyJob
{
    public string Name => "forget-dry-runs";

    public int Order => 80;

    public Task RunAsync(DateOnly day, CancellationToken ct) =>
        db.PortfolioRuns.Where(r => r.From < day.AddDays(-PortfolioRun.KeptDays) && r.State != PortfolioRunState.Waiting && r.State != PortfolioRunState.Running)
            .ExecuteDeleteAsync(ct);
}
