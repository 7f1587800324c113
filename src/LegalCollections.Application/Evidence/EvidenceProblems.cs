using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Evidence;

/// <summary>The refusals of the evidence slice.</summary>
public static class EvidenceProblems
{
    public static Problem NotReadable() => new("evidence.NotReadable", "file");

    public static Problem NoManifest() => new("evidence.NoManifest", "file");

    public static Problem CaseNotFound(string number) => new("evidence.CaseNotFound", "case", number);

    public static Problem TitleMissing() => new("evidence.TitleMissing", "title");

    public static Problem Encrypted() => new("evidence.Encrypted", "file");

    /// <summary>More pages or structure than a file of evidence may have.</summary>
    public static Problem TooMuch() => new("evidence.TooMuch", "file");

    public static Problem PictureUnreadable() => new("evidence.PictureUnreadable", "file");

    /// <param name="kilobytes">Largest file that the court takes.</param>
    public static Problem BeyondLimit(string title, int kilobytes) => new("evidence.BeyondLimit", null, title, kilobytes);

    /// <param name="kilobytes">Largest average of a document's pages that the court takes.</param>
    public static Problem PagesTooHeavy(string title, int kilobytes) => new("evidence.PagesTooHeavy", null, title, kilobytes);

    /// <summary>No dossier, and not a document that the office made.</summary>
    public static Problem NotOurs() => new("evidence.NotOurs", "file");

    public static Problem RoleMissing() => new("evidence.RoleMissing", "proves");

    public static Problem FileMissing() => new("evidence.FileMissing", "file");
}
