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

    public static Problem NotFound() => new("documents.NotFound");
}
