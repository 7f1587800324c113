using LegalCollections.Application.Common;
using LegalCollections.Domain.Common;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LegalCollections.Web.Features.Studio.Api;

/// <summary>Takes the place of the form token that Studio does not send: what changes something must be JSON or a file, sent by a page of this office.</summary>
/// <remarks>A browser always says where a request that is no GET comes from; what says nothing is no browser page of ours.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SameOriginOnlyAttribute : Attribute, IAuthorizationFilter
{
    /// <summary>A drawing of thousands of steps stays far below.</summary>
    private const long MostBytes = 8 * 1024 * 1024;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !(IsFromHere(request) && IsJsonOrFile(request) && !(request.ContentLength > MostBytes)))
        {
            context.Result = StudioReply.Refusal(context.HttpContext.RequestServices.GetRequiredService<Wording>(), new Problem("studio.NotFromHere"));
        }
    }

    private static bool IsFromHere(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        string? site = request.Headers["Sec-Fetch-Site"];
        return (origin is not null || site is not null)
            && (origin is null || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value))
            && site is null or "same-origin";
    }

    private static bool IsJsonOrFile(HttpRequest request) =>
        request.ContentType is not { Length: > 0 } type
        || type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase);
}
