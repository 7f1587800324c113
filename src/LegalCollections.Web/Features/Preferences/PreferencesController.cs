using LegalCollections.Application.Common;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Preferences;

/// <summary>Language and colours, for everyone and without scripts; the page itself is rendered in them.</summary>
[AllowAnonymous]
public sealed class PreferencesController : Controller
{
    public const string ThemeCookie = "lc.theme";

    /// <summary>auto follows the device.</summary>
    public static readonly IReadOnlyList<string> Themes = ["auto", "light", "dark", "contrast"];

    [HttpPost]
    public async Task<IActionResult> Language(string language, string? returnUrl, [FromServices] UserManager<OfficeUser> accounts)
    {
        if (Texts.Languages.FirstOrDefault(known => known.Name == language) is { } chosen)
        {
            Remember("lc.language", CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(chosen)));
            if (await accounts.GetUserAsync(User) is { } user)
            {
                user.Language = chosen.Name;
                await accounts.UpdateAsync(user);
            }
        }

        return this.BackTo(returnUrl);
    }

    [HttpPost]
    public IActionResult Theme(string theme, string? returnUrl)
    {
        if (Themes.Contains(theme))
        {
            Remember(ThemeCookie, theme);
        }

        return this.BackTo(returnUrl);
    }

    private void Remember(string cookie, string value)
    {
        var settings = new CookieBuilder { MaxAge = TimeSpan.FromDays(365) };
        ShellModule.Harden(settings, cookie);
        Response.Cookies.Append(cookie, value, settings.Build(HttpContext));
    }
}
