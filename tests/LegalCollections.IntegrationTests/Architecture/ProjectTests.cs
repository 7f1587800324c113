using System.Reflection;

namespace LegalCollections.IntegrationTests.Architecture;

/// <summary>Holds the projects to what each may know, beyond what the project files already forbid.</summary>
[Trait("Database", "None")]
public sealed class ProjectTests
{
    [Theory]
    [InlineData("LegalCollections.Domain", "System")]
    [InlineData("LegalCollections.Workflows", "System", "Jint", "Acornima")]
    [InlineData("LegalCollections.Documents", "System", "DocumentFormat.OpenXml", "QRCoder")]
    public void A_pure_project_references_only_its_own_libraries(string project, params string[] allowed)
    {
        var foreign = Assembly.Load(project).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !allowed.Any(prefix => name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal)));

        Guard.FindsNothing(foreign);
    }

    [Fact]
    public void A_use_case_knows_no_web_pages()
    {
        var references = Assembly.Load("LegalCollections.Application").GetReferencedAssemblies().Select(reference => reference.Name!);

        Assert.DoesNotContain(references, name => name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal));
    }

    [Fact]
    public void No_binary_floating_point_number_lives_in_the_domain()
    {
        var wrong =
            from type in Assembly.Load("LegalCollections.Domain").GetTypes()
            where TypeUses.OfStorage(type).Any(used => used == typeof(double) || used == typeof(float) || used == typeof(Half))
            select type.FullName;

        Guard.FindsNothing(wrong);
    }
}
