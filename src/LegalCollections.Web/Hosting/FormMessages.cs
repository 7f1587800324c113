using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LegalCollections.Application.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace LegalCollections.Web.Hosting;

/// <summary>Says what is wrong with a form field in the reader's language, without a message on each attribute.</summary>
public sealed class FormMessages : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null)
            {
                rule.ErrorMessage = "validation." + rule.GetType().Name.Replace("Attribute", "");
            }
        }
    }

    public static void Use(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => Say("validation.Missing"));
        messages.SetMissingBindRequiredValueAccessor(_ => Say("validation.Missing"));
        messages.SetMissingKeyOrValueAccessor(() => Say("validation.Missing"));
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Say("validation.Missing"));
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => Say("validation.NotUnderstood", value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => Say("validation.NotUnderstood", value));
        messages.SetValueIsInvalidAccessor(value => Say("validation.NotUnderstood", value));
        messages.SetUnknownValueIsInvalidAccessor(_ => Say("validation.Invalid"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Say("validation.Invalid"));
        messages.SetValueMustBeANumberAccessor(_ => Say("validation.Number"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Say("validation.Number"));
    }

    private static string Say(string key, params object?[] args) => Texts.Get(key, CultureInfo.CurrentUICulture, args);
}
