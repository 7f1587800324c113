using System.Net;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Reports;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using LegalCollections.IntegrationTests.Application.Reports;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Web.Portal;

/// <summary>A creditor's user never meets another creditor, by no route and by no query.</summary>
public sealed class PortalIsolationTests(TestOffice office) : IClassFixture<TestOffice>, IAsyncLifetime
{
    private ClientId _mine;
    private ClientId _other;
    private Belongings _otherThings = null!;
    private Belongings _myThings = null!;

    public async ValueTask InitializeAsync()
    {
        _mine = await office.ReadAsync(db => db.Clients.Where(c => c.Name == "Credor A").Select(c => c.Id).SingleOrDefaultAsync());
        _mine = _mine == default ? (await office.WorkForAsync("Credor A", "11222333000181")).Client : _mine;
        _other = await office.ReadAsync(db => db.Clients.Where(c => c.Name == "Credor B").Select(c => c.Id).SingleOrDefaultAsync());
        _other = _other == default ? (await office.WorkForAsync("Credor B", "11222333000262")).Client : _other;
        (_myThings, _otherThings) = (await BelongingsAsync(_mine), await BelongingsAsync(_other));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_portal_page_and_file_of_my_own_opens_and_names_nobody_else()
    {
        using var visitor = await office.SignInAsAsync(Roles.Client, _mine);

        foreach (var path in (string[])["/portal", "/portal/portfolios", "/portal/cases", "/portal/reports", .. _myThings.Paths])
        {
            using var answer = await visitor.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("Credor B", page, StringComparison.Ordinal);
            Assert.DoesNotContain("segredo do escritório", page, StringComparison.Ordinal);
            Assert.DoesNotContain("⟦portal", page, StringComparison.Ordinal);
            Assert.DoesNotContain("⟦reports", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_of_another_client_is_found()
    {
        using var visitor = await office.SignInAsAsync(Roles.Client, _mine);

        foreach (var path in _otherThings.Paths)
        {
            using var answer = await visitor.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_database_shows_a_clients_user_one_clients_rows_only()
    {
        var user = await office.PersonAsync(Roles.Client, _mine);

        var seen = await office.InScopeAsync(
            async services =>
            {
                var db = services.GetRequiredService<AppDb>();
                List<ClientId> clients =
                [
                    .. await db.CollectionCases.Select(c => c.ClientId).ToListAsync(), .. await db.Debts.Select(d => d.ClientId).ToListAsync(),
                    .. await db.Portfolios.Select(p => p.ClientId).ToListAsync(), .. await db.Payments.Select(p => p.ClientId).ToListAsync(),
                    .. await db.StoredDocuments.Select(d => d.ClientId).ToListAsync(), .. await db.StoredReports.Select(r => r.ClientId).ToListAsync(),
                    .. await db.CaseEvents.Select(e => e.ClientId).ToListAsync(), .. await db.DebtorProfiles.Select(p => p.ClientId).ToListAsync(),
                ];
                var foreign = await services.GetRequiredService<BuildStatusReport>().HandleAsync(_other, ReportedOffice.Monday, CancellationToken.None);
                Assert.Empty(foreign.Value.Cases);
                return clients;
            },
            user);

        Assert.Equal([_mine], seen.Distinct());
    }

    [Fact]
    public async Task A_client_account_that_belongs_to_no_client_sees_nothing()
    {
        using var visitor = await office.SignInAsAsync("client");

        using var answer = await visitor.Http.GetAsync(new Uri("/portal/cases", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    /// <summary>One of each kind of thing that a client owns; the report is sent and the document stored when they are asked for first.</summary>
    private Task<Belongings> BelongingsAsync(ClientId client) => office.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        var first = await db.CollectionCases.Where(c => c.ClientId == client).OrderBy(c => c.Number).FirstAsync();
        var document = await db.StoredDocuments.FirstOrDefaultAsync(d => d.ClientId == client);
        if (document is null)
        {
            var hash = await services.GetRequiredService<DocumentStore>().SaveAsync("%PDF-1.7"u8.ToArray(), CancellationToken.None);
            document = StoredDocument.Receive(
                first.Id, client, DocumentKind.Receipt, "Recibo", hash, "recibo.pdf", "application/pdf", TestOffice.Start, "system");
            db.StoredDocuments.Add(document);
            await db.SaveChangesAsync();
        }

        var month = new YearMonth(2026, 2);
        var report = await services.GetRequiredService<SendStatusReport>()
            .HandleAsync(new SendStatusReport.Command(client, ReportedOffice.Monday, month), CancellationToken.None);
        return new Belongings(first.Id.Value, first.PortfolioId.Value, document.Id.Value, report.Value.Id);
    });

    private sealed record Belongings(Guid Case, Guid Portfolio, Guid Document, Guid Report)
    {
        public string[] Paths =>
        [
            $"/portal/case/{Case}", $"/portal/portfolio/{Portfolio}", $"/portal/document/{Document}",
            $"/portal/storedreport/{Report}?format=pdf", $"/portal/storedreport/{Report}?format=xlsx",
        ];
    }
}
