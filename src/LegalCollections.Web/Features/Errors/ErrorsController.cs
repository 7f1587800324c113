using System.Diagnostics;
using System.Globalization;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Web.Features.Errors;

/// <summary>What an error page says: the status, and the number under which the log tells the rest.</summary>
public sealed record ErrorModel(int Status, string Reference, int UploadMegabytes)
{
    private static readonly int[] Explained = [400, 403, 404, 409, 413];

    /// <summary>The text key of this status, or of "something went wrong".</summary>
    public string TextKey => Explained.Contains(Status) ? $"shell.error.{Status}" : "shell.error.500";
}

/// <summary>Shows errors: what happened, what was not done, what to do; never a stack trace.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorsController(UploadOptions uploads) : Controller
{
    /// <remarks>Takes no arguments on purpose: binding would read the request's body again.</remarks>
    [Route("errors/{status:int}")]
    public IActionResult Show()
    {
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        status = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException refused => refused.StatusCode,
            DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
            _ => status,
        };

        var reference = Activity.Current?.TraceId.ToString() is { Length: > 12 } trace ? trace[..12] : HttpContext.TraceIdentifier;
        Response.StatusCode = status;
        var model = new ErrorModel(status, reference, uploads.MaxMegabytes);
        return Request.IsPartial() ? PartialView("_Error", model) : View("Error", model);
    }
}
