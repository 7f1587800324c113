using System.Text.RegularExpressions;
using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Architecture;

/// <summary>Keeps the source small, portable and honest: what these guards forbid never comes back by accident.</summary>
[Trait("Database", "None")]
public sealed partial class SourceTests
{
    private static readonly string[] TopLevel =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "Directory.Build.props", "Directory.Packages.props",
        "LegalCollections.sln", "README.md", "global.json", "src", "templates", "tests", "workflows",
    ];

    /// <summary>What tools leave at the top level and <c>.gitignore</c> keeps out of the repository.</summary>
    private static readonly string[] Ignored = [".git", ".idea", ".vs", "BenchmarkDotNet.Artifacts", "TestResults", "artifacts"];

    [Fact]
    public void The_top_level_holds_exactly_the_agreed_entries()
    {
        var found = Directory.EnumerateFileSystemEntries(Repository.Root).Select(entry => Path.GetFileName(entry)).Except(Ignored);

        Assert.Equal(TopLevel, found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(".cs", 400)]
    [InlineData(".cshtml", 200)]
    public void No_file_is_longer_than_a_reader_can_hold(string kind, int limit)
    {
        var tooLong = Repository.TextFiles
            .Where(file => file.EndsWith(kind, StringComparison.Ordinal))
            .Select(file => (file, lines: File.ReadLines(Path.Combine(Repository.Root, file)).Count()))
            .Where(file => file.lines > limit);

        Guard.FindsNothing(tooLong);
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var astray =
            from file in Repository.TextFiles
            where file.EndsWith(".cs", StringComparison.Ordinal)
            let declared = Namespace().Match(Repository.Read(file))
            where declared.Success
            let folder = Path.GetDirectoryName(file)!.Replace('\\', '/')
            let expected = folder[(folder.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('/', '.')
            where declared.Groups[1].Value != expected
            select $"{file}: {declared.Groups[1].Value}";

        Guard.FindsNothing(astray);
    }

    [Fact]
    public void No_file_names_a_folder_of_one_machine() => AssertNowhere(MachinePath(), "");

    [Fact]
    public void No_lock_file_names_the_registry_it_was_made_with() => AssertNowhere(RegistryAddress(), "lock.json");

    [Fact]
    public void No_test_is_skipped() => AssertNowhere(Skipped(), "Tests.cs");

    [Fact]
    public void Nothing_is_left_for_later_or_folded_away() => AssertNowhere(LeftOver(), ".cs");

    private static void AssertNowhere(Regex pattern, string ending)
    {
        var found =
            from file in Repository.TextFiles
            where file.EndsWith(ending, StringComparison.Ordinal)
            let match = pattern.Match(Repository.Read(file))
            where match.Success
            select $"{file}: {match.Value}";

        Guard.FindsNothing(found);
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?<![\w.}])(/(work|root|Users)/|/home/[a-z]+/|[A-Z]:\\Users\\)")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"""resolved"": ""https?:[^""]+")]
    private static partial Regex RegistryAddress();

    [GeneratedRegex(@"\bSkip(Unless|When)? ?= ?|Assert\.Skip")]
    private static partial Regex Skipped();

    [GeneratedRegex(@"^\s*#region|//\s*(TODO|FIXME|HACK)\b", RegexOptions.Multiline)]
    private static partial Regex LeftOver();
}
