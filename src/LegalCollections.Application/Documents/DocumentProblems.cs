using LegalCollections.Application.Common;
using LegalCollections.Documents.Templates;
using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Documents;

/// <summary>The refusals of the document slice.</summary>
public static class DocumentProblems
{
    public static Problem UnknownTemplate(string key) => new("documents.UnknownTemplate", "template", key);

    public static Problem NoLawyer(long number) => new("documents.NoLawyer", null, number);

    /// <summary>Values that the document needs and the case does not have.</summary>
    public static Problem CannotFill(IEnumerable<TemplateProblem> problems) =>
        new("documents.CannotFill", null, string.Join("; ", problems.Select(p => p.Name.Length > 0 ? p.Name : p.ToString()).Distinct()));

    public static Problem ScanType() => new("documents.ScanType", "receipt");

    public static Problem ScanTooLarge(int megabytes) => new("documents.ScanTooLarge", "receipt", megabytes);

    public static Problem NoTemplateFile() => new("documents.NoTemplateFile", "file");

    /// <summary>What would come in force again does not go with the fragments or templates of today.</summary>
    public static Problem WithdrawalBreaks(IEnumerable<string> templates) => new("documents.WithdrawalBreaks", null, string.Join(", ", templates));

    public static Problem NoSuchCase(long number) => new("documents.NoSuchCase", "caseNumber", number);

    public static Problem AnswerMissing(string key, string question) => new("documents.AnswerMissing", key, question);

    public static Problem AnswerUnreadable(string key, string question) => new("documents.AnswerUnreadable", key, question);

    /// <summary>The document belongs to a running lawsuit, and the case has none with a number.</summary>
    public static Problem NoLawsuit() => new("documents.NoLawsuit", "lawsuit");

    public static Problem NoCourt() => new("documents.NoCourt", "court");

    /// <summary>The file is no certificate with its key, or the password is wrong.</summary>
    public static Problem CertificateUnreadable() => new("documents.CertificateUnreadable", "file");

    /// <param name="until">Last day of the certificate.</param>
    public static Problem CertificateExpired(DateOnly until) => new("documents.CertificateExpired", "file", until);

    /// <summary>The writer asked for a language that no version in force is written in.</summary>
    public static Problem NotInLanguage(string language) => new("documents.NotInLanguage", "language", LanguageName.Of(language));

    public static Problem LanguageUnknown(string language) => new("documents.LanguageUnknown", "language", language);

    /// <summary>What a court or a registry reads stays in its own language.</summary>
    public static Problem LanguageOf(Addressee addressee, string own) => new($"documents.LanguageOf{addressee}", "language", LanguageName.Of(own));

    /// <summary>The subject of an e-mail in another language is not the Portuguese one.</summary>
    public static Problem NoSubject(string language) => new("documents.NoSubject", "subject", LanguageName.Of(language));

    public static Problem NotFound() => new("documents.NotFound");
}
