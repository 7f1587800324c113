using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LegalCollections.Web.Features.Shared.Tags;

/// <summary>A field as every form shows it: label above, hint in grey, the input inside, its error beside it and read with it.</summary>
/// <remarks><c>&lt;field for="Amount" hint="payments.amountHint"&gt;&lt;input asp-for="Amount" class="form-control" /&gt;&lt;/field&gt;</c></remarks>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTag(IHtmlGenerator generator, Application.Common.Wording words) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    /// <summary>Text key of the hint, if any.</summary>
    public string? Hint { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var required = For.Metadata.IsRequired && For.ModelExplorer.ModelType != typeof(bool);
        var label = generator.GenerateLabel(ViewContext, For.ModelExplorer, For.Name, null, new { @class = required ? "form-label required" : "form-label" });
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"mb-3 {output.Attributes["class"]?.Value}".TrimEnd());
        output.Content.AppendHtml(label);
        output.Content.AppendHtml(content);
        if (Hint is not null)
        {
            var hint = new TagBuilder("div");
            hint.AddCssClass("form-hint");
            hint.InnerHtml.Append(words[Hint]);
            output.Content.AppendHtml(hint);
        }

        if (ViewContext.ModelState.GetFieldValidationState(For.Name) == ModelValidationState.Invalid)
        {
            var error = generator.GenerateValidationMessage(ViewContext, For.ModelExplorer, For.Name, null, "div", new { @class = "invalid-feedback d-block" });
            error.Attributes["id"] = ErrorId(For.Name);
            output.Content.AppendHtml(error);
        }
    }

    internal static string ErrorId(string name) => TagBuilder.CreateSanitizedId(name, "_") + "-error";
}

/// <summary>Tells assistive technology that a field is wrong and where the reason stands.</summary>
[HtmlTargetElement("input", Attributes = "asp-for")]
[HtmlTargetElement("select", Attributes = "asp-for")]
[HtmlTargetElement("textarea", Attributes = "asp-for")]
public sealed class InvalidFieldTag : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.GetFieldValidationState(For.Name) == ModelValidationState.Invalid)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
            output.Attributes.SetAttribute("aria-describedby", FieldTag.ErrorId(For.Name));
            output.Attributes.SetAttribute("class", $"{output.Attributes["class"]?.Value} is-invalid".TrimStart());
        }
    }
}
