using System.IO.Compression;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Evidence;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Application.Petitions;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Documents;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Petitions;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LegalCollections.IntegrationTests.Application.Petitions;

/// <summary>The petitions of a portfolio from the first draft to the folder of the court.</summary>
public sealed class PetitionRunTests(TestOffice office) : IClassFixture<TestOffice>
{
    private const string Note = "NP-1;;Nota promissória;10.000,00;01/12/2025;31/01/2026";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_is_paused_and_resumed_then_read_accepted_and_packed_by_court()
    {
        var (lawyer, portfolio, lawsuit) = await LawsuitAsync("11222333000181");
        var run = (await AsAsync<StartPetitionRun, Result<PetitionRun>>(lawyer, use => use.HandleAsync(portfolio, Ct))).Value;
        Assert.Equal("petitions.AlreadyRunning", (await AsAsync<StartPetitionRun, Result<PetitionRun>>(lawyer, use => use.HandleAsync(portfolio, Ct))).Problem?.Code);
        await AsAsync<StartPetitionRun, Result<Done>>(lawyer, use => use.PauseAsync(run.Id, Ct));
        await AsAsync<StartPetitionRun, Result<Done>>(lawyer, use => use.ResumeAsync(run.Id, Ct));

        await WrittenAsync(run.Id);

        var page = (await office.InScopeAsync(s => s.GetRequiredService<ShowPetitionRun>().HandleAsync(run.Id, Ct)))!;
        var row = Assert.Single(page.In(PetitionState.ToRead));
        Assert.Equal(["HighValue", "MissingPapers", "OddData", "Drawn"], row.Item.Reasons);
        Assert.Equal("petitions.SampleUnread", (await AsAsync<AcceptPetitions, Result<int>>(lawyer, use => use.HandleAsync(run.Id, Ct))).Problem?.Code);
        Assert.Equal("petitions.NoneAccepted", (await AsAsync<PackPetitions, Result<Stream>>(lawyer, use => use.HandleAsync(run.Id, null, Ct))).Problem?.Code);

        await ReadAsync(run, lawsuit);
        Assert.False((await office.ActAsync<AcceptDraft, Result<Done>>(lawyer, use => use.HandleAsync(lawsuit, Ct))).Failed);
        Assert.Equal(0, (await AsAsync<AcceptPetitions, Result<int>>(lawyer, use => use.HandleAsync(run.Id, Ct))).Value);
        await using var packed = (await AsAsync<PackPetitions, Result<Stream>>(lawyer, use => use.HandleAsync(run.Id, null, Ct))).Value;
        await using var zip = new ZipArchive(packed);
        Assert.Equal([$"SP-Campinas/{page.Rows[0].CaseNumber}-execucao-titulo-extrajudicial-{page.Rows[0].CaseNumber}.pdf", "SP-Campinas/lista-de-protocolo.csv"], zip.Entries.Select(e => e.FullName));
    }

    /// <summary>The lawyer filters the list and reads where the words of the draft come from.</summary>
    private async Task ReadAsync(PetitionRun run, JudicialCaseId lawsuit)
    {
        using var visitor = await office.SignInAsAsync(Roles.Lawyer);
        Assert.Single((await visitor.GetPageAsync($"/petitionruns/show/{run.Id}?reason=HighValue&court=SP-Campinas")).QuerySelectorAll("#petitions > a"));
        Assert.Empty((await visitor.GetPageAsync($"/petitionruns/show/{run.Id}?reason=LimitationNear")).QuerySelectorAll("#petitions"));
        var words = await visitor.GetPageAsync($"/lawsuits/{lawsuit.Value}/draft/differences");
        var filled = words.QuerySelectorAll("#text mark").Select(mark => mark.TextContent.Trim()).ToList();
        Assert.Contains("MERCADO ESPERANÇA", filled);
        Assert.DoesNotContain(filled, text => text.Contains("vem, respeitosamente", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_petition_that_lacks_a_value_stops_alone_and_says_which()
    {
        var (lawyer, portfolio, lawsuit) = await LawsuitAsync("11444777000161");
        await office.ReadAsync(db => db.JudicialCases.Where(j => j.Id == lawsuit).ExecuteUpdateAsync(set => set.SetProperty(j => j.Venue, ""), Ct));
        var run = (await AsAsync<StartPetitionRun, Result<PetitionRun>>(lawyer, use => use.HandleAsync(portfolio, Ct))).Value;

        await WrittenAsync(run.Id);

        var page = (await office.InScopeAsync(s => s.GetRequiredService<ShowPetitionRun>().HandleAsync(run.Id, Ct)))!;
        var stopped = Assert.Single(page.In(PetitionState.Stopped)).Item;
        Assert.Equal("documents.CannotFill", stopped.ProblemCode);
        Assert.Contains("comarca", Assert.Single(stopped.ProblemArgs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_a_stopped_process_left_goes_on_where_it_stood_and_writes_each_petition_once()
    {
        var caseId = await office.OpenJudicialCaseAsync("33000167000101", Note, "NF-9;;Nota fiscal;4.000,00;01/12/2025;31/01/2026");
        var lawyer = await office.LawyerAsync();
        var lawsuits = (await office.ConfirmProposalAsync(lawyer, caseId)).Value;
        Assert.Equal(2, lawsuits.Count);
        var run = await LeftRunningAsync(lawyer, lawsuits);

        Assert.True(await office.InScopeAsync(s => s.GetRequiredService<WriteNextPetition>().HandleAsync(run, Ct)));
        await DieBeforeCommitAsync(run);
        await WorkAsync(run, nodes: 1);

        await AssertWrittenOnceAsync(run, caseId);
    }

    [Fact]
    public async Task Two_nodes_that_take_from_one_run_write_each_petition_once_even_of_the_same_case()
    {
        var caseId = await office.OpenJudicialCaseAsync("34028316000103", Note, "NF-9;;Nota fiscal;4.000,00;01/12/2025;31/01/2026");
        var lawyer = await office.LawyerAsync();
        var run = await LeftRunningAsync(lawyer, (await office.ConfirmProposalAsync(lawyer, caseId)).Value);

        await WorkAsync(run, nodes: 2);

        await AssertWrittenOnceAsync(run, caseId);
    }

    [Fact]
    public async Task A_petition_whose_case_others_keep_changing_stops_with_that_reason_and_the_others_are_written()
    {
        var caseId = await office.OpenJudicialCaseAsync("61585865000151", Note, "NF-9;;Nota fiscal;4.000,00;01/12/2025;31/01/2026");
        var lawyer = await office.LawyerAsync();
        var run = await LeftRunningAsync(lawyer, (await office.ConfirmProposalAsync(lawyer, caseId)).Value);
        var scopes = new ConflictingScopes(office.Services.GetRequiredService<IServiceScopeFactory>(), at: 0);
        using var worker = new PetitionRunWorker(new PetitionRunQueue(), scopes, NullLogger<PetitionRunWorker>.Instance);

        await worker.StartAsync(Ct);
        await WrittenAsync(run);
        await worker.StopAsync(Ct);

        var items = await office.ReadAsync(db => db.PetitionRunItems.Where(i => i.RunId == run).OrderBy(i => i.Position).Select(i => new { i.Status, i.ProblemCode }).ToListAsync(Ct));
        Assert.Equal([(PetitionItemStatus.Stopped, "petitions.CaseChanging"), (PetitionItemStatus.Written, null)], items.Select(i => (i.Status, i.ProblemCode)));
        Assert.Equal(5, scopes.Conflicts);
    }

    /// <summary>A house in which somebody changes the case of one petition whenever it is saved.</summary>
    private sealed class ConflictingScopes(IServiceScopeFactory inner, int at) : IServiceScopeFactory
    {
        public int Conflicts { get; private set; }

        public IServiceScope CreateScope()
        {
            var scope = inner.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.SavingChanges += (_, _) =>
            {
                if (db.ChangeTracker.Entries<PetitionRunItem>().Any(item => item.Entity.Status == PetitionItemStatus.Written && item.Entity.Position == at))
                {
                    Conflicts++;
                    throw new DbUpdateConcurrencyException();
                }
            };
            return scope;
        }
    }

    [Fact]
    public async Task A_plan_tells_what_a_run_would_write_and_shows_one_petition_without_keeping_it()
    {
        var (lawyer, portfolio, _) = await LawsuitAsync("60701190000104");
        var before = await office.ReadAsync(db => db.StoredDocuments.CountAsync(Ct));

        var plan = (await office.InScopeAsync(s => s.GetRequiredService<PlanPetitions>().HandleAsync(portfolio, Ct)))!;
        var sample = await AsAsync<PlanPetitions, Result<byte[]>>(lawyer, use => use.SampleAsync(portfolio, Ct));

        var court = Assert.Single(plan.Courts);
        Assert.Equal(("Campinas", "SP", "Execucao", 1, 1), (court.City, court.State, court.Path, court.Petitions, court.Incomplete));
        Assert.Contains("EXECUÇÃO DE TÍTULO EXTRAJUDICIAL", Fixtures.TextOf(sample.Value), StringComparison.Ordinal);
        Assert.Equal(before, await office.ReadAsync(db => db.StoredDocuments.CountAsync(Ct)));
    }

    [Fact]
    public async Task The_clock_of_a_petition_starts_when_its_last_paper_comes_and_stops_at_the_filing()
    {
        await using var own = await TestOffice.StartAsync();
        var caseId = await own.OpenJudicialCaseAsync("11222333000181", Note);
        var lawyer = await own.LawyerAsync();
        var lawsuit = Assert.Single((await own.ConfirmProposalAsync(lawyer, caseId)).Value);
        var draft = await own.ReadAsync(db => db.StoredDocuments.Where(d => d.CaseId == caseId && d.Kind == DocumentKind.Petition).Select(d => d.FileHash!).SingleAsync(Ct));
        var scan = new ScannedFile("papel.pdf", await own.FileAsync(draft));
        await own.ActAsync<KeepEvidence, Result<StoredDocument>>(lawyer, use => use.HandleAsync(new(caseId, "Nota promissória", EvidenceRole.Title, scan), Ct));
        await own.ActAsync<KeepClientPaper, Result<ClientPaper>>(lawyer, use => use.HandleAsync(new(lawsuit.ClientId, ClientPaperKind.PowerOfAttorney, scan, null), Ct));
        await own.ActAsync<KeepClientPaper, Result<ClientPaper>>(lawyer, use => use.HandleAsync(new(lawsuit.ClientId, ClientPaperKind.CorporateActs, scan, null), Ct));
        Assert.Null(await CompleteAsync());

        own.Clock.StandAt(TestOffice.Start.AddDays(3));
        var costs = new CostEntry(CostKind.CourtCosts, 185.10m, new DateOnly(2026, 3, 5), CostBearer.Client, null, lawsuit.Id);
        await own.ActAsync<RecordCost, Result<CaseCost>>(lawyer, use => use.HandleAsync(new(caseId, costs, scan), Ct));
        own.Clock.StandAt(TestOffice.Start.AddDays(5));
        await own.ActAsync<AcceptDraft, Result<Done>>(lawyer, use => use.HandleAsync(lawsuit.Id, Ct));
        var filed = await own.ActAsync<RecordFiling, Result<Done>>(lawyer, use => use.HandleAsync(new(lawsuit.Id, "1002345-60.2026.8.26.0114", new DateOnly(2026, 3, 7)), Ct));

        Assert.False(filed.Failed);
        var clock = await CompleteAsync();
        Assert.Equal((new DateOnly(2026, 3, 5), 2), (clock!.Value.CompleteOn, clock.Value.Days(own.Clock.Today)));

        Task<LeadTime?> CompleteAsync() => own.InScopeAsync(async services =>
        {
            var now = await services.GetRequiredService<AppDb>().JudicialCases.SingleAsync(j => j.Id == lawsuit.Id, Ct);
            return LeadTime.Of((await services.GetRequiredService<PetitionSufficiency>().OfAsync([now], Ct))[now.Id].CompleteOn, now.FiledOn);
        });
    }

    /// <summary>A process that ends when a petition is written and sent to the database, but not committed.</summary>
    private Task DieBeforeCommitAsync(Guid run) => office.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDb>();
        db.SavedChanges += (_, _) =>
        {
            if (db.ChangeTracker.Entries<PetitionRunItem>().Any(item => item.Entity.Status == PetitionItemStatus.Written))
            {
                throw new OperationCanceledException("The process ends here.");
            }
        };
        return await Assert.ThrowsAsync<OperationCanceledException>(() => services.GetRequiredService<WriteNextPetition>().HandleAsync(run, Ct));
    });

    private async Task WorkAsync(Guid run, int nodes)
    {
        var scopes = office.Services.GetRequiredService<IServiceScopeFactory>();
        var workers = Enumerable.Range(0, nodes).Select(_ => new PetitionRunWorker(new PetitionRunQueue(), scopes, NullLogger<PetitionRunWorker>.Instance)).ToList();
        await Task.WhenAll(workers.Select(worker => worker.StartAsync(Ct)));
        await WrittenAsync(run);
        await Task.WhenAll(workers.Select(worker => worker.StopAsync(Ct)));
        workers.ForEach(worker => worker.Dispose());
    }

    /// <summary>Of each lawsuit one draft by the flow before the run, one by the run.</summary>
    private async Task AssertWrittenOnceAsync(Guid run, CaseId caseId)
    {
        var page = (await office.InScopeAsync(s => s.GetRequiredService<ShowPetitionRun>().HandleAsync(run, Ct)))!;
        Assert.All(page.Rows, row => Assert.Equal(PetitionItemStatus.Written, row.Item.Status));
        var drafts = await office.ReadAsync(db => db.StoredDocuments.Where(d => d.CaseId == caseId && d.Kind == DocumentKind.Petition).ToListAsync(Ct));
        Assert.Equal(4, drafts.Count);
        Assert.Equal(page.Rows.Select(row => row.Lawsuit.DraftId).ToHashSet(), drafts.Where(d => d.Replaces is not null).Select(d => (DocumentId?)d.Id).ToHashSet());
    }

    /// <summary>A run as a process leaves it that ends before its worker takes it up.</summary>
    private Task<Guid> LeftRunningAsync(OfficeUser lawyer, IReadOnlyList<JudicialCase> lawsuits) => office.ReadAsync(async db =>
    {
        var portfolio = await db.CollectionCases.Where(c => c.Id == lawsuits[0].CaseId).Select(c => c.PortfolioId).SingleAsync(Ct);
        var run = PetitionRun.Start(portfolio, lawsuits[0].ClientId, TestOffice.Start, lawyer.FullName, lawyer.UserId);
        db.PetitionRuns.Add(run);
        db.PetitionRunItems.AddRange(lawsuits.Select((lawsuit, i) => PetitionRunItem.Of(run, lawsuit.Id, i)));
        await db.SaveChangesAsync(Ct);
        return run.Id;
    });

    private async Task<(OfficeUser Lawyer, PortfolioId Portfolio, JudicialCaseId Lawsuit)> LawsuitAsync(string creditor)
    {
        var caseId = await office.OpenJudicialCaseAsync(creditor, Note);
        var lawyer = await office.LawyerAsync();
        var lawsuit = Assert.Single((await office.ConfirmProposalAsync(lawyer, caseId)).Value);
        return (lawyer, await office.ReadAsync(db => db.CollectionCases.Where(c => c.Id == caseId).Select(c => c.PortfolioId).SingleAsync(Ct)), lawsuit.Id);
    }

    /// <summary>Waits until the worker has written all that it can.</summary>
    private async Task WrittenAsync(Guid run)
    {
        while (await office.ReadAsync(db => db.PetitionRuns.AnyAsync(r => r.Id == run && r.Status != PetitionRunStatus.Done, Ct)))
        {
            await Task.Yield();
        }
    }

    private Task<T> AsAsync<TUseCase, T>(OfficeUser who, Func<TUseCase, Task<T>> act)
        where TUseCase : notnull => office.InScopeAsync(services => act(services.GetRequiredService<TUseCase>()), who);
}
