using System.Reflection;
using System.Xml.Linq;
using LegalCollections.Domain.Common;

namespace LegalCollections.IntegrationTests.Architecture;

/// <summary>Makes every public type say why it exists, and bans names that say nothing.</summary>
[Trait("Database", "None")]
public sealed class PublicTypeTests
{
    private static readonly string[] Projects =
    [
        "LegalCollections.Domain", "LegalCollections.Workflows", "LegalCollections.Documents",
        "LegalCollections.Application", "LegalCollections.Web", "legalcollections",
    ];

    private static readonly string[] EmptyWords =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Service", "Info", "Data", "Impl", "Base"];

    [Fact]
    public void Every_public_type_says_why_it_exists()
    {
        var silent = Projects.SelectMany(project =>
        {
            var assembly = Assembly.Load(project);
            var documented = XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{project}.xml"))
                .Descendants("member")
                .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
                .Select(member => member.Attribute("name")!.Value)
                .ToHashSet();
            return assembly.GetExportedTypes()
                .Where(type => !type.IsNested && IsWritten(type) && !type.IsAssignableTo(typeof(IEntityId))) // ids speak through their names
                .Where(type => !documented.Contains($"T:{type.FullName}"))
                .Select(type => type.FullName);
        });

        Guard.FindsNothing(silent);
    }

    [Fact]
    public void No_type_is_named_with_an_empty_word()
    {
        var empty = Projects.SelectMany(project => Assembly.Load(project).GetTypes())
            .Where(IsWritten)
            .Select(type => type.Name.Split('`')[0])
            .Where(name => EmptyWords.Any(word => name.EndsWith(word, StringComparison.Ordinal)));

        Guard.FindsNothing(empty);
    }

    private static bool IsWritten(Type type) =>
        type.Namespace?.StartsWith("LegalCollections", StringComparison.Ordinal) == true
        && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal)
        && !type.Name.Contains('<', StringComparison.Ordinal);
}
