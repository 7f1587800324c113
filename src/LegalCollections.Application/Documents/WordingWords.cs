using LegalCollections.Application.Common;
using LegalCollections.Domain.Documents;

namespace LegalCollections.Application.Documents;

/// <summary>Tells a reader which wording a document has, and why that one.</summary>
public static class WordingWords
{
    public static string Of(Wording words, WordingChoice choice)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(choice);
        var whose = choice switch { { Number: null } => "shipped", { ForClient: true } => "client", _ => "firm" };
        return words[$"documents.wording.{whose}", LanguageName.Of(choice.Language), choice.Reason, choice.Number];
    }
}
