using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debtors;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Portfolios;
using LegalCollections.IntegrationTests.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace LegalCollections.IntegrationTests.Application.JudicialCases;

/// <summary>A case on its way to court: imported, given to a lawyer, its judicial flow running.</summary>
internal static class Fixtures
{
    /// <summary>Imports titles of one debtor for a new creditor (1 % a month, fine 2 %, fees 10 %) and starts the judicial flow.</summary>
    /// <param name="office">The office.</param>
    /// <param name="taxId">The creditor's CNPJ, unused in the office so far.</param>
    /// <param name="titles">Lines of the file, without debtor.</param>
    public static async Task<CaseId> OpenJudicialCaseAsync(this TestOffice office, string taxId, params string[] titles)
    {
        var client = await office.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var creditor = Client.Register(new ClientProfile(
                "Atacado Boa Safra Ltda.", taxId, "credor@exemplo.test", "Av. do Estado, 1.200", "São Paulo", "SP", "pessoa jurídica de direito privado",
                null, false, 0m, new Percent(1), new Percent(2), new Percent(10), new Percent(20), "cláusula 5ª do contrato"));
            db.Clients.Add(creditor);
            await db.SaveChangesAsync();
            return creditor.Id;
        });
        var portfolio = await office.OpenPortfolioAsync(client, "Remessa " + taxId);
        var heading = "Documento;Parcela;Tipo;Valor;Emissão;Vencimento;Devedor;CPF/CNPJ";
        var file = heading + "\r\n" + string.Join("\r\n", titles.Select(t => $"{t};Mercado Esperança;{Carteira.Ana}")) + "\r\n";
        Assert.Equal(ImportStatus.Committed, (await office.ImportAsync(portfolio, file)).Value.Status);
        return await office.StartJudicialFlowAsync(portfolio);
    }

    public static async Task<OfficeUser> LawyerAsync(this TestOffice office)
    {
        var lawyer = await office.PersonAsync(Roles.Lawyer);
        await office.InScopeAsync(async services =>
            await services.GetRequiredService<AppDb>().Users.Where(u => u.Id == lawyer.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.Oab, "SP234567")));
        return lawyer;
    }

    public static Task PumpAsync(this TestOffice office) => office.InScopeAsync(async services =>
    {
        await services.GetRequiredService<OfficePump>().RunUntilQuietAsync(CancellationToken.None);
        return true;
    });

    /// <summary>Does one thing as a person and lets the flow go on.</summary>
    public static async Task<T> ActAsync<TUseCase, T>(this TestOffice office, OfficeUser who, Func<TUseCase, Task<T>> act)
        where TUseCase : notnull
    {
        var result = await office.InScopeAsync(services => act(services.GetRequiredService<TUseCase>()), who);
        await office.PumpAsync();
        return result;
    }

    /// <summary>The lawyer takes every proposal as it is.</summary>
    public static async Task<Result<IReadOnlyList<JudicialCase>>> ConfirmProposalAsync(this TestOffice office, OfficeUser lawyer, CaseId caseId)
    {
        var proposal = await office.InScopeAsync(services => services.GetRequiredService<ProposeActions>().HandleAsync(caseId, CancellationToken.None));
        var choices = proposal.Value.Groups.Select(g => new GroupChoice(
            [.. g.Titles.Select(t => t.Title.DebtId)], g.IsLawsuit ? g.Path : null, g.Venue.Forum, null)).ToList();
        return await office.ActAsync<DecideActions, Result<IReadOnlyList<JudicialCase>>>(
            lawyer, use => use.HandleAsync(new DecideActions.Command(caseId, choices), CancellationToken.None));
    }

    public static async Task<byte[]> FileAsync(this TestOffice office, string hash) =>
        await office.InScopeAsync(services => services.GetRequiredService<DocumentStore>().LoadAsync(hash, CancellationToken.None));

    public static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join(' ', document.GetPages().Select(p => string.Join(' ', p.GetWords().Select(w => w.Text))));
    }

    private static async Task<CaseId> StartJudicialFlowAsync(this TestOffice office, PortfolioId portfolio)
    {
        var lawyer = await office.LawyerAsync();
        var paralegal = await office.PersonAsync(Roles.Paralegal);
        var caseId = await office.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var collectionCase = await db.CollectionCases.SingleAsync(c => c.PortfolioId == portfolio);
            collectionCase.Activate(lawyer.UserId, paralegal.UserId, null);
            var profile = await db.DebtorProfiles.SingleAsync(p => p.ClientId == collectionCase.ClientId);
            profile.Change(new DebtorContact(profile.Name, null, null, "Rua das Acácias, 90", "Campinas", "SP", "13010000"));
            var version = await db.WorkflowVersions.SingleAsync(v => v.DefinitionId == "judicial-collection" && v.IsPublished);
            services.GetRequiredService<StartStrategy>().Request([collectionCase.Id], version.Id);
            await db.SaveChangesAsync();
            return collectionCase.Id;
        });
        await office.PumpAsync();
        return caseId;
    }
}
