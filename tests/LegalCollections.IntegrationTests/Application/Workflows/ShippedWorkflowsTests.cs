using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Application.Workflows.Designs;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Workflows;

/// <summary>An update of the product brings its new drawings, and leaves alone what the office has drawn.</summary>
public sealed class ShippedWorkflowsTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_drawing_takes_over_from_the_products_old_one_but_not_from_the_offices_own()
    {
        await office.InScopeAsync(async services =>
        {
            var own = await services.GetRequiredService<FlowDesigns>().FindAsync("judicial-collection", "Latest", Ct);
            var model = DesignDocument.Open(own!.Value.Version, isLatest: true);
            model["name"] = "Nossa cobrança judicial";
            return (await services.GetRequiredService<SaveDesign>().HandleAsync(new SaveDesign.Command(model, Publish: true), Ct)).Value;
        });
        await office.ReadAsync(db => db.WorkflowVersions.Where(v => v.ShippedHash != null)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.ShippedHash, "an earlier release"), Ct));

        for (var start = 0; start < 2; start++)
        {
            await office.InScopeAsync(async services =>
            {
                await services.GetRequiredService<ShippedWorkflows>().LoadAsync(Ct);
                return true;
            });
        }

        Assert.Equal([(1, false), (2, true)], await VersionsAsync("amicable-collection"));
        Assert.Equal([(1, false), (2, true)], await VersionsAsync("judicial-collection"));
        Assert.Equal("Nossa cobrança judicial", await office.ReadAsync(db => db.WorkflowVersions.Where(v => v.DefinitionId == "judicial-collection" && v.IsPublished).Select(v => v.Name).SingleAsync(Ct)));
    }

    private Task<List<(int, bool)>> VersionsAsync(string definitionId) => office.ReadAsync(async (AppDb db) =>
        (await db.WorkflowVersions.Where(v => v.DefinitionId == definitionId).OrderBy(v => v.Version).ToListAsync(Ct)).ConvertAll(v => (v.Version, v.IsPublished)));
}
