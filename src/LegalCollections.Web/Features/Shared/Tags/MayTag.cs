using LegalCollections.Application.Identity;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LegalCollections.Web.Features.Shared.Tags;

/// <summary>Leaves out what a person may not do: <c>&lt;a if-may="ImportPortfolio"&gt;</c>.</summary>
[HtmlTargetElement(Attributes = AttributeName)]
public sealed class MayTag : TagHelper
{
    private const string AttributeName = "if-may";

    [HtmlAttributeName(AttributeName)]
    public Act Act { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>First, so that nothing of a suppressed element runs.</summary>
    public override int Order => -1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!ViewContext.HttpContext.User.May(Act))
        {
            output.SuppressOutput();
        }
    }
}
