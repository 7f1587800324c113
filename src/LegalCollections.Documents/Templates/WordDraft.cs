using LegalCollections.Documents.Templates.Word;

namespace LegalCollections.Documents.Templates;

/// <summary>Says whether a file that comes from somebody's Word may be taken in: no macros, no links out, nothing embedded, no open review.</summary>
public static class WordDraft
{
    public static IReadOnlyList<TemplateProblem> Check(byte[] docx)
    {
        var problems = new List<TemplateProblem>();
        Open(docx, problems);
        return problems;
    }

    /// <returns>Null when the file cannot be read; what else is wrong is noted.</returns>
    internal static WordPackage? Open(byte[] docx, List<TemplateProblem> problems)
    {
        if (WordPackage.Open(docx, problems) is not { } package)
        {
            return null;
        }

        foreach (var (name, root) in package.Parts)
        {
            Places.Mark(root, Path.GetFileNameWithoutExtension(name));
        }

        try
        {
            PackageSafety.Check(package, problems);
            DraftMarks.Check(package, problems);
            return package;
        }
        catch (Exception e) when (WordPackage.IsBadFile(e))
        {
            problems.Add(new TemplateProblem(TemplateProblemCodes.NotAWordFile, "", e.Message));
            return null;
        }
    }
}
