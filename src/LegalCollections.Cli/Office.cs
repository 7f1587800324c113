using LegalCollections.Application;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Cli;

/// <summary>The office behind the verbs: the same settings and the same parts as the web host, without pages.</summary>
public static class Office
{
    /// <summary>Runs one unit of work; settings come from environment variables, such as <c>ConnectionStrings__Office</c>.</summary>
    public static async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddApplication(configuration);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
