using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Web.Features.Admin;

/// <summary>Who may sign in, and what each role may do.</summary>
[Allows(Act.ManageUsers)]
public sealed class AdminController(Wording words) : Controller
{
    private const string LinkOwnerKey = "link-owner";
    private const string LinkKey = "link";

    [HttpGet]
    public async Task<IActionResult> Users([FromServices] ListUsers list, CancellationToken ct) =>
        View(new UsersModel(await list.HandleAsync(ct), TempData[LinkOwnerKey] as string, TempData[LinkKey] as string));

    [HttpGet]
    public async Task<IActionResult> NewUser([FromServices] AppDb db, CancellationToken ct)
    {
        await OfferClientsAsync(db, ct);
        return View(new NewUserForm());
    }

    [HttpPost]
    public async Task<IActionResult> NewUser(NewUserForm form, [FromServices] CreateUser create, [FromServices] AppDb db, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            ClientId? client = form.Client is { } id ? new ClientId(id) : null;
            var created = await create.HandleAsync(new CreateUser.Command(form.FullName, form.Email, form.Role, form.Oab, client), ct);
            if (!created.Failed)
            {
                TempData[LinkOwnerKey] = form.FullName;
                TempData[LinkKey] = Url.Action("SetPassword", "Account", new { user = created.Value.Id.Value, token = created.Value.PasswordToken }, Request.Scheme);
                return RedirectToAction(nameof(Users));
            }

            ModelState.AddProblem(created.Problem, words);
        }

        await OfferClientsAsync(db, ct);
        return View(form);
    }

    [HttpPost]
    public async Task<IActionResult> Close(Guid id, bool closed, [FromServices] CloseAccount close)
    {
        var result = await close.HandleAsync(new UserId(id), closed);
        if (result.Failed)
        {
            this.Flash(words.Problem(result.Problem), FlashKind.Refusal);
        }
        else
        {
            this.Flash(words[closed ? "admin.users.closedDone" : "admin.users.reopenedDone"]);
        }

        return RedirectToAction(nameof(Users));
    }

    [HttpGet]
    [ActionName("Roles")]
    public IActionResult RoleTable() => View("Roles");

    private async Task OfferClientsAsync(AppDb db, CancellationToken ct)
    {
        var clients = await db.Clients.AsNoTracking().OrderBy(client => client.Name).Select(client => new { client.Id, client.Name }).ToListAsync(ct);
        ViewBag.Clients = clients.Select(client => new SelectListItem(client.Name, client.Id.Value.ToString())).ToList();
    }
}
