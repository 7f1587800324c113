using LegalCollections.BrowserTests.Support;

namespace LegalCollections.BrowserTests.Pages;

/// <summary>The first page that anybody sees.</summary>
public sealed class SignInPageTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_sign_in_page_is_accessible_and_loads_nothing_from_elsewhere(int width)
    {
        await using var visit = await office.VisitAsync(width: width);

        var answer = await visit.Page.GotoAsync("/");

        Assert.Equal(200, answer!.Status);
        Assert.Equal("pt-BR", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        await visit.AssertAccessibleAsync();
        await visit.ScreenshotAsync($"sign-in-{width}");
    }
}
