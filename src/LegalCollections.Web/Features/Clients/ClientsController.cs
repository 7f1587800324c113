using LegalCollections.Application.Clients;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Web.Features.Clients;

/// <summary>The creditors who hire the firm, and what statements and petitions say of them.</summary>
[Allows(Act.ManageClients)]
public sealed class ClientsController(Wording words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index([FromServices] AppDb db, CancellationToken ct) =>
        View(await db.Clients.AsNoTracking().OrderBy(c => c.Name).Take(1_000).ToListAsync(ct));

    [HttpGet]
    public async Task<IActionResult> Edit(Guid? id, [FromServices] AppDb db, CancellationToken ct)
    {
        if (id is not { } given)
        {
            return View(new ClientForm());
        }

        var clientId = new ClientId(given);
        return await db.Clients.AsNoTracking().FirstOrDefaultAsync(c => c.Id == clientId, ct) is { } client ? View(ClientForm.Of(client)) : NotFound();
    }

    [HttpPost]
    public async Task<IActionResult> Edit(Guid? id, ClientForm form, [FromServices] SaveClient save, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var saved = await save.HandleAsync(new(id is { } given ? new ClientId(given) : null, form.ToProfile()), ct);
            if (!saved.Failed)
            {
                this.Flash(words["clients.saved", form.Name]);
                return RedirectToAction(nameof(Index));
            }

            ModelState.AddProblem(saved.Problem, words);
        }

        return View(form);
    }
}
