namespace LegalCollections.IntegrationTests.Support;

/// <summary>Every test of a page stands on signing in, so this one does nothing else.</summary>
public sealed class TestOfficeTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task A_person_signs_in_through_the_page_and_a_stranger_is_sent_to_it()
    {
        using var stranger = office.Visit();
        using var lawyer = await office.SignInAsAsync("lawyer");

        var seenByStranger = await stranger.GetPageAsync("/");
        var seenByLawyer = await lawyer.GetPageAsync("/");

        Assert.EndsWith("/account/signin", seenByStranger.Location.PathName, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Test lawyer", seenByLawyer.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_office_clock_stands_at_the_start() => Assert.Equal(new DateOnly(2026, 3, 2), office.Clock.Today);
}
