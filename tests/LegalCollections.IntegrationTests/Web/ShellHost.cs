using System.Net;
using System.Text.RegularExpressions;
using LegalCollections.Application.Identity;
using LegalCollections.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Web;

/// <summary>The real web host outside Development, on an empty database of its own.</summary>
public sealed partial class ShellHost : WebApplicationFactory<UploadLimit>
{
    public const string Password = "uma frase bem comprida";

    private readonly string _folder = Directory.CreateTempSubdirectory("shell").FullName;

    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>A browser in which a new user of <paramref name="role"/> has signed in through the page.</summary>
    public async Task<HttpClient> SignedInAsync(string role)
    {
        var email = $"{role}-{Guid.CreateVersion7():N}@office.test";
        using (var scope = Services.CreateScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<OfficeUser>>();
            var user = new OfficeUser { Id = Guid.CreateVersion7(), FullName = "Test " + role, Email = email, UserName = email };
            Assert.True((await users.CreateAsync(user, Password)).Succeeded);
            await users.AddToRoleAsync(user, role);
        }

        var browser = Browser();
        var answer = await PostAsync(browser, "/account/signin", new() { ["Email"] = email, ["Password"] = Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>Opens <paramref name="page"/> and sends its form, with the antiforgery token that stands in it.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string page, Dictionary<string, string> fields)
    {
        var html = await browser.GetStringAsync(page, TestContext.Current.CancellationToken);
        fields["__RequestVerificationToken"] = Token().Match(html).Groups[1].Value;
        return await browser.PostAsync(page, new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Office:DataFolder", _folder);
        builder.UseSetting("Uploads:MaxMegabytes", "1");
        builder.UseSetting("Scheduling:Enabled", "false");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
