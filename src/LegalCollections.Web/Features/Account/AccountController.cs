using LegalCollections.Application.Common;
using LegalCollections.Application.Demo;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LegalCollections.Web.Features.Account;

/// <summary>Signing in and out, and choosing one's own password.</summary>
public sealed class AccountController(SignInManager<OfficeUser> signIn, UserManager<OfficeUser> users, Wording words) : Controller
{
    [HttpGet, AllowAnonymous]
    public async Task<IActionResult> SignIn(string? returnUrl, [FromServices] IOptions<OfficeOptions> office)
    {
        ViewBag.DemoAccounts = office.Value.Demo && await users.FindByEmailAsync(DemoAccounts.Partner.Email) is not null
            ? DemoAccounts.All
            : [];
        return View(new SignInForm { ReturnUrl = returnUrl });
    }

    [HttpPost, AllowAnonymous]
    public async Task<IActionResult> SignIn(SignInForm form, [FromServices] IOptions<OfficeOptions> office)
    {
        if (ModelState.IsValid)
        {
            var user = await users.FindByEmailAsync(form.Email.Trim());
            var result = user is null ? Microsoft.AspNetCore.Identity.SignInResult.Failed : await signIn.PasswordSignInAsync(user, form.Password, false, true);
            if (result.Succeeded)
            {
                RememberLanguage(user!);
                return this.BackTo(form.ReturnUrl);
            }

            ModelState.AddModelError("", words[result.IsLockedOut && user!.LockoutEnd != ListUsers.Closed ? "account.lockedOut" : "account.refused"]);
        }

        await SignIn(form.ReturnUrl, office);
        return View(form);
    }

    [HttpPost, AllowAnonymous]
    public new async Task<IActionResult> SignOut()
    {
        await signIn.SignOutAsync();
        return RedirectToAction(nameof(SignIn));
    }

    [HttpGet, AllowAnonymous]
    public IActionResult Denied()
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return View();
    }

    [HttpGet, AllowAnonymous]
    public IActionResult SetPassword(Guid user, string? token) => View(new SetPasswordForm { User = user, Token = token ?? "" });

    [HttpPost, AllowAnonymous]
    public async Task<IActionResult> SetPassword(SetPasswordForm form)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var user = await users.FindByIdAsync(form.User.ToString());
        var result = user is null ? IdentityResult.Failed(users.ErrorDescriber.InvalidToken()) : await users.ResetPasswordAsync(user, form.Token, form.Password);
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
            {
                ModelState.AddModelError("", error.Description);
            }

            return View(form);
        }

        this.Flash(words["account.passwordSet"]);
        return RedirectToAction(nameof(SignIn));
    }

    private void RememberLanguage(OfficeUser user)
    {
        var settings = new CookieBuilder { MaxAge = TimeSpan.FromDays(365) };
        ShellModule.Harden(settings, "lc.language");
        Response.Cookies.Append("lc.language", CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(user.Language)), settings.Build(HttpContext));
    }
}
