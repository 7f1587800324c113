using System.Globalization;
using System.Text;

namespace LegalCollections.Domain.Common;

/// <summary>The form in which names are compared: capital letters without accents, the same on every database.</summary>
public static class SearchKey
{
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = new StringBuilder(text.Length);
        foreach (var character in text.Trim().ToUpperInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(character);
            }
        }

        return key.ToString().Normalize(NormalizationForm.FormC);
    }
}
