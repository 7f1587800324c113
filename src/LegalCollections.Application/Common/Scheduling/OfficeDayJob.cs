using Quartz;

namespace LegalCollections.Application.Common.Scheduling;

/// <summary>Lets Quartz look every minute at whether a day's work is due; on one node of a cluster at a time.</summary>
[Every(seconds: 60)]
[DisallowConcurrentExecution]
internal sealed class OfficeDayJob(OfficeDay office) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await office.CatchUpAsync(cancellationToken);
}
