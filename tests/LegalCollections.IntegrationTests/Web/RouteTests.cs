using System.Net;
using LegalCollections.Application.Identity;
using LegalCollections.IntegrationTests.Architecture;
using LegalCollections.IntegrationTests.Support;
using LegalCollections.Web.Features.Shared;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Web;

/// <summary>Asks for every route of the running demo office as every role: what the table of acts says is what the server does.</summary>
public sealed class RouteTests(DemoHouse house) : IClassFixture<DemoHouse>
{
    /// <summary>Pages that only say that something was refused, with the status of the refusal.</summary>
    private static readonly string[] Refusals = ["/errors", "/account/denied"];

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Partner)]
    [InlineData(Roles.Lawyer)]
    [InlineData(Roles.Paralegal)]
    [InlineData(Roles.Collector)]
    [InlineData(Roles.Client)]
    public async Task A_role_reaches_the_routes_of_its_acts_and_no_other(string role)
    {
        using var visitor = await SignedInAsync(role);
        var wrong = new List<string>();
        foreach (var route in await RoutesAsync())
        {
            using var answer = await AskAsync(visitor, route);
            var refused = answer.StatusCode == HttpStatusCode.Forbidden;
            var right = route.Act is { } act && !ActTable.Allows(role, act) ? refused
                : route.Method != HttpMethod.Get ? answer.StatusCode == HttpStatusCode.BadRequest // no antiforgery token, no page of ours
                : !refused && (int)answer.StatusCode < 500;
            if (!right)
            {
                wrong.Add($"{route}: {(int)answer.StatusCode}");
            }
        }

        Guard.FindsNothing(wrong);
    }

    [Fact]
    public async Task A_stranger_is_sent_to_the_sign_in_page_from_every_route_that_asks_for_an_act()
    {
        using var stranger = house.Office.Visit();
        var wrong = new List<string>();
        foreach (var route in (await RoutesAsync()).Where(route => route.Act is not null))
        {
            using var answer = await AskAsync(stranger, route);
            if (answer.RequestMessage!.RequestUri!.AbsolutePath != "/account/signin" && !(route.IsApi && answer.StatusCode == HttpStatusCode.Unauthorized))
            {
                wrong.Add($"{route}: {(int)answer.StatusCode} {answer.RequestMessage.RequestUri}");
            }
        }

        Guard.FindsNothing(wrong);
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Partner)]
    [InlineData(Roles.Lawyer)]
    [InlineData(Roles.Paralegal)]
    [InlineData(Roles.Collector)]
    [InlineData(Roles.Client)]
    public async Task Every_place_of_the_navigation_opens_for_whom_it_is_shown_to(string role)
    {
        using var visitor = await SignedInAsync(role);
        var home = await visitor.GetPageAsync("/");
        var shown = home.QuerySelectorAll("nav a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        var wrong = new List<string>();
        foreach (var address in shown)
        {
            using var answer = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                wrong.Add($"{address}: {(int)answer.StatusCode}");
            }
        }

        Assert.NotEmpty(shown);
        Guard.FindsNothing(wrong);
    }

    [Fact]
    public void Every_place_of_the_navigation_leads_to_a_page()
    {
        var pages = Endpoints().Select(e => e.Metadata.GetMetadata<ControllerActionDescriptor>()!).Select(a => (a.ControllerName, a.ActionName)).ToHashSet();

        Guard.FindsNothing(Navigation.All.Where(item => !pages.Contains((item.Controller, item.Action))).Select(item => item.Key));
    }

    private async Task<Visitor> SignedInAsync(string role)
    {
        var client = await house.Office.ReadAsync(db => db.Clients.Select(c => c.Id).FirstAsync(TestContext.Current.CancellationToken));
        return await house.Office.SignInAsAsync(role, role == Roles.Client ? client : null);
    }

    private static async Task<HttpResponseMessage> AskAsync(Visitor visitor, Route route)
    {
        using var request = new HttpRequestMessage(route.Method, new Uri(route.Path, UriKind.Relative));
        request.Content = route.Method == HttpMethod.Get ? null : new FormUrlEncodedContent([]);
        return await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Every action with an address; where it asks for an id, the id of a case that exists.</summary>
    private async Task<IReadOnlyList<Route>> RoutesAsync()
    {
        var id = await house.Office.ReadAsync(db => db.CollectionCases.OrderBy(c => c.Number).Select(c => c.Id).FirstAsync(TestContext.Current.CancellationToken));
        return
        [
            .. Endpoints().Select(endpoint => new Route(
                    AddressOf(endpoint, id.Value.ToString()),
                    new HttpMethod(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET"),
                    endpoint.Metadata.GetMetadata<AllowsAttribute>()?.Act))
                .Where(route => !Refusals.Any(page => route.Path.StartsWith(page, StringComparison.Ordinal)))
                .Distinct().OrderBy(route => route.Path, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        house.Office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null);

    private static string AddressOf(RouteEndpoint endpoint, string id)
    {
        var known = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!.RouteValues;
        var parts = endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => ValueOf(parameter, known, id),
            _ => "",
        })));
        return "/" + string.Join('/', parts).ToLowerInvariant();
    }

    private static string ValueOf(
        RoutePatternParameterPart parameter, IDictionary<string, string?> known, string id) =>
        known.TryGetValue(parameter.Name, out var value) ? value!
        : parameter.ParameterPolicies.Any(policy => policy.Content is "int" or "long") ? "1"
        : parameter.ParameterPolicies.Any(policy => policy.Content?.StartsWith("regex", StringComparison.Ordinal) == true) ? "pdf"
        : id;

    private sealed record Route(string Path, HttpMethod Method, Act? Act)
    {
        public bool IsApi => Path.StartsWith("/elsa/api/", StringComparison.Ordinal);
    }
}
