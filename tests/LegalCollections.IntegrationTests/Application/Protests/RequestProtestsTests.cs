using LegalCollections.Application.Data;
using LegalCollections.Application.Protests;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Documents;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Protests;

/// <summary>Which titles get a request of protest, and which do not.</summary>
public sealed class RequestProtestsTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task A_title_in_time_is_requested_once_and_a_cheque_after_its_executive_term_never()
    {
        // Cheque of 05/01/2025: 30 days of presentation end on 04/02/2025, six months later on 04/08/2025; today is 02/03/2026 (STJ Tema 945).
        var caseId = await office.OpenJudicialCaseAsync(
            "11222333000181", "NP-1;;Nota promissória;10.000,00;01/12/2025;31/01/2026", "CH-1;;Cheque;2.000,00;05/01/2025;05/01/2025",
            "NP-2;;Nota promissória;500,00;01/02/2026;02/03/2026");

        Assert.Equal(1, await RequestAsync(caseId));
        Assert.Equal(0, await RequestAsync(caseId));

        var request = await office.ReadAsync(db => db.StoredDocuments.SingleAsync(d => d.CaseId == caseId && d.Kind == DocumentKind.ProtestRequest));
        var text = Fixtures.TextOf(await office.FileAsync(request.FileHash!));
        Assert.Contains("11.454,12", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CH-1", text, StringComparison.Ordinal);
        var events = await office.ReadAsync(db => db.CaseEvents.Where(e => e.CaseId == caseId).ToListAsync());
        Assert.Equal(["NP-1", "11454.12"], Assert.Single(events, e => e.Kind == CaseEventKind.ProtestRequested).Details);
        var refusals = events.Where(e => e.Kind == CaseEventKind.Note).Select(e => e.Details[0]).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, refusals.Count);
        Assert.Contains("04/08/2025", refusals[0], StringComparison.Ordinal);
        Assert.Contains("vence em 02/03/2026", refusals[1], StringComparison.Ordinal);
    }

    private Task<int> RequestAsync(CaseId caseId) => office.InScopeAsync(async services =>
    {
        var written = await services.GetRequiredService<RequestProtests>().HandleAsync(caseId, CancellationToken.None);
        await services.GetRequiredService<AppDb>().SaveChangesAsync();
        return written;
    });
}
