using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Portfolios;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.IntegrationTests.Application.Portfolios;

/// <summary>The way of a file from the upload into cases, and back.</summary>
public sealed class ImportPortfolioTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly string ThreeTitles = Carteira.File(
        $"A-1;1/2;Cheque;1.234,56;05/01/2026;05/01/2026;Ana Souza;{Carteira.Ana};ana@exemplo.test;(11) 98888-7777;Beto Reis;{Carteira.Bia}",
        $"A-1;2/2;Cheque;500,00;05/01/2026;05/02/2026;Ana Souza;{Carteira.Ana};;;;",
        $"B-7;;Nota promissória;2.000,00;01/12/2025;31/12/2025;Bia Lima;{Carteira.Bia};bia@exemplo.test;;;",
        "C-9;;Duplicata;-10,00;01/12/2025;31/12/2090;Caio Dias;111.444.777-00;;;;");

    [Fact]
    public async Task A_committed_file_becomes_debtors_profiles_one_case_per_debtor_titles_and_a_first_event()
    {
        var client = await office.RegisterClientAsync("Credor Um");
        var portfolio = await office.OpenPortfolioAsync(client, "Remessa 1");

        var import = (await office.ImportAsync(portfolio, ThreeTitles)).Value;

        Assert.Equal((ImportStatus.Committed, 3, 0, 1, 3_734.56m, 2), (import.Status, import.NewCount, import.KnownCount, import.RefusedCount, import.NewPrincipal, import.CaseCount));
        var cases = await office.ReadAsync(db => db.CollectionCases.Where(c => c.PortfolioId == portfolio).OrderBy(c => c.Number).ToListAsync());
        Assert.Equal(2, cases.Count);
        Assert.Equal(cases[0].Number + 1, cases[1].Number);
        Assert.All(cases, c => Assert.Equal((CaseStatus.Planning, CollectionStage.Planning, new DateOnly(2026, 3, 2)), (c.Status, c.Stage, c.OpenedOn)));
        var debts = await office.ReadAsync(db => db.Debts.Include(d => d.Obligors).Where(d => d.PortfolioId == portfolio).OrderBy(d => d.ImportLine).ToListAsync());
        Assert.Equal([(2, 1_234.56m), (3, 500m), (4, 2_000m)], debts.Select(d => (d.ImportLine!.Value, d.Principal)));
        Assert.Equal(debts[0].CaseId, debts[1].CaseId);
        Assert.Equal(
            ("A-1", "1/2", InstrumentKind.Cheque, new DateOnly(2026, 1, 5), DebtStatus.Open),
            (debts[0].DocumentNumber, debts[0].Installment, debts[0].Instrument, debts[0].DueOn, debts[0].Status));
        Assert.Equal(("Beto Reis", "52998224725", ObligorRole.Avalista), debts[0].Obligors.Select(o => (o.Name, o.TaxId, o.Role)).Single());
        var profiles = await office.ReadAsync(db => db.DebtorProfiles.Where(p => p.ClientId == client).OrderBy(p => p.Name).ToListAsync());
        Assert.Equal([("Ana Souza", "ana@exemplo.test", "+5511988887777"), ("Bia Lima", "bia@exemplo.test", null)], profiles.Select(p => (p.Name, p.Email, p.Phone)));
        var opened = await office.ReadAsync(db => db.CaseEvents.Where(e => e.ClientId == client).ToListAsync());
        Assert.Equal(2, opened.Count);
        Assert.All(opened, e => Assert.Equal((CaseEventKind.Opened, "Remessa 1", TestOffice.Start), (e.Kind, Assert.Single(e.Details), e.At)));
    }

    [Fact]
    public async Task An_import_leaves_one_entry_in_the_audit_trail()
    {
        var client = await office.RegisterClientAsync("Credor Dois");
        var portfolio = await office.OpenPortfolioAsync(client, "Remessa");
        var before = await office.ReadAsync(db => db.AuditEntries.CountAsync());

        var import = (await office.ImportAsync(portfolio, ThreeTitles)).Value;

        var entry = await office.ReadAsync(db => db.AuditEntries.OrderBy(e => e.Sequence).Skip(before).SingleAsync());
        Assert.Equal(("imported", "PortfolioImport", import.Id.Value.ToString()), (entry.Act, entry.Entity, entry.EntityKey));
        Assert.Contains("\"Titles\":3", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_sent_again_creates_nothing_even_in_another_portfolio()
    {
        var client = await office.RegisterClientAsync("Credor Três");
        var first = await office.OpenPortfolioAsync(client, "Primeira");
        var second = await office.OpenPortfolioAsync(client, "Segunda");
        var unnumbered = Carteira.File(
            $";;Cheque;100,00;;05/01/2026;Ana Souza;{Carteira.Ana};;;;",
            $";;Cheque;100,00;;05/01/2026;Ana Souza;{Carteira.Ana};;;;",
            $"N-1;;Cheque;70,00;;05/01/2026;Ana Souza;{Carteira.Ana};;;;");
        await office.ImportAsync(first, unnumbered);
        var before = await office.SnapshotAsync();

        var again = (await office.ImportAsync(first, unnumbered)).Value;
        var elsewhere = (await office.ImportAsync(second, unnumbered)).Value;

        Assert.Equal((ImportStatus.Previewed, 0, 3), (again.Status, again.NewCount, again.KnownCount));
        Assert.Equal((ImportStatus.Previewed, 0, 3), (elsewhere.Status, elsewhere.NewCount, elsewhere.KnownCount));
        await office.RollBackAsync(again.Id);
        await office.RollBackAsync(elsewhere.Id);
        Assert.Equal(before, await office.SnapshotAsync());
    }

    [Fact]
    public async Task Rolled_back_the_database_is_as_before_and_the_file_can_come_again()
    {
        var client = await office.RegisterClientAsync("Credor Quatro");
        var portfolio = await office.OpenPortfolioAsync(client, "Remessa");
        var before = await office.SnapshotAsync();
        var import = (await office.ImportAsync(portfolio, ThreeTitles)).Value;
        Assert.NotEqual(before, await office.SnapshotAsync());

        var rolledBack = await office.RollBackAsync(import.Id);

        Assert.False(rolledBack.Failed);
        Assert.Equal(before, await office.SnapshotAsync());
        Assert.Equal(3, (await office.ImportAsync(portfolio, ThreeTitles)).Value.NewCount);
    }

    [Fact]
    public async Task Rolling_back_the_first_file_leaves_what_the_second_one_needs()
    {
        var client = await office.RegisterClientAsync("Credor Cinco");
        var portfolio = await office.OpenPortfolioAsync(client, "Remessa");
        var empty = await office.SnapshotAsync();
        var first = (await office.ImportAsync(portfolio, ThreeTitles)).Value;
        var second = (await office.ImportAsync(portfolio, Carteira.File($"Z-1;;Cheque;10,00;;05/01/2026;Ana Souza;{Carteira.Ana};;;;"))).Value;
        Assert.Equal((1, 0), (second.NewCount, second.CaseCount));

        await office.RollBackAsync(first.Id);

        var left = await office.ReadAsync(db => db.Debts.Where(d => d.PortfolioId == portfolio).SingleAsync());
        Assert.Equal("Z-1", left.DocumentNumber);
        Assert.True(await office.ReadAsync(db => db.CollectionCases.AnyAsync(c => c.Id == left.CaseId)));
        Assert.Equal(1, await office.ReadAsync(db => db.DebtorProfiles.CountAsync(p => p.ClientId == client)));

        await office.RollBackAsync(second.Id);
        Assert.Equal(empty, await office.SnapshotAsync());
    }

    [Fact]
    public async Task One_person_owed_by_two_clients_is_one_debtor_with_two_profiles_that_do_not_mix()
    {
        var one = await office.RegisterClientAsync("Credor Seis");
        var other = await office.RegisterClientAsync("Credor Sete");
        var first = (await office.ImportAsync(
            await office.OpenPortfolioAsync(one, "R"), Carteira.File($"X;;Cheque;10,00;;05/01/2026;Dora Paz;390.533.447-05;dora@um.test;;;"))).Value;
        await office.ImportAsync(await office.OpenPortfolioAsync(other, "R"), Carteira.File("X;;Cheque;20,00;;05/01/2026;Dora P.;39053344705;;;;"));

        var debtor = await office.ReadAsync(db => db.Debtors.SingleAsync(d => d.TaxId == "39053344705"));
        var profiles = await office.ReadAsync(db => db.DebtorProfiles.Where(p => p.DebtorId == debtor.Id).ToListAsync());
        Assert.Equal(("Dora Paz", "dora@um.test"), profiles.Where(p => p.ClientId == one).Select(p => (p.Name, p.Email)).Single());
        Assert.Equal(("Dora P.", null), profiles.Where(p => p.ClientId == other).Select(p => (p.Name, p.Email)).Single());

        await office.RollBackAsync(first.Id);
        Assert.True(await office.ReadAsync(db => db.Debtors.AnyAsync(d => d.Id == debtor.Id)));
        Assert.Equal(1, await office.ReadAsync(db => db.DebtorProfiles.CountAsync(p => p.DebtorId == debtor.Id)));
    }
}
