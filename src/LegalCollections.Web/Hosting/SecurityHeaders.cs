namespace LegalCollections.Web.Hosting;

/// <summary>What the browser may do with our pages: only our own files, no inline script or style, no framing by others; our own pages may show our own PDFs.</summary>
public static class SecurityHeaders
{
    /// <summary>Name of the policy for the body of a mail: its own styles and nothing else; no script, no form, nothing from outside.</summary>
    public const string Mail = "mail";

    public static HeaderPolicyCollection MailBody { get; } = new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsSameOrigin()
        .AddReferrerPolicyNoReferrer()
        .RemoveServerHeader()
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddStyleSrc().UnsafeInline();
            policy.AddImgSrc().Data();
            policy.AddFormAction().None();
            policy.AddBaseUri().None();
            policy.AddFrameAncestors().Self();
            policy.AddSandbox();
        });

    /// <summary>Name of the policy for Elsa Studio in its frame.</summary>
    public const string Studio = "studio";

    /// <summary>What Studio needs beyond ours: WebAssembly, styles set by script, workers of its code editor.</summary>
    public static HeaderPolicyCollection StudioFrame { get; } = Common().AddContentSecurityPolicy(policy =>
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
