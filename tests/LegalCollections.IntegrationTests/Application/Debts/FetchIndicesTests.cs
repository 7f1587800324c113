using System.Collections.Concurrent;
using LegalCollections.Application.Common;
using LegalCollections.Application.Debts;
using LegalCollections.Domain.Debts.Math;
using LegalCollections.IntegrationTests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LegalCollections.IntegrationTests.Application.Debts;

/// <summary>The central bank's public interface, played by a server on this machine.</summary>
public sealed class FetchIndicesTests
{
    private static readonly DateOnly Day = new(2026, 10, 5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_months_are_asked_for_after_the_last_known_one_and_recorded_with_their_series()
    {
        var asked = new ConcurrentBag<string>();
        await using var bank = await BankAsync(asked, code => code == "433"
            ? Results.Text("""[{"data":"01/08/2026","valor":"-0.11"},{"data":"01/09/2026","valor":"0.48"}]""", "application/json")
            : Results.NotFound());
        await using var office = await TestOffice.StartAsync(("Indices:Fetch", "true"), ("Indices:Address", bank.Urls.First() + "/dados/serie/"));

        await RunAsync(office);

        Assert.Contains("/dados/serie/bcdata.sgs.433/dados?formato=json&dataInicial=01/08/2026&dataFinal=30/09/2026", asked);
        var recorded = await office.ReadAsync(db => db.OfficeIndices.AsNoTracking().OrderBy(i => i.MonthStart).ToListAsync(Ct));
        Assert.Equal(
            [(IndexSeries.Ipca, "2026-08", -0.11m, "BCB SGS 433", "system"), (IndexSeries.Ipca, "2026-09", 0.48m, "BCB SGS 433", "system")],
            recorded.Select(i => (i.Series, i.Month.ToString(), i.Value.Value, i.Source, i.RecordedBy)));

        await RunAsync(office);
        Assert.Equal(2, await office.ReadAsync(db => db.OfficeIndices.CountAsync(Ct)));
    }

    [Fact]
    public async Task Nothing_is_asked_unless_the_office_allows_it()
    {
        var asked = new ConcurrentBag<string>();
        await using var bank = await BankAsync(asked, _ => Results.NotFound());
        await using var office = await TestOffice.StartAsync(("Indices:Address", bank.Urls.First() + "/"));

        await RunAsync(office);

        Assert.Empty(asked);
    }

    [Fact]
    public async Task A_bank_that_cannot_be_reached_stops_nothing()
    {
        await using var office = await TestOffice.StartAsync(("Indices:Fetch", "true"), ("Indices:Address", "http://127.0.0.1:9/"));

        await RunAsync(office);

        Assert.False(await office.ReadAsync(db => db.OfficeIndices.AnyAsync(Ct)));
    }

    private static async Task RunAsync(TestOffice office) => await office.InScopeAsync(async services =>
    {
        await services.GetServices<IDailyJob>().OfType<FetchIndices>().Single().RunAsync(Day, Ct);
        return true;
    });

    private static async Task<WebApplication> BankAsync(ConcurrentBag<string> asked, Func<string, IResult> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bank = builder.Build();
        bank.MapGet("/{**path}", (HttpContext http) =>
        {
            asked.Add(Uri.UnescapeDataString(http.Request.Path + http.Request.QueryString));
            return answer(http.Request.Path.Value!.Split("bcdata.sgs.")[1].Split('/')[0]);
        });
        await bank.StartAsync(Ct);
        return bank;
    }
}
