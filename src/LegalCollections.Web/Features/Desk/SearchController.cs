using LegalCollections.Application.Desk;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Desk;

/// <summary>The one search field of every page.</summary>
[Allows(Act.ViewCases)]
public sealed class SearchController : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? q, [FromServices] SearchOffice search, CancellationToken ct) =>
        View("~/Features/Desk/Search.cshtml", new SearchModel(q ?? "", await search.HandleAsync(q, ct)));
}

/// <summary>What was asked and what was found.</summary>
public sealed record SearchModel(string Asked, IReadOnlyList<SearchGroup> Groups);
