using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.Desk;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LegalCollections.Web.Features.Desk;

/// <summary>The list of cases as it is shown.</summary>
public sealed record CasesModel(CaseFilter Filter, CaseListPage Page, IReadOnlyList<SelectListItem> Portfolios, StepWording Steps);

/// <summary>The page of one case.</summary>
/// <param name="Flow">Only on the tab of the flow.</param>
public sealed record CaseModel(CaseOnDesk Desk, string Tab, StepWording Steps, CaseFlow? Flow)
{
    /// <summary>In the order in which they are read; a tab's view is <c>_Case</c> and its name.</summary>
    public static readonly IReadOnlyList<string> Tabs = ["timeline", "titles", "documents", "tasks", "lawsuits", "flow", "people"];

    public string View => $"~/Features/Desk/_Case{char.ToUpperInvariant(Tab[0])}{Tab[1..]}.cshtml";
}

/// <summary>Money that came in.</summary>
public sealed class PaymentForm
{
    [Required, Display(Name = "payments.amount")]
    public decimal Amount { get; set; }

    [Required, Display(Name = "payments.paidOn")]
    public DateOnly PaidOn { get; set; }

    [Required, StringLength(120), Display(Name = "payments.reference")]
    public string Reference { get; set; } = "";
}

/// <summary>What was agreed with the debtor.</summary>
public sealed class AgreementForm
{
    [Required, Display(Name = "agreements.total")]
    public decimal Total { get; set; }

    [Range(1, 120), Display(Name = "agreements.count")]
    public int Count { get; set; } = 1;

    [Required, Display(Name = "agreements.firstDueOn")]
    public DateOnly FirstDueOn { get; set; }

    [Display(Name = "agreements.aboveBalance")]
    public bool AboveBalance { get; set; }
}
