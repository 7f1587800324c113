using System.Security.Claims;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LegalCollections.Web.Hosting;

/// <summary>Who signs in, how long for, and how the person becomes the <see cref="CurrentUser"/> of the request.</summary>
public static class SignInModule
{
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(10);

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddIdentity<OfficeUser, IdentityRole<Guid>>(AccountPolicy.Apply)
            .AddEntityFrameworkStores<AppDb>()
            .AddErrorDescriber<IdentityMessages>()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(options =>
        {
            ShellModule.Harden(options.Cookie, "lc.session");
            options.ExpireTimeSpan = SessionLength;
            options.LoginPath = "/account/signin";
            options.AccessDeniedPath = "/account/denied";
            options.Events.OnRedirectToLogin = context => Send(context, StatusCodes.Status401Unauthorized);
            options.Events.OnRedirectToAccessDenied = context => Send(context, StatusCodes.Status403Forbidden);
        });
        return services;
    }

    /// <summary>Tells the database filter and the audit trail who acts in this request.</summary>
    public static IApplicationBuilder UseCurrentUser(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            ClientId? client = Guid.TryParse(context.User.FindFirstValue(PersonClaims.Client), out var clientId) ? new ClientId(clientId) : null;
            var name = context.User.FindFirstValue(PersonClaims.FullName) ?? "";
            context.RequestServices.GetRequiredService<CurrentUser>().SignIn(new UserId(id), name, client);
        }

        return next(context);
    });

    /// <summary>A whole page goes to the sign-in page; a piece of a page tells htmx to go there; a script is told the status.</summary>
    private static Task Send(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.IsPartial())
        {
            context.Response.StatusCode = status;
            context.Response.Headers["HX-Redirect"] = status == StatusCodes.Status401Unauthorized ? "/account/signin" : "/account/denied";
        }
        else if (context.Request.Path.StartsWithSegments("/elsa/api"))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Carries the person's name and client in the session, so that no request has to look them up.</summary>
public sealed class PersonClaims(UserManager<OfficeUser> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<OfficeUser, IdentityRole<Guid>>(users, roles, options)
{
    public const string FullName = "lc:name";
    public const string Client = "lc:client";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(OfficeUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(FullName, user.FullName));
        if (user.ClientId is { } client)
        {
            identity.AddClaim(new Claim(Client, client.Value.ToString()));
        }

        return identity;
    }
}
