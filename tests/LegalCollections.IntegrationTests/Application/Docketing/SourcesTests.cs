using LegalCollections.Application.Docketing;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Sources;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Docketing;

/// <summary>The page of unverified rules: a lawyer's finding is kept, shown with its history, and refused where it says nothing.</summary>
public sealed class SourcesTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lawyer_corrects_a_rule_on_the_page_and_reads_who_did_it()
    {
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);
        var page = await lawyer.GetPageAsync("/docket/sources");
        Assert.Contains("Salário mínimo", page.Body!.TextContent, StringComparison.Ordinal);

        await lawyer.SubmitAsync(
            page, "form:has([name=Item][value='deadline:RESP'])", ("Source", "CPC art. 1.003 §5"), ("Reason", "lido no texto oficial"), ("Value", "15"), ("From", "2026-01-01"));

        var after = await lawyer.GetPageAsync("/docket/sources");
        var item = after.QuerySelector("li:has([value='deadline:RESP'])")!.TextContent;
        Assert.Contains("CPC art. 1.003 §5", item, StringComparison.Ordinal);
        Assert.Contains("Test Lawyer", item, StringComparison.OrdinalIgnoreCase);
        var review = await office.ReadAsync(db => db.SourceReviews.AsNoTracking().SingleAsync(r => r.Item == "deadline:RESP", Ct));
        Assert.Equal((15m, new DateOnly(2026, 1, 1)), (review.Value!.Value, review.From));
    }

    [Theory]
    [InlineData("deadline:APEL", null, "sources.ItemUnknown")] // verified: nothing to confirm
    [InlineData("deadline:RESP", 7.5, "sources.WholeValueNeeded")]
    [InlineData("practice:CrossingRule.KeepSelic", 1.0, "sources.NoFigure")]
    public async Task What_is_not_open_or_has_no_figure_is_refused(string item, double? value, string code)
        => Assert.Equal(code, (await ReviewAsync(new(item, "art. 1", (decimal?)value, new(2026, 1, 1), "lido"))).Problem!.Code);

    private Task<Result<int>> ReviewAsync(SourceEntry entry)
        => office.InScopeAsync(services => services.GetRequiredService<ReviewSource>().HandleAsync(entry, Ct));
}
