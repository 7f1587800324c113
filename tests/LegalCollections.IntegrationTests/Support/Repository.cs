using System.Text.RegularExpressions;

namespace LegalCollections.IntegrationTests.Support;

/// <summary>The working copy that the tests were built from, so that guards can read the source as people do.</summary>
public static partial class Repository
{
    public static readonly string Root = FindRoot();

    /// <summary>Every text file written by the team: paths relative to the root, with '/'; built, fetched and generated files are left out.</summary>
    public static IReadOnlyList<string> TextFiles { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => Text().IsMatch(file) && !Made().IsMatch(file))
            .Order(StringComparer.Ordinal),
    ];

    public static string Read(string relativePath) => File.ReadAllText(Path.Combine(Root, relativePath));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LegalCollections.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside their repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\.(cs|cshtml|csproj|props|targets|sln|json|md|sh|js|css|csv|yml|txt|editorconfig)$|(^|/)(\.ci/run|\.gitignore|\.gitattributes)$")]
    private static partial Regex Text();

    [GeneratedRegex(@"(^|/)(bin|obj|node_modules|\.git|\.vs|\.idea|artifacts|TestResults|BenchmarkDotNet\.Artifacts|Migrations|wwwroot/lib)/")]
    private static partial Regex Made();
}
