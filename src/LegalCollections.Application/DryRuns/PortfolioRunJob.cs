using LegalCollections.Application.Common.Scheduling;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace LegalCollections.Application.DryRuns;

/// <summary>Lets Quartz look every two seconds at whether a dry run of a portfolio waits; one node of a cluster walks at a time.</summary>
[Every(seconds: 2)]
[DisallowConcurrentExecution]
internal sealed class PortfolioRunJob(WalkPortfolio walk, IHostApplicationLifetime host) : IJob
{
    /// <remarks>A walk may take minutes: a host that stops does not wait for it, and whoever starts next walks it again.</remarks>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, host.ApplicationStopping);
        try
        {
            while (await walk.HandleAsync(stop.Token))
            {
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The run stays as it is: under way, and so to be walked again.
        }
    }
}
