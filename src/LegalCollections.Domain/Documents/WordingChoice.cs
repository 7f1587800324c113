namespace LegalCollections.Domain.Documents;

/// <summary>Which wording a document was written with and why, kept with it so that nobody has to work the rules out again.</summary>
/// <param name="Language">One of <see cref="Common.Languages"/>.</param>
/// <param name="Number">The firm's version; null for the shipped wording.</param>
/// <param name="ForClient">The version is the client's own.</param>
public sealed record WordingChoice(string Language, int? Number, bool ForClient, LanguageReason Reason);

/// <summary>Why a document is in its language.</summary>
public enum LanguageReason
{
    /// <summary>The debtor has no language of correspondence, or the document does not go to a debtor.</summary>
    Template,

    /// <summary>The debtor's language of correspondence.</summary>
    Debtor,

    /// <summary>The debtor has a language, and no version is written in it.</summary>
    NoVersion,

    /// <summary>It goes to several parties who do not share one language.</summary>
    Parties,

    /// <summary>Whoever wrote it chose.</summary>
    Chosen,
}
