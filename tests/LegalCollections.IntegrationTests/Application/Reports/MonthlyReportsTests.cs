using System.Text;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Reports;
using LegalCollections.IntegrationTests.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Reports;

/// <summary>The report that leaves by itself: on the right day, to the right clients, once.</summary>
public sealed class MonthlyReportsTests
{
    [Fact]
    public async Task Each_working_client_gets_the_month_once_on_the_first_business_day()
    {
        await using var office = await TestOffice.StartAsync();
        var (client, _) = await office.WorkForAsync("Credor Mensal", "11222333000181");
        var idle = await office.RegisterClientAsync("Credor sem casos", "11222333000262");
        office.Clock.StandAt(TestOffice.Start.AddDays(60)); // 01/05/2026

        // April ends on a Thursday; Friday 01/05 is a holiday: the report leaves on Monday 04/05.
        foreach (var day in new[] { 1, 2, 3, 4, 5 })
        {
            office.Clock.StandAt(TestOffice.Start.AddDays(59 + day));
            await RunAsync(office, new DateOnly(2026, 5, day));
            Assert.Equal(day < 4 ? 0 : 1, await office.ReadAsync(db => db.StoredReports.CountAsync()));
        }

        await RunAsync(office, new DateOnly(2026, 5, 4));

        var stored = await office.ReadAsync(db => db.StoredReports.SingleAsync());
        Assert.Equal((client, new DateOnly(2026, 4, 30), "2026-04"), (stored.ClientId, stored.On, stored.Month));
        var mail = await office.ReadAsync(db => db.OutboxMessages.SingleAsync());
        Assert.Equal(("credor@exemplo.test", client), (mail.Recipient, mail.ClientId));
        Assert.Equal((stored.PdfHash, "situacao-da-carteira-2026-04-30.pdf"), (Assert.Single(mail.Attachments).Hash, mail.Attachments[0].FileName));
        Assert.Contains("R$ 600,00", mail.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        var pdf = await office.InScopeAsync(services => services.GetRequiredService<DocumentStore>().LoadAsync(stored.PdfHash, CancellationToken.None));
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf, 0, 8), StringComparison.Ordinal);
        Assert.NotEqual(idle, stored.ClientId);
    }

    private static Task<bool> RunAsync(TestOffice office, DateOnly day) => office.InScopeAsync(async services =>
    {
        await ActivatorUtilities.CreateInstance<MonthlyReports>(services).RunAsync(day, CancellationToken.None);
        return true;
    });
}
