using System.Security.Claims;
using LegalCollections.Application.Identity;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Shared;

/// <summary>One place in the left navigation; its text is <c>shell.nav.&lt;Key&gt;</c>.</summary>
/// <param name="Shortcut">Letter that opens it after <c>g</c>.</param>
/// <param name="Group">Key of the heading it stands under, or null.</param>
public sealed record NavItem(string Key, string Icon, string Controller, string Action, Act Act, char? Shortcut, string? Group = null);

/// <summary>The navigation by the work, not by the database; a person sees what their acts open.</summary>
public static class Navigation
{
    public static readonly IReadOnlyList<NavItem> All =
    [
        new("home", "home", "Home", "Index", Act.EnterOffice, 'i'),
        new("portfolios", "briefcase", "Portfolios", "Index", Act.ViewPortfolios, 'c'),
        new("cases", "folders", "Cases", "Index", Act.ViewCases, 'a'),
        new("tasks", "checklist", "Tasks", "Index", Act.ManageTasks, 't'),
        new("deadlines", "calendar-due", "Deadlines", "Index", Act.ViewDeadlines, 'p'),
        new("lawsuits", "gavel", "JudicialCases", "Index", Act.ViewLawsuits, 'j'),
        new("printQueue", "printer", "PrintQueue", "Index", Act.ViewPrintQueue, 'f', "documents"),
        new("mail", "mail", "Mail", "Index", Act.ViewMail, 'e', "documents"),
        new("templates", "file-type-docx", "Templates", "Index", Act.ManageTemplates, null, "documents"),
        new("certificate", "signature", "Certificate", "Index", Act.KeepCertificate, null, "documents"),
        new("flows", "route", "Flows", "Index", Act.ViewFlows, 'l', "office"),
        new("clients", "building", "Clients", "Index", Act.ManageClients, 'k', "office"),
        new("indices", "calculator", "Indices", "Index", Act.RecordIndices, null, "office"),
        new("reports", "chart-bar", "Reports", "Index", Act.ViewReports, 'r', "office"),
        new("users", "users", "Admin", "Users", Act.ManageUsers, 'u', "administration"),
        new("roles", "shield-check", "Admin", "Roles", Act.ManageUsers, null, "administration"),
    ];

    /// <summary>What <paramref name="person"/> may open, with the address of each.</summary>
    public static IEnumerable<(NavItem Item, string Address)> For(ClaimsPrincipal person, IUrlHelper url) =>
        All.Where(item => person.May(item.Act)).Select(item => (item, url.Action(item.Action, item.Controller, new { id = "" })!));
}
