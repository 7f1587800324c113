using LegalCollections.Application.Data;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Application.JudicialCases.Activities;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace LegalCollections.Application.DryRuns.Sandbox;

/// <summary>Plays the lawyer's acts on the way to court: they are done on their own pages, not by an outcome of the task.</summary>
internal sealed class SandboxLawyer(SandboxOffice office)
{
    private int _filed;

    /// <returns>Null when the task is done by its outcome alone.</returns>
    public Task<Result<Done>?> ActsOnAsync(CaseTask task, string answer, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task switch
        {
            { Kind: TaskKind.DecideAction } when task.Outcomes.Contains(ChooseAction.Chosen) => ActAsync(use => DecideAsync(use, task.CaseId, answer, ct)),
            { Kind: TaskKind.ReviewDraft, JudicialCaseId: { } lawsuit } => ActAsync(use => answer == ReviewDrafts.Rejected
                ? use.GetRequiredService<RejectDraft>().HandleAsync(new(lawsuit, "–"), ct)
                : use.GetRequiredService<AcceptDraft>().HandleAsync(lawsuit, ct)),
            { Kind: TaskKind.RecordFiling, JudicialCaseId: { } lawsuit } => ActAsync(use => FileAsync(use, lawsuit, ct)),
            _ => Task.FromResult<Result<Done>?>(null),
        };
    }

    /// <summary>Takes the proposal as it is, or sues nothing.</summary>
    private static async Task<Result<Done>> DecideAsync(IServiceProvider services, CaseId id, string answer, CancellationToken ct)
    {
        var proposal = await services.GetRequiredService<ProposeActions>().HandleAsync(id, ct);
        if (proposal.Failed)
        {
            return proposal.Problem;
        }

        var sue = answer == ChooseAction.Chosen;
        var choices = proposal.Value.Groups.Select(g => new GroupChoice(
            [.. g.Titles.Select(t => t.Title.DebtId)], sue && g.IsLawsuit ? g.Path : null, g.Venue.Forum, sue ? null : "–")).ToList();
        var decided = await services.GetRequiredService<DecideActions>().HandleAsync(new(id, choices), ct);
        return decided.Failed ? decided.Problem : Done.Value;
    }

    private async Task<Result<Done>> FileAsync(IServiceProvider services, JudicialCaseId id, CancellationToken ct)
    {
        var lawsuit = (await services.GetRequiredService<AppDb>().JudicialCases.FindAsync([id], ct))!;
        var today = office.Clock.Today;
        return await services.GetRequiredService<RecordFiling>().HandleAsync(
            new(id, MadeUpNumbers.Lawsuit(++_filed, today.Year, lawsuit.VenueState), today), ct);
    }

    private async Task<Result<Done>?> ActAsync(Func<IServiceProvider, Task<Result<Done>>> act) => await office.InScopeAsync(act);
}
