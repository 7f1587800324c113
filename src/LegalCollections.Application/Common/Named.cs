using System.Globalization;

namespace LegalCollections.Application.Common;

/// <summary>Something in a refusal that each language calls by another name, such as an input of an activity.</summary>
/// <param name="id">What it is called where nobody has named it.</param>
/// <param name="inLanguage">Its name in a language, if it has one.</param>
public sealed class Named(string id, Func<CultureInfo, string?> inLanguage)
{
    public string In(CultureInfo culture) => inLanguage(culture) ?? id;

    public override string ToString() => id;
}
