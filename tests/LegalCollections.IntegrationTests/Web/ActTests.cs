using System.Net;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Web;

/// <summary>Holds the table of roles and acts against every route of the running host.</summary>
[Trait("Database", "SQLite")]
public sealed class ActTests(ShellHost host) : IClassFixture<ShellHost>
{
    [Fact]
    public void Every_action_asks_for_exactly_one_act_or_lets_everyone_in()
    {
        var wrong = Actions()
            .Where(action => action.Metadata.OfType<AllowsAttribute>().Count() + action.Metadata.OfType<IAllowAnonymous>().DistinctBy(a => a.GetType()).Count() != 1)
            .Select(action => action.DisplayName)
            .ToList();

        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_signing_in_setup_preferences_error_pages_calendars_with_a_token_and_the_check_of_a_file_are_open_to_everyone()
    {
        var open = Actions()
            .Where(action => action.Metadata.OfType<IAllowAnonymous>().Any())
            .Select(action => action.Metadata.GetMetadata<ControllerActionDescriptor>()!.ControllerName)
            .Distinct()
            .Order();

        Assert.Equal(["Account", "CalendarFile", "Errors", "Preferences", "Setup", "Verification"], open);
    }

    [Fact]
    public void Every_act_is_allowed_to_someone_and_a_client_enters_only_the_portal()
    {
        Assert.All(Enum.GetValues<Act>(), act => Assert.NotEmpty(ActTable.RolesFor(act)));
        Assert.Equal([Act.EnterOffice, Act.ViewOwnPortal], Enum.GetValues<Act>().Where(act => ActTable.Allows(Roles.Client, act)));
    }

    [Fact]
    public void Acts_reserved_to_lawyers_by_law_are_open_to_partners_and_lawyers_only()
    {
        Assert.All(
            [Act.ApproveStrategy, Act.DecideAction, Act.ReviewDraft, Act.RecordFiling, Act.AcceptShifts],
            act => Assert.Equal([Roles.Partner, Roles.Lawyer], ActTable.RolesFor(act)));
    }

    [Theory]
    [InlineData(Roles.Administrator, HttpStatusCode.OK)]
    [InlineData(Roles.Lawyer, HttpStatusCode.Redirect)]
    [InlineData(Roles.Client, HttpStatusCode.Redirect)]
    public async Task The_users_page_opens_for_the_administrator_only(string role, HttpStatusCode expected)
    {
        using var browser = await host.SignedInAsync(role);

        var answer = await browser.GetAsync("/admin/users", TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        if (expected == HttpStatusCode.Redirect)
        {
            Assert.Equal("/account/denied", answer.Headers.Location!.AbsolutePath);
        }
    }

    private IEnumerable<Endpoint> Actions() =>
        host.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null);
}
