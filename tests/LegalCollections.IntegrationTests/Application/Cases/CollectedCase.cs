using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Payments;
using LegalCollections.Application.Portfolios;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.IntegrationTests.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Cases;

/// <summary>A case of one promissory note whose strategy a lawyer has approved, with figures that can be followed by hand.</summary>
/// <remarks>
/// On 2 March 2026, of R$ 1,000.00 due on 10 February 2026, 1 % a month and a fine of 2 % by contract:
/// correction, IPCA of February 0.70 %: 7.00; interest on 1,007.00: 18/28 + 2/31 = 0.707373 %: 7.12; fine on 1,007.00: 20.14;
/// total 1,034.26.
/// </remarks>
internal static class CollectedCase
{
    public const decimal BalanceOnSecondOfMarch = 1_034.26m;

    public static async Task<CaseId> StartAsync(TestOffice office, string flow = "amicable-collection")
    {
        var portfolio = await PlanAsync(office);
        var approved = await ApproveAsync(office, portfolio, flow: flow);
        Assert.Equal(1, approved.Value);
        await PumpAsync(office);
        return await office.ReadAsync(db => db.CollectionCases.Where(c => c.PortfolioId == portfolio).Select(c => c.Id).SingleAsync());
    }

    public static async Task<PortfolioId> PlanAsync(TestOffice office)
    {
        var client = await office.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var creditor = Client.Register(new ClientProfile(
                "Credor", "11222333000181", "credor@exemplo.test", "Rua A, 1", "São Paulo", "SP", "pessoa jurídica", null, false, 0m,
                new Percent(1), new Percent(2), new Percent(0), new Percent(20), "contrato, cláusula 4"));
            db.Clients.Add(creditor);
            await db.SaveChangesAsync();
            return creditor.Id;
        });
        var portfolio = await office.OpenPortfolioAsync(client, "Remessa");
        const string Address = "Logradouro;Cidade;UF;CEP";
        var line = $"NP-1;;Nota promissória;1.000,00;10/01/2026;10/02/2026;Ana Souza;{Carteira.Ana};ana@exemplo.test;(11) 98888-7777;;";
        Assert.False((await office.ImportAsync(portfolio, $"{Carteira.Heading};{Address}\r\n{line};Rua das Flores, 10;São Paulo;SP;01310-200\r\n")).Failed);
        return portfolio;
    }

    public static async Task<Result<int>> ApproveAsync(TestOffice office, PortfolioId portfolio, string? oab = "SP123456", string flow = "amicable-collection")
    {
        var lawyer = await office.PersonAsync(Roles.Lawyer);
        var paralegal = await office.PersonAsync(Roles.Paralegal);
        await office.ReadAsync(db => db.Users.Where(u => u.Id == lawyer.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.Oab, oab)));
        return await office.InScopeAsync(
            services => services.GetRequiredService<ApproveStrategy>().HandleAsync(
                new(portfolio, $"{flow}:1", lawyer.UserId, paralegal.UserId, null), CancellationToken.None),
            lawyer);
    }

    public static Task<Result<PaymentOutcome>> PayAsync(TestOffice office, CaseId caseId, decimal amount, DateOnly on, string reference = "TED 1") =>
        office.DoAsync<RegisterPayment, Result<PaymentOutcome>>(useCase => useCase.HandleAsync(new(caseId, amount, on, reference), CancellationToken.None));

    /// <summary>Does one thing as the system and lets the flows answer.</summary>
    public static async Task<T> DoAsync<TUseCase, T>(this TestOffice office, Func<TUseCase, Task<T>> act)
        where TUseCase : notnull
    {
        var result = await office.InScopeAsync(services => act(services.GetRequiredService<TUseCase>()));
        await PumpAsync(office);
        return result;
    }

    public static Task PumpAsync(TestOffice office) => office.InScopeAsync(async services =>
    {
        await services.GetRequiredService<OfficePump>().RunUntilQuietAsync(CancellationToken.None);
        return true;
    });

    public static Task<CollectionCase> CaseAsync(TestOffice office, CaseId id) => office.ReadAsync(db => db.CollectionCases.SingleAsync(c => c.Id == id));

    public static Task<List<CaseEventKind>> EventsAsync(TestOffice office, CaseId id) =>
        office.ReadAsync(db => db.CaseEvents.Where(e => e.CaseId == id).OrderBy(e => e.At).ThenBy(e => e.Id).Select(e => e.Kind).ToListAsync());

    public static async Task WalkToAsync(TestOffice office, DateOnly day)
    {
        office.Clock.StandAt(office.Clock.At(day, OfficeDay.Opens));
        await PumpAsync(office);
    }
}
