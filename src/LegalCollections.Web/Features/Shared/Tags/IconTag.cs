using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LegalCollections.Web.Features.Shared.Tags;

/// <summary>An icon of the sprite: <c>&lt;icon name="gavel" /&gt;</c>; silent for screen readers, since a text always stands beside it.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTag(IFileVersionProvider versions) : TagHelper
{
    private const string Sprite = "/icons.svg";

    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"icon {output.Attributes["class"]?.Value}".TrimEnd());
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent($"<use href=\"{versions.AddFileVersionToPath("", Sprite)}#{Name}\"></use>");
    }
}
