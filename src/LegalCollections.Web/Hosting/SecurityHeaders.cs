namespace LegalCollections.Web.Hosting;

/// <summary>What the browser may do with our pages: only our own files, no inline script or style, no framing by others; our own pages may show our own PDFs.</summary>
public static class SecurityHeaders
{
    public static HeaderPolicyCollection Policy { get; } = Common().AddContentSecurityPolicy(policy =>
    {
        policy.AddDefaultSrc().Self();
        policy.AddScriptSrc().Self();
        policy.AddStyleSrc().Self();
        policy.AddImgSrc().Self().Data();
        policy.AddConnectSrc().Self();
        policy.AddObjectSrc().Self();
        policy.AddBaseUri().Self();
        policy.AddFormAction().Self();
        policy.AddFrameAncestors().Self();
    });

    /// <summary>What Elsa Studio needs beyond that in its frame: WebAssembly, styles set by script, workers of its code editor.</summary>
    public static HeaderPolicyCollection Studio { get; } = Common().AddContentSecurityPolicy(policy =>
    {
        policy.AddDefaultSrc().Self();
        policy.AddScriptSrc().Self().WithHash256(EditorHotkeys).From("'wasm-unsafe-eval'");
        policy.AddStyleSrc().Self().UnsafeInline();
        policy.AddImgSrc().Self().Data();
        policy.AddFontSrc().Self().Data();
        policy.AddConnectSrc().Self();
        policy.AddWorkerSrc().Self().Blob();
        policy.AddObjectSrc().None();
        policy.AddBaseUri().Self();
        policy.AddFormAction().Self();
        policy.AddFrameAncestors().Self();
    });

    /// <summary>The one inline script that Studio 3.8.2 adds to its page, by its hash.</summary>
    private const string EditorHotkeys = "snlP1jz0gjwc5cTz9ErZcliXuCK63+Mmf68RRCeptgc=";

    public static void UseSecurityHeadersByPlace(this IApplicationBuilder app)
    {
        app.UseWhen(context => IsStudio(context.Request.Path), studio => studio.UseSecurityHeaders(Studio));
        app.UseWhen(context => !IsStudio(context.Request.Path), office => office.UseSecurityHeaders(Policy));
    }

    private static bool IsStudio(PathString path) => path.StartsWithSegments("/studio");

    private static HeaderPolicyCollection Common() => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsSameOrigin()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicyWithDefaultSecureDirectives()
        .AddStrictTransportSecurityMaxAge()
        .RemoveServerHeader();
}
