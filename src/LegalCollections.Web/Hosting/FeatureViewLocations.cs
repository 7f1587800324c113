using Microsoft.AspNetCore.Mvc.Razor;

namespace LegalCollections.Web.Hosting;

/// <summary>Finds a view beside its controller: <c>Features/&lt;Controller&gt;</c>, then <c>Features/Shared</c>.</summary>
public static class FeatureViewLocations
{
    public static void Use(RazorViewEngineOptions options)
    {
        options.ViewLocationFormats.Clear();
        options.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
        options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
    }
}
