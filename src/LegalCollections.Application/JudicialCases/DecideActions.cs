using System.Globalization;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases.Activities;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>The lawyer confirms the proposal or goes another open way, with a reason; the lawsuits are prepared and the flow goes on.</summary>
public sealed class DecideActions(
    AppDb db, ProposeActions propose, LawsuitTasks tasks, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    public sealed record Command(CaseId CaseId, IReadOnlyList<GroupChoice> Groups);

    /// <returns>The lawsuits that are to be prepared; none when nothing is sued.</returns>
    public async Task<Result<IReadOnlyList<JudicialCase>>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var proposal = await propose.HandleAsync(command.CaseId, ct);
        if (proposal.Failed)
        {
            return proposal.Problem;
        }

        var collectionCase = proposal.Value.Case;
        if (await tasks.FindOpenAsync(command.CaseId, TaskKind.DecideAction, null, ct) is not { } task)
        {
            return JudicialCaseProblems.NothingToDecide(collectionCase.Number);
        }

        if (ActionChoices.Refusal(proposal.Value, command.Groups) is { } refusal)
        {
            return refusal;
        }

        var lawsuits = await PrepareAsync(collectionCase, ActionChoices.Lawsuits(proposal.Value, command.Groups), ct);
        if (lawsuits.Count == 0)
        {
            timeline.Add(collectionCase, CaseEventKind.ActionDecided, nameof(ActionPath.NoAction), "", "0.00", ReasonsOf(command));
        }

        var goesOn = lawsuits.Count > 0 || await HasOpenLawsuitAsync(command.CaseId, ct);
        var done = tasks.Complete(task, goesOn ? ChooseAction.Chosen : ChooseAction.NoAction, ReasonsOf(command));
        if (done.Failed)
        {
            return done.Problem;
        }

        await db.SaveChangesAsync(ct);
        return lawsuits;
    }

    private async Task<List<JudicialCase>> PrepareAsync(CollectionCase collectionCase, IReadOnlyList<ChosenLawsuit> chosen, CancellationToken ct)
    {
        var prepared = new List<JudicialCase>();
        foreach (var choice in chosen)
        {
            var lawsuit = JudicialCase.Prepare(
                collectionCase.Id, collectionCase.ClientId, choice.Path.ToString(), choice.Venue.City, choice.Venue.State,
                CourtCalendars.ForCourt(StateCourt(choice.Venue.State)).Code, collectionCase.LawyerId ?? user.Id ?? default,
                collectionCase.ParalegalId, clock.GetUtcNow());
            lawsuit.EstimateAt(choice.Value);
            db.JudicialCases.Add(lawsuit);
            foreach (var debt in await db.Debts.Where(d => d.CaseId == collectionCase.Id && d.JudicialCaseId == null).ToListAsync(ct))
            {
                if (choice.Titles.Contains(debt.Id))
                {
                    debt.JoinLawsuit(lawsuit.Id);
                }
            }

            timeline.Add(
                collectionCase, CaseEventKind.ActionDecided, lawsuit.Path, $"{lawsuit.Venue}/{lawsuit.VenueState}",
                lawsuit.ValueOfCause.ToString("0.00", CultureInfo.InvariantCulture), choice.Reason);
            prepared.Add(lawsuit);
        }

        return prepared;
    }

    private Task<bool> HasOpenLawsuitAsync(CaseId caseId, CancellationToken ct) =>
        db.JudicialCases.AnyAsync(j => j.CaseId == caseId && j.Status != JudicialCaseStatus.Closed, ct);

    private static string ReasonsOf(Command command) =>
        string.Join("; ", command.Groups.Select(g => g.Reason).Where(r => !string.IsNullOrWhiteSpace(r)));

    private static string StateCourt(string state) => state == "DF" ? "TJDFT" : "TJ" + state;
}
