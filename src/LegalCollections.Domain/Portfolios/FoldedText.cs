using System.Globalization;
using System.Text;

namespace LegalCollections.Domain.Portfolios;

/// <summary>Makes words comparable: creditors write the same heading with and without accents, capitals and dots.</summary>
internal static class FoldedText
{
    /// <summary>Lower case, no accents; whatever is neither letter nor digit becomes one space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(character))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && folded is [.., not ' '])
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }
}
