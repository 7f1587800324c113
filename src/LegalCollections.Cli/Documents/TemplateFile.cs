using LegalCollections.Application.Documents;
using LegalCollections.Documents.Templates;

namespace LegalCollections.Cli.Documents;

/// <summary>Reads a template from a folder as the product reads its own: its fragments lie beside it, or are the shipped ones.</summary>
internal static class TemplateFile
{
    public static async Task<TemplateResult<WordTemplate>> ParseAsync(FileInfo file, CancellationToken ct) =>
        WordTemplate.Parse(await File.ReadAllBytesAsync(file.FullName, ct), PetitionFilters.All, key => Fragment(file, key));

    /// <summary>Whether the sheet that makes a file a template of the product lies beside it.</summary>
    public static bool HasSheet(FileInfo file) => File.Exists(SheetOf(file));

    /// <summary>Everything that is wrong in the file, with the names that it may use: those of a case and the questions of the sheet beside it.</summary>
    public static async Task<IReadOnlyList<TemplateProblem>> ReviewAsync(FileInfo file, CancellationToken ct)
    {
        var sheet = SheetOf(file);
        var shape = TemplateLibrary.ShapeOf(Path.GetFileNameWithoutExtension(file.Name), File.Exists(sheet) ? await File.ReadAllTextAsync(sheet, ct) : null);
        return WordTemplate.Review(await File.ReadAllBytesAsync(file.FullName, ct), PetitionFilters.All, key => Fragment(file, key), shape);
    }

    private static string SheetOf(FileInfo file) => Path.ChangeExtension(file.FullName, ".json");

    private static byte[]? Fragment(FileInfo template, string key)
    {
        var folders = new[] { template.Directory, template.Directory?.Parent }.OfType<DirectoryInfo>();
        var file = folders.Select(folder => Path.Combine(folder.FullName, "fragments", key + ".docx")).FirstOrDefault(File.Exists);
        return file is null ? TemplateLibrary.Fragment(key) : File.ReadAllBytes(file);
    }
}
