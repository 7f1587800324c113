using LegalCollections.Application.Data;
using LegalCollections.Application.Notices;
using LegalCollections.IntegrationTests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Common;

/// <summary>The host works by itself: Quartz starts with it, on the embedded store or on PostgreSQL's clustered one.</summary>
public sealed class SchedulingTests
{
    [Fact]
    public async Task A_queued_mail_leaves_without_anybody_asking()
    {
        var called = new TaskCompletionSource();
        await using var server = new SmtpListener { Conduct = () => { called.TrySetResult(); return SmtpConduct.Accept; } };
        await using var office = await TestOffice.StartAsync(
            ("Scheduling:Enabled", "true"), ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{server.Port}"), ("Mail:Security", "None"));

        await office.InScopeAsync(services =>
        {
            services.GetRequiredService<Outbox>().Enqueue("notice", "quartz-1", "devedor@casa.example", "Lembrete", "<p>Olá</p>", "Olá");
            return services.GetRequiredService<AppDb>().SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await called.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }
}
