using System.Text;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.DryRuns.Sandbox;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Portfolios;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Definitions;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.DryRuns;

/// <summary>Tries a flow, drawn to the end or not, on a made-up case: what Studio's "Run" does, whoever presses it.</summary>
/// <remarks>Client, debtor and title exist in the sandbox only; nothing is written to the office and nothing leaves it.</remarks>
public sealed class SandboxCase(AppDb db, SandboxTurns turns, OfficeParts office) : IUseCase
{
    private const string SampleFile =
        """
        Documento;Parcela;Tipo;Valor;Emissão;Vencimento;Devedor;CPF/CNPJ;E-mail;Telefone;Logradouro;Cidade;UF;CEP
        EX-1;;Nota promissória;1.000,00;{0:dd/MM/yyyy};{1:dd/MM/yyyy};Pessoa de Exemplo;111.444.777-35;exemplo@exemplo.test;(11) 90000-0000;Rua de Exemplo, 1;São Paulo;SP;01001-000
        """;

    private static readonly ClientProfile SampleClient = new(
        "Cliente de exemplo", "11222333000181", "cliente@exemplo.test", "Rua de Exemplo, 2", "São Paulo", "SP", "pessoa jurídica", null, false, 0m,
        new Percent(1), new Percent(2), new Percent(0), new Percent(0), "exemplo");

    /// <summary>Runs the flow to its first waits, then lets days pass in which nobody does anything.</summary>
    /// <param name="definition">The Elsa 3 document.</param>
    /// <param name="days">Days to walk, at most <see cref="DryRunPlan.MostDays"/>; 0 stops at the first waits.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>What became of the flow; a flow that may not be published for its errors is refused with them.</returns>
    public async Task<Result<SandboxRun>> RunAsync(string definition, int days, CancellationToken ct)
    {
        if (days is < 0 or > DryRunPlan.MostDays)
        {
            return new Problem("dryruns.Days", "days", DryRunPlan.MostDays);
        }

        var parsed = WorkflowDefinition.Parse(definition);
        if (parsed.Definition is not { } flow)
        {
            return new Problem("dryruns.FlowRefused", null, string.Join("; ", parsed.Problems));
        }

        return await turns.TakeAsync(() => RunAsync(flow, definition, days, ct), ct);
    }

    private async Task<Result<SandboxRun>> RunAsync(WorkflowDefinition flow, string definition, int days, CancellationToken ct)
    {
        await using var sandbox = await SandboxOffice.OpenAsync(office.Services, ct);
        var version = await PublishAsync(sandbox, flow, definition, ct);
        if (version.Failed)
        {
            return version.Problem;
        }

        await MakeCaseAsync(sandbox, version.Value, ct);
        await new SandboxWalk(sandbox, new SandboxPeople(sandbox, new DryRunPlan { NobodyActs = true })).WalkAsync(days, ct);
        return await ReadAsync(sandbox, ct);
    }

    /// <summary>The draft takes the place of its published version, beside the office's other flows.</summary>
    private Task<Result<string>> PublishAsync(SandboxOffice sandbox, WorkflowDefinition flow, string json, CancellationToken ct) =>
        sandbox.InScopeAsync<Result<string>>(async services =>
        {
            var copy = services.GetRequiredService<AppDb>();
            await using (var transaction = await copy.Database.BeginTransactionAsync(ct))
            {
                var rows = new SandboxCopy(db, copy);
                await rows.CopyOfficeAsync(ct);
                await rows.CopyFlowsAsync([], null, ct);
                await transaction.CommitAsync(ct);
            }

            var stored = await copy.WorkflowVersions.ToListAsync(ct);
            var ids = stored.Select(v => v.DefinitionId).Append(flow.DefinitionId).ToHashSet(StringComparer.Ordinal);
            var errors = FlowChecks.Check(flow, services.GetRequiredService<WorkflowCatalog>().Activities, ids).Where(p => p.Severity == ProblemSeverity.Error).ToList();
            if (errors.Count > 0)
            {
                return new Problem("dryruns.FlowRefused", null, string.Join("; ", errors));
            }

            foreach (var older in stored.Where(v => v.DefinitionId == flow.DefinitionId))
            {
                older.Retire();
            }

            var next = stored.Where(v => v.DefinitionId == flow.DefinitionId).Select(v => v.Version).DefaultIfEmpty().Max() + 1;
            var version = WorkflowVersion.Publish(flow, json, next, sandbox.Clock.GetUtcNow());
            copy.WorkflowVersions.Add(version);
            await copy.SaveChangesAsync(ct);
            return version.Id;
        });

    private static Task<bool> MakeCaseAsync(SandboxOffice sandbox, string version, CancellationToken ct) => sandbox.InScopeAsync(async services =>
    {
        var copy = services.GetRequiredService<AppDb>();
        var client = Client.Register(SampleClient);
        copy.Clients.Add(client);
        await copy.SaveChangesAsync(ct);
        var portfolio = (await services.GetRequiredService<OpenPortfolio>().HandleAsync(client.Id, "Exemplo", ct)).Value;
        var today = sandbox.Clock.Today;
        var file = string.Format(System.Globalization.CultureInfo.InvariantCulture, SampleFile, today.AddDays(-90), today.AddDays(-30));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(file));
        _ = (await services.GetRequiredService<ImportPortfolio>().HandleAsync(new(portfolio, "exemplo.csv", content, Commit: true), null, ct)).Value;
        var sample = await copy.CollectionCases.SingleAsync(ct);
        sample.Activate(AddLawyer(copy).UserId, UserId.New(), UserId.New());
        services.GetRequiredService<StartStrategy>().Request([sample.Id], version);
        await copy.SaveChangesAsync(ct);
        return true;
    });

    private static OfficeUser AddLawyer(AppDb copy) => copy.Users.Add(
        new OfficeUser { Id = Guid.CreateVersion7(), UserName = "exemplo", Email = "advogado@exemplo.test", FullName = "Advogada de exemplo", Oab = "SP123456" }).Entity;

    private static Task<SandboxRun> ReadAsync(SandboxOffice sandbox, CancellationToken ct) => sandbox.InScopeAsync(async services =>
    {
        var copy = services.GetRequiredService<AppDb>();
        var catalog = services.GetRequiredService<WorkflowCatalog>();
        var versions = await copy.WorkflowVersions.AsNoTracking().ToDictionaryAsync(v => v.Id, ct);
        var instances = await copy.WorkflowInstances.AsNoTracking().OrderBy(i => i.CreatedAt).ThenBy(i => i.Id).ToListAsync(ct);
        var journal = new Dictionary<string, IReadOnlyList<JournalEntry>>();
        foreach (var instance in instances)
        {
            journal[instance.Id] = await services.GetRequiredService<InstanceJournal>().ReadAsync(instance.Id, ct);
        }

        var path = await copy.CaseEvents.AsNoTracking().OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(ct);
        return new SandboxRun(
            [.. instances.OrderBy(i => i.ParentId is not null).Select(i => new SandboxInstance(
                WorkflowState.FromJson(i.State), catalog.Graph(versions[i.VersionId]), i.VersionId, journal[i.Id], i.CreatedAt, i.UpdatedAt))],
            path);
    });
}

/// <summary>What became of a tried flow.</summary>
/// <param name="Instances">The tried flow's instance first, then those of its children.</param>
/// <param name="Path">The timeline of the made-up case.</param>
public sealed record SandboxRun(IReadOnlyList<SandboxInstance> Instances, IReadOnlyList<CaseEvent> Path);

/// <summary>One instance as the engine left it in the sandbox.</summary>
public sealed record SandboxInstance(
    WorkflowState State, WorkflowDefinition Definition, string VersionId, IReadOnlyList<JournalEntry> Journal,
    DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
