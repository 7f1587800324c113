using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.Common;
using LegalCollections.Application.Docketing;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Docketing;

/// <summary>Shipped rules that nobody has verified, for a lawyer to confirm or correct.</summary>
[Route("docket/sources")]
public sealed class SourcesController(OpenSources open, ReviewSource review, Wording words) : Controller
{
    [HttpGet("")]
    [Allows(Act.ViewDeadlines)]
    public async Task<IActionResult> Index(CancellationToken ct) => View("/Features/Docketing/Sources.cshtml", await open.HandleAsync(ct));

    [HttpPost("")]
    [Allows(Act.ReviewSources)]
    public async Task<IActionResult> Review(ReviewForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var recorded = await review.HandleAsync(new(form.Item ?? "", form.Source, form.Value, form.From, form.Reason), ct);
        this.Flash(recorded.Failed ? words.Problem(recorded.Problem) : recorded.Value == 0 ? words["sources.done"] : words.Count("sources.moves", recorded.Value), recorded.Failed ? FlashKind.Refusal : FlashKind.Success);
        return Redirect(Url.Action(nameof(Index)) + "#" + form.Anchor);
    }
}

/// <summary>What a lawyer writes of one rule.</summary>
public sealed class ReviewForm
{
    public string? Item { get; set; }

    /// <summary>Where the page is left and found again.</summary>
    [RegularExpression("^[a-z]+-[0-9]+$")]
    public string Anchor { get; set; } = "";
    public string? Source { get; set; }
    public decimal? Value { get; set; }
    public DateOnly? From { get; set; }
    public string? Reason { get; set; }
}
