using System.Reflection;

namespace LegalCollections.IntegrationTests.Architecture;

/// <summary>Keeps the slices in one row: without it they grow into a net that nobody can change.</summary>
[Trait("Database", "None")]
public sealed class SliceOrderTests
{
    [Theory]
    [InlineData("LegalCollections.Domain")]
    [InlineData("LegalCollections.Application")]
    [InlineData("LegalCollections.Web")]
    public void A_slice_uses_only_slices_to_its_left(string project)
    {
        var wrong =
            from type in Assembly.Load(project).GetTypes()
            let slice = Slices.Of(type)
            where slice is not null && !Slices.Side.Contains(slice) && !Slices.SeesAll(type.DeclaringType ?? type)
            from used in TypeUses.Of(type)
            let other = Slices.Of(used)
            where other is not null && other != slice && Slices.PlaceOf(other) > Slices.PlaceOf(slice) && used.Name != "AppDb"
            select $"{type.FullName} ({slice}) uses {used.FullName} ({other})";

        Guard.FindsNothing(wrong);
    }

    [Theory]
    [InlineData("LegalCollections.Domain")]
    [InlineData("LegalCollections.Application")]
    [InlineData("LegalCollections.Web")]
    public void Every_folder_is_a_slice_of_the_row(string project)
    {
        var unknown = Assembly.Load(project).GetTypes().Select(Slices.Of).OfType<string>().Where(slice => Slices.PlaceOf(slice) is null);

        Guard.FindsNothing(unknown);
    }
}
