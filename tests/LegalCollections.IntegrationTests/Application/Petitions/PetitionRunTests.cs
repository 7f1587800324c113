using System.IO.Compression;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Application.Petitions;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Petitions;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        var row = Assert.Single(page.Sample);
        Assert.Equal(["HighValue", "MissingPapers", "OddData", "Drawn"], row.Item.Reasons);
        Assert.Equal("petitions.SampleUnread", (await AsAsync<ShowPetitionRun, Result<int>>(lawyer, use => use.AcceptRestAsync(run.Id, Ct))).Problem?.Code);
        Assert.Equal("petitions.NoneAccepted", (await AsAsync<PackPetitions, Result<Stream>>(lawyer, use => use.HandleAsync(run.Id, Ct))).Problem?.Code);

        Assert.False((await office.ActAsync<AcceptDraft, Result<Done>>(lawyer, use => use.HandleAsync(lawsuit, Ct))).Failed);
        Assert.Equal(0, (await AsAsync<ShowPetitionRun, Result<int>>(lawyer, use => use.AcceptRestAsync(run.Id, Ct))).Value);
        await using var packed = (await AsAsync<PackPetitions, Result<Stream>>(lawyer, use => use.HandleAsync(run.Id, Ct))).Value;
        await using var zip = new ZipArchive(packed);
        Assert.Equal([$"SP-Campinas/{page.Rows[0].CaseNumber}-execucao-titulo-extrajudicial-{page.Rows[0].CaseNumber}.pdf", "SP-Campinas/lista-de-protocolo.csv"], zip.Entries.Select(e => e.FullName));
    }

    [Fact]
    public async Task A_petition_that_lacks_a_value_stops_alone_and_says_which()
    {
        var (lawyer, portfolio, lawsuit) = await LawsuitAsync("11444777000161");
        await office.ReadAsync(db => db.JudicialCases.Where(j => j.Id == lawsuit).ExecuteUpdateAsync(set => set.SetProperty(j => j.Venue, ""), Ct));
        var run = (await AsAsync<StartPetitionRun, Result<PetitionRun>>(lawyer, use => use.HandleAsync(portfolio, Ct))).Value;

        await WrittenAsync(run.Id);

        var page = (await office.InScopeAsync(s => s.GetRequiredService<ShowPetitionRun>().HandleAsync(run.Id, Ct)))!;
        var stopped = Assert.Single(page.Stopped).Item;
        Assert.Equal("documents.CannotFill", stopped.ProblemCode);
        Assert.Contains("comarca", Assert.Single(stopped.ProblemArgs), StringComparison.Ordinal);
    }

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
