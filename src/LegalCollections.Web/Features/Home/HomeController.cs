using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Home;

/// <summary>The first page of the day: a client goes to the portal, everyone else sees the cards of their work.</summary>
[Allows(Act.EnterOffice)]
public sealed class HomeController : Controller
{
    [HttpGet]
    public IActionResult Index() =>
        User.IsInRole(Roles.Client)
            ? RedirectToAction("Index", "Portal")
            : View(new HomeModel([.. HomeCard.All.Where(card => User.May(card.Act))]));
}

/// <summary>The cards that a person's acts open.</summary>
public sealed record HomeModel(IReadOnlyList<HomeCard> Cards);

/// <summary>One question of the day: a partial under <c>Features/Home/Cards</c>, shown to whoever may do <paramref name="Act"/>.</summary>
/// <param name="Partial">File name of the partial, which fetches its own figures through a view component.</param>
/// <param name="Columns">Width on a desktop, of twelve.</param>
public sealed record HomeCard(string Partial, Act Act, int Columns)
{
    /// <summary>In the order in which they are read.</summary>
    public static readonly IReadOnlyList<HomeCard> All =
    [
        new("_AdriftCases", Act.ViewCases, 12),
        new("_DueDeadlines", Act.ViewDeadlines, 6),
        new("_MyTasks", Act.ManageTasks, 6),
        new("_DraftsToReview", Act.ReviewDraft, 6),
        new("_PortfoliosInPlanning", Act.ViewPortfolios, 6),
        new("_NewAnswers", Act.RecordContact, 6),
        new("_PromisesDue", Act.RegisterAgreement, 6),
        new("_StoppedFlows", Act.ResolveIncidents, 12),
        new("_Figures", Act.ViewCases, 12),
        new("_Running", Act.ViewOperations, 6),
    ];
}
