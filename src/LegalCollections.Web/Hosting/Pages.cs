using LegalCollections.Application.Common;
using LegalCollections.Domain.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace LegalCollections.Web.Hosting;

/// <summary>How a flash message looks: what was done, what should be known, what was refused.</summary>
public enum FlashKind
{
    Success,
    Notice,
    Refusal,
}

/// <summary>The few things that every controller says to its next page.</summary>
public static class Pages
{
    private const string FlashKey = "flash";
    private const string FlashLinkKey = "flash.link";

    /// <summary>Shows <paramref name="message"/> on the next page (post, redirect, get).</summary>
    /// <param name="link">Address of the case that it is about; null for none.</param>
    public static void Flash(this Controller controller, string message, FlashKind kind = FlashKind.Success, string? link = null) =>
        (controller.TempData[FlashKey], controller.TempData[FlashLinkKey]) = ($"{(int)kind}{message}", link);

    /// <summary>The message left by the page before, once.</summary>
    public static (FlashKind Kind, string Message, string? Link)? TakeFlash(this ITempDataDictionary tempData) =>
        tempData[FlashKey] is string { Length: > 1 } flash ? ((FlashKind)(flash[0] - '0'), flash[1..], tempData[FlashLinkKey] as string) : null;

    /// <summary>Shows a refusal beside its field and in the summary.</summary>
    public static void AddProblem(this ModelStateDictionary state, Problem problem, Wording words, string prefix = "") =>
        state.AddModelError(problem.Field is null ? "" : prefix + problem.Field, words.Problem(problem));

    /// <summary>True when htmx asks for a piece of a page.</summary>
    public static bool IsPartial(this HttpRequest request) => request.Headers.ContainsKey("HX-Request");

    /// <summary>Where to go back to: <paramref name="returnUrl"/> if it is ours, else the home page.</summary>
    public static LocalRedirectResult BackTo(this Controller controller, string? returnUrl) =>
        controller.LocalRedirect(controller.Url.IsLocalUrl(returnUrl) ? returnUrl! : "/");
}
