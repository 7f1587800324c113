using LegalCollections.Application.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LegalCollections.Web.Hosting;

/// <summary>Lets the flows answer at once what a posted form has just told them, so that the next page shows what followed.</summary>
/// <remarks>The person waits two seconds at most; work that takes longer goes on behind the page.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WakesFlowsAttribute() : TypeFilterAttribute(typeof(WakeFlows));

/// <summary>The filter behind <see cref="WakesFlowsAttribute"/>.</summary>
public sealed partial class WakeFlows(OfficePump pump, ILogger<WakeFlows> log) : IAsyncActionFilter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var executed = await next();
        if (executed.Result is RedirectToActionResult && HttpMethods.IsPost(executed.HttpContext.Request.Method))
        {
            await Task.WhenAny(Task.Run(RunQuietlyAsync), Task.Delay(Patience));
        }
    }

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
