using Quartz;

namespace LegalCollections.Application.Common.Scheduling;

/// <summary>Lets Quartz look every two seconds at what waits in rows.</summary>
[Every(seconds: 2)]
[DisallowConcurrentExecution]
internal sealed class PumpJob(OfficePump pump) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await pump.TryRunAsync(cancellationToken);
}
