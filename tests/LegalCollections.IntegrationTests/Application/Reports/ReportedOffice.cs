using LegalCollections.Application.Data;
using LegalCollections.Application.Reports;
using LegalCollections.Domain.Agreements;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.IntegrationTests.Application.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.IntegrationTests.Application.Reports;

/// <summary>A creditor with two debtors whose balances were computed by hand.</summary>
internal static class ReportedOffice
{
    /// <summary>The day on which the test office stands.</summary>
    public static readonly DateOnly Monday = new(2026, 3, 2);

    // Charges of the creditor: IPCA by whole months, taxa legal by calendar days, fine 2 %, fees 10 % of all before. On 02/03/2026:
    // A-1    1.000,00 due 10/02/2026: IPCA 02/2026 (0,70 %) = 7,00; taxa legal 18/28 × 0,962232 + 2/31 × 0,155714 = 0,6286 % = 6,33;
    //        fine 20,14; fees 103,35; together 1.136,82; 20 days overdue.
    // A-2      500,00 due 31/12/2025: IPCA 12/2025 to 02/2026 (factor 1,0136572) = 6,83; taxa legal 01 and 02/2026 + 2 days = 1,9398 % = 9,83;
    //        fine 10,14; fees 52,68; together 579,48; 61 days overdue.
    // B-7    2.000,00 due 15/01/2025: IPCA 01/2025 to 02/2026 (factor 1,0534072) = 106,81; taxa legal 10,6320 % = 224,00;
    //        fine 42,14; fees 237,30; together 2.610,25; 411 days overdue; 600,00 paid on the day itself leave 2.010,25.
    public const decimal Ana = 1_716.30m;
    public const decimal Bia = 2_010.25m;

    private static readonly string Titles = Carteira.File(
        $"A-1;;Cheque;1.000,00;10/02/2026;10/02/2026;Ana Souza;{Carteira.Ana};ana@exemplo.test;;;",
        $"A-2;;Nota promissória;500,00;01/12/2025;31/12/2025;Ana Souza;{Carteira.Ana};;;;",
        $"B-7;;Nota promissória;2.000,00;01/12/2024;15/01/2025;=Bia Lima;{Carteira.Bia};bia@exemplo.test;;;");

    /// <summary>Imports the three titles, lets Ana's case run in the stage of letters, and books what Bia paid and agreed.</summary>
    public static async Task<(ClientId Client, PortfolioId Portfolio)> WorkForAsync(this TestOffice office, string name, string taxId)
    {
        var client = await office.RegisterClientAsync(name, taxId);
        var portfolio = await office.OpenPortfolioAsync(client, $"Remessa de {name}");
        await office.ImportAsync(portfolio, Titles);
        await office.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDb>();
            var cases = await db.CollectionCases.Where(c => c.ClientId == client).OrderBy(c => c.Number).ToListAsync();
            foreach (var open in cases)
            {
                open.Activate(UserId.New(), UserId.New(), null);
            }

            cases[0].MoveTo(CollectionStage.Letter);
            cases[0].AwaitNext("LetterWait", new DateOnly(2026, 3, 11));
            db.CaseEvents.Add(CaseEvent.Record(cases[0], CaseEventKind.StageChanged, TestOffice.Start, Monday, "system", null, "Letter"));
            db.CaseEvents.Add(CaseEvent.Record(cases[0], CaseEventKind.Note, TestOffice.Start, Monday, "Ana Prado", null, "segredo do escritório"));
            var agreement = Agreement.Propose(cases[1].Id, client, Monday, [(new DateOnly(2026, 4, 2), 450m), (new DateOnly(2026, 5, 2), 450m)]).Value;
            db.Agreements.Add(agreement);
            db.Payments.Add(Payment.Receive(cases[1].Id, client, 600m, Monday, "PIX 1", Monday, TestOffice.Start, "system").Value);
            var postage = new CostEntry(CostKind.Postage, 17.45m, Monday, CostBearer.Client, null, null);
            var notary = new CostEntry(CostKind.Notary, 82.60m, Monday.AddDays(-1), CostBearer.Debtor, null, null);
            db.CaseCosts.Add(CaseCost.Record(cases[0].Id, client, postage, Monday, TestOffice.Start, "system").Value);
            db.CaseCosts.Add(CaseCost.Record(cases[0].Id, client, notary, Monday, TestOffice.Start, "system").Value);
            await db.SaveChangesAsync();
            return true;
        });
        return (client, portfolio);
    }

    public static Task<StatusReport> ReportAsync(this TestOffice office, ClientId client, DateOnly on) => office.InScopeAsync(async services =>
        (await services.GetRequiredService<BuildStatusReport>().HandleAsync(client, on, CancellationToken.None)).Value);
}
