using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using LegalCollections.Application.Common;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace LegalCollections.Web.Hosting;

/// <summary>MVC as this product uses it: views by feature, texts by language, safe defaults for every form.</summary>
public static class ShellModule
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddTransient(_ => Texts.In(CultureInfo.CurrentUICulture));
        services.AddAuthorization(AllowsAttribute.AddPolicies);
        services.AddAntiforgery(options => Harden(options.Cookie, "lc.form"));
        services.Configure<CookieTempDataProviderOptions>(options => Harden(options.Cookie, "lc.flash"));
        services.AddControllersWithViews(options =>
            {
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.ModelBinderProviders.Insert(0, new DecimalInput());
                options.ModelMetadataDetailsProviders.Add(new FormMessages());
                FormMessages.Use(options.ModelBindingMessageProvider);
            })
            .AddRazorOptions(FeatureViewLocations.Use)
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, _) => new TextLocalizer());
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRouting(options => options.LowercaseUrls = true);
        services.Configure<RequestLocalizationOptions>(UseLanguages);
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        return services;
    }

    /// <summary>One way for all our cookies: unreadable for scripts, not sent from other sites, encrypted wherever the page is.</summary>
    public static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }

    private static void UseLanguages(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Texts.Default);
        options.SupportedCultures = [.. Texts.Languages];
        options.SupportedUICultures = [.. Texts.Languages];
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = "lc.language" }];
    }
}
