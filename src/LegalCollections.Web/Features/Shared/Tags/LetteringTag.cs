using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LegalCollections.Web.Features.Shared.Tags;

/// <summary>Words in a drawing: <c>&lt;lettering x="1" y="2"&gt;</c> becomes SVG's <c>text</c>, a name that Razor keeps for itself.</summary>
[HtmlTargetElement("lettering")]
public sealed class LetteringTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.TagName = "text";
}
