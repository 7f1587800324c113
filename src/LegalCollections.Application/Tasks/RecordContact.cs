using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Tasks;

/// <summary>Keeps that somebody spoke with the debtor, or tried to; a promise becomes a task on its day.</summary>
public sealed class RecordContact(AppDb db, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    public static readonly IReadOnlyList<string> PromiseOutcomes = ["Done"];

    public sealed record Command(CaseId CaseId, ContactChannel Channel, ContactOutcome Outcome, string? Note, DateOnly? PromisedOn);

    public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.CollectionCases.FirstOrDefaultAsync(c => c.Id == command.CaseId, ct) is not { } collectionCase)
        {
            return CaseProblems.NotFound();
        }

        if (!collectionCase.IsOpen)
        {
            return CaseProblems.Closed(collectionCase.Number);
        }

        if (command.Outcome == ContactOutcome.Promise != command.PromisedOn.HasValue || command.PromisedOn < clock.Today)
        {
            return CaseProblems.PromiseDay();
        }

        timeline.Add(
            collectionCase, CaseEventKind.ContactMade, command.Channel.ToString(), command.Outcome.ToString(),
            command.PromisedOn is { } day ? EventWording.Detail(day) : "", command.Note?.Trim() ?? "");
        if (command.PromisedOn is { } promised)
        {
            db.CaseTasks.Add(CaseTask.Open(
                collectionCase.Id, collectionCase.ClientId, TaskKind.FollowUp, Roles.Collector, user.Id ?? collectionCase.CollectorId,
                promised, clock.GetUtcNow(), PromiseOutcomes, bookmarkId: null));
        }

        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
