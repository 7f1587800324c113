using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LegalCollections.Web.Hosting;

/// <summary>Reads amounts as people type them, so that <c>1234.56</c> on a Portuguese page never becomes 123,456 reais.</summary>
public sealed partial class DecimalInput : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(decimal) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var values = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (values == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, values);
        var typed = values.FirstValue;
        if (string.IsNullOrWhiteSpace(typed))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }
            else
            {
                Refuse(bindingContext, bindingContext.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(typed ?? ""));
            }
        }
        else if (Read(typed, values.Culture) is { } amount)
        {
            bindingContext.Result = ModelBindingResult.Success(amount);
        }
        else
        {
            Refuse(bindingContext, bindingContext.ModelMetadata.ModelBindingMessageProvider.NonPropertyAttemptedValueIsInvalidAccessor(typed));
        }

        return Task.CompletedTask;
    }

    /// <summary>The amount in <paramref name="typed"/>, or null when it is none.</summary>
    /// <remarks>With both signs present the last is the decimal one; a lone sign that is not the culture's is decimal unless it parts groups of three.</remarks>
    public static decimal? Read(string typed, CultureInfo culture)
    {
        var text = typed.Replace("R$", "", StringComparison.OrdinalIgnoreCase).Replace("\u00A0", "").Replace(" ", "");
        var decimalSign = DecimalSign(text, culture);
        var plain = text.Replace(decimalSign == ',' ? "." : ",", "").Replace(decimalSign, '.');
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(plain, Plain, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }

    private static char DecimalSign(string text, CultureInfo culture)
    {
        var (comma, dot) = (text.LastIndexOf(','), text.LastIndexOf('.'));
        if (comma >= 0 && dot >= 0)
        {
            return comma > dot ? ',' : '.';
        }

        var own = culture.NumberFormat.NumberDecimalSeparator[0];
        var other = own == ',' ? '.' : ',';
        return text.Contains(other) && !Grouped().IsMatch(text) ? other : own;
    }

    private static void Refuse(ModelBindingContext context, string message) => context.ModelState.TryAddModelError(context.ModelName, message);

    [GeneratedRegex(@"^[-−]?\d{1,3}([.,]\d{3})+$")]
    private static partial Regex Grouped();
}
