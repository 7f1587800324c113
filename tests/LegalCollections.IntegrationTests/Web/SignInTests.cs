using System.Net;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Web;

/// <summary>The way into an office: the one-time link, the password, the lock, and what a stranger sees.</summary>
[Trait("Database", "SQLite")]
public sealed class SignInTests(ShellHost host) : IClassFixture<ShellHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_is_sent_to_the_sign_in_page_and_offered_no_account()
    {
        using var browser = host.Browser();

        var home = await browser.GetAsync("/", Ct);
        var signIn = await browser.GetStringAsync("/account/signin", Ct);

        Assert.Equal("/account/signin", home.Headers.Location!.AbsolutePath);
        Assert.DoesNotContain("demo.test", signIn);
    }

    [Fact]
    public async Task The_first_administrators_link_works_once()
    {
        using var office = new ShellHost();
        using var browser = office.Browser();
        var token = office.Services.GetRequiredService<FirstAdministrator>().Issue();
        var page = $"/setup?token={token}";

        var created = await ShellHost.PostAsync(
            browser, page, new() { ["Token"] = token, ["FullName"] = "Ana", ["Email"] = "ana@office.test", ["Password"] = ShellHost.Password });
        var users = await browser.GetAsync("/admin/users", Ct);
        var again = await browser.GetAsync(page, Ct);

        Assert.Equal("/", created.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, users.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public void The_first_administrators_token_dies_after_a_day_or_one_use()
    {
        var clock = new SettableClock();
        var first = new FirstAdministrator(clock);
        var token = first.Issue();

        Assert.False(first.Redeem("another"));
        Assert.True(first.Accepts(token));
        Assert.True(first.Redeem(token));
        Assert.False(first.Redeem(token));

        token = first.Issue();
        clock.Now += TimeSpan.FromHours(24);
        Assert.False(first.Accepts(token));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        using var known = await host.SignedInAsync(Roles.Collector);
        var email = await EmailOfLastAsync();
        using var browser = host.Browser();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await ShellHost.PostAsync(browser, "/account/signin", new() { ["Email"] = email, ["Password"] = "wrong" });
        }

        var answer = await ShellHost.PostAsync(browser, "/account/signin", new() { ["Email"] = email, ["Password"] = ShellHost.Password });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("a conta está bloqueada", await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = host.Browser();

        var answer = await browser.PostAsync("/preferences/theme", new FormUrlEncodedContent([new("theme", "dark")]), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_upload_over_the_limit_gets_our_own_page()
    {
        using var browser = host.Browser();
        using var body = new ByteArrayContent(new byte[3 * 1024 * 1024]);
        body.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };

        var answer = await browser.PostAsync("/account/signin", body, Ct);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("passa do limite de 1 MB", await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Pages_carry_a_policy_without_inline_scripts_and_cookies_no_script_can_read()
    {
        using var browser = host.Browser();

        var answer = await browser.GetAsync("/account/signin", Ct);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.Contains("httponly", cookie);
            Assert.Contains("samesite=lax", cookie);
        });
    }

    private async Task<string> EmailOfLastAsync()
    {
        using var scope = host.Services.CreateScope();
        var users = await scope.ServiceProvider.GetRequiredService<ListUsers>().HandleAsync(Ct);
        return users.Where(user => user.Role == Roles.Collector).MaxBy(user => user.Id.Value)!.Email;
    }

    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
