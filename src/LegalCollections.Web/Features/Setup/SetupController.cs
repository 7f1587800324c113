using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Web.Features.Setup;

/// <summary>Who the first administrator is.</summary>
public sealed class SetupForm
{
    [Required]
    public string Token { get; set; } = "";

    [Required, StringLength(120), Display(Name = "account.name")]
    public string FullName { get; set; } = "";

    [Required, EmailAddress, Display(Name = "account.email")]
    public string Email { get; set; } = "";

    [Required, StringLength(128, MinimumLength = 12), Display(Name = "account.newPassword")]
    public string Password { get; set; } = "";
}

/// <summary>Creates the first administrator through the one-time link; an office with an account has no such page.</summary>
[AllowAnonymous]
public sealed class SetupController(FirstAdministrator first, AppDb db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? token, CancellationToken ct) =>
        first.Accepts(token) && !await db.Users.AnyAsync(ct) ? View(new SetupForm { Token = token! }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Index(
        SetupForm form, [FromServices] UserManager<OfficeUser> accounts, [FromServices] SignInManager<OfficeUser> signIn, CancellationToken ct)
    {
        if (!first.Accepts(form.Token) || await db.Users.AnyAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        if (!first.Redeem(form.Token))
        {
            return NotFound();
        }

        var user = new OfficeUser { Id = Guid.CreateVersion7(), FullName = form.FullName.Trim(), Email = form.Email.Trim(), UserName = form.Email.Trim() };
        var created = await accounts.CreateAsync(user, form.Password);
        if (!created.Succeeded)
        {
            form.Token = first.Issue();
            ModelState.Remove(nameof(form.Token));
            foreach (var error in created.Errors)
            {
                ModelState.AddModelError("", error.Description);
            }

            return View(form);
        }

        await accounts.AddToRoleAsync(user, Roles.Administrator);
        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect("/");
    }
}
