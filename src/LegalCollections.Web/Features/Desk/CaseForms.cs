using LegalCollections.Application.Desk;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LegalCollections.Web.Features.Desk;

/// <summary>The list of cases as it is shown.</summary>
public sealed record CasesModel(CaseFilter Filter, CaseListPage Page, IReadOnlyList<SelectListItem> Portfolios, StepWording Steps);

/// <summary>The page of one case.</summary>
/// <param name="Flow">Only on the tab of the flow.</param>
/// <param name="Refused">The form that was refused and stays open with what was typed; null when none was.</param>
public sealed record CaseModel(CaseOnDesk Desk, string Tab, StepWording Steps, CaseFlow? Flow, string? Refused = null)
{
    /// <summary>In the order in which they are read; a tab's view is <c>_Case</c> and its name.</summary>
    public static readonly IReadOnlyList<string> Tabs = ["timeline", "titles", "limitation", "documents", "tasks", "lawsuits", "costs", "flow", "people"];

    public string View => $"~/Features/Desk/_Case{char.ToUpperInvariant(Tab[0])}{Tab[1..]}.cshtml";
}
