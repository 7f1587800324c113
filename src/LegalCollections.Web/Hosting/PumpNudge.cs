using LegalCollections.Application.Common;

namespace LegalCollections.Web.Hosting;

/// <summary>Lets the flows answer at once what a page has just raised, without making the person wait for a long queue.</summary>
public sealed partial class PumpNudge(OfficePump pump, ILogger<PumpNudge> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Runs what waits; returns when it is quiet, or after two seconds while the work goes on.</summary>
    public async Task RunAsync() => await Task.WhenAny(Task.Run(RunQuietlyAsync), Task.Delay(Patience));

    private async Task RunQuietlyAsync()
    {
        try
        {
            await pump.RunUntilQuietAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault is AggregateException or InvalidOperationException)
        {
            LogFault(log, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The office's pump failed after a page.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
