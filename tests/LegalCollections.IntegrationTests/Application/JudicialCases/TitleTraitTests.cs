using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.JudicialCases;

/// <summary>What a lawyer writes down of a title changes its force, its limitation and its action at once, and taken back changes them back.</summary>
public sealed class TitleTraitTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_trait_of_a_title_shows_at_once_what_it_changes_and_stands_on_the_timeline_and_in_the_audit_trail()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await office.OpenJudicialCaseAsync(
            "11222333000181", "CT-1;;Contrato assinado;5.000,00;01/12/2025;31/01/2026", "CH-1;;Cheque;900,00;10/02/2026;10/02/2026",
            "NP-1;;Nota promissória;700,00;01/12/2025;31/01/2026");
        using var lawyer = await office.SignInAsAsync(Roles.Lawyer);
        var page = await lawyer.GetPageAsync($"/cases/{caseId.Value}/titles");
        Assert.Contains("Ação monitória", Section("CT-1"), StringComparison.Ordinal);
        Assert.Contains("12/09/2026", Section("CH-1"), StringComparison.Ordinal); // 30 days from 10 February, then six months

        await RecordAsync("CT-1", nameof(TitleTrait.CertifiedSignature), "2025-12-01", "certificado ICP-Brasil, fl. 2");
        Assert.Contains("CPC art. 784 §4", Section("CT-1"), StringComparison.Ordinal);
        Assert.Contains("Execução de título extrajudicial", Section("CT-1"), StringComparison.Ordinal);

        await RecordAsync("CH-1", nameof(TitleTrait.PaidElsewhere), "2026-02-10", "cheque, verso");
        Assert.Contains("11/10/2026", Section("CH-1"), StringComparison.Ordinal); // 60 days: 11 April, then six months

        // The judgment's own five years, and no other term beside it.
        await RecordAsync("NP-1", nameof(TitleTrait.Judgment), "2026-02-20", "proc. 2, fl. 80", ("CourtCity", "Santos"), ("CourtState", "sp"));
        Assert.Contains("20/02/2031", Section("NP-1"), StringComparison.Ordinal);
        Assert.DoesNotContain("Monitória", Section("NP-1"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Cumprimento de sentença", Section("NP-1"), StringComparison.Ordinal);
        Assert.Contains("Santos/SP", Section("NP-1"), StringComparison.Ordinal);
        var proposal = (await office.InScopeAsync(s => s.GetRequiredService<LegalCollections.Application.JudicialCases.ProposeActions>().HandleAsync(caseId, Ct))).Value;
        Assert.Contains(proposal.Groups, group => group is { Path: LegalCollections.Domain.JudicialCases.ActionPath.Cumprimento, Venue.Forum.City: "Santos" });

        await RecordAsync("NP-1", nameof(TitleTrait.PaidElsewhere), "2026-02-10", "cheque");
        Assert.Contains("Só o cheque tem praça", page.Body!.TextContent, StringComparison.Ordinal);

        page = await lawyer.SubmitAsync(await lawyer.GetPageAsync($"/cases/{caseId.Value}/titles"), "section[aria-label='CT-1'] form");
        Assert.Contains("Ação monitória", Section("CT-1"), StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", page.Body!.TextContent, StringComparison.Ordinal);
        var told = await office.ReadAsync(db => db.CaseEvents.Where(e => e.CaseId == caseId && e.Kind == CaseEventKind.Note).Select(e => e.Details).ToListAsync(Ct));
        Assert.Contains(told, details => details[0] == "Título CT-1: excluído o registro de Assinatura eletrônica certificada (ICP-Brasil ou outro provedor), de 01/12/2025 (certificado ICP-Brasil, fl. 2)");
        Assert.Equal(4, await office.ReadAsync(db => db.AuditEntries.CountAsync(e => e.Entity == nameof(LimitationFact), Ct)));

        string Section(string title) => page.QuerySelector($"section[aria-label='{title}']")!.TextContent;

        async Task RecordAsync(string title, string trait, string on, string evidence, params (string, string)[] more)
        {
            var debt = await office.ReadAsync(db => db.Debts.Where(d => d.DocumentNumber == title).Select(d => d.Id).SingleAsync(Ct));
            page = await lawyer.SubmitAsync(page, "#trait", [("Debt", $"{debt.Value}"), ("Trait", trait), ("On", on), ("Evidence", evidence), .. more]);
        }
    }

    [Fact]
    public async Task A_judgment_ends_the_rest_in_court_until_its_enforcement_is_asked_for()
    {
        await using var office = await TestOffice.StartAsync();
        var caseId = await office.OpenJudicialCaseAsync("11222333000181", "NP-1;;Nota promissória;700,00;01/12/2025;31/01/2026");
        var lawyer = await office.LawyerAsync();
        var debt = await office.ReadAsync(db => db.Debts.Select(d => d.Id).SingleAsync(Ct));

        Assert.Null(await UntilAsync(new(InterruptionKind.Service, null, new(2026, 2, 2), null, "proc. 2")));
        Assert.Equal(new DateOnly(2031, 2, 20), await UntilAsync(new(null, null, new(2026, 2, 20), null, "fl. 80") { Trait = TitleTrait.Judgment }));
        Assert.Null(await UntilAsync(new(InterruptionKind.Service, null, new(2026, 2, 27), null, "cumprimento, fl. 90")));

        async Task<DateOnly?> UntilAsync(LimitationEntry entry)
        {
            Assert.False((await office.ActAsync<LegalCollections.Application.JudicialCases.RecordLimitation, Result<LimitationFact>>(lawyer, use => use.HandleAsync(new(caseId, debt, entry), Ct))).Failed);
            return Assert.Single(await office.InScopeAsync(s => s.GetRequiredService<CaseLimitation>().OfAsync(caseId, Ct))).CollectableUntil;
        }
    }
}
