namespace LegalCollections.Application.Common;

/// <summary>Calls a language of correspondence by its name in the reader's own.</summary>
public static class LanguageName
{
    /// <param name="code">One of <see cref="Domain.Common.Languages"/>.</param>
    public static Named Of(string code) => new(code, culture => Texts.Find($"language.{code}", culture));
}
