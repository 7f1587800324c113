using System.Globalization;
using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases.Activities;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>Records that a person filed the petition, with the number the court gave; deadlines count on that court's calendar from here on.</summary>
public sealed class RecordFiling(AppDb db, LawsuitTasks tasks, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <param name="Number">CNJ number, with or without mask.</param>
    public sealed record Command(JudicialCaseId LawsuitId, string? Number, DateOnly FiledOn);

    public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.JudicialCases.FirstOrDefaultAsync(j => j.Id == command.LawsuitId, ct) is not { } lawsuit)
        {
            return JudicialCaseProblems.NotFound();
        }

        var number = CaseNumber.Parse(command.Number);
        if (number.Failed)
        {
            return number.Problem with { Field = "number" };
        }

        if (command.FiledOn > clock.Today)
        {
            return JudicialCaseProblems.FiledInFuture(command.FiledOn);
        }

        if (await db.JudicialCases.AnyAsync(j => j.Number == number.Value.Value, ct))
        {
            return JudicialCaseProblems.NumberTaken(number.Value.Formatted);
        }

        var filed = lawsuit.File(number.Value, command.FiledOn, CourtCalendars.ForCourt(number.Value.CourtCode).Code);
        if (filed.Failed)
        {
            return filed;
        }

        await InterruptAsync(lawsuit, number.Value, ct);
        await TellAsync(lawsuit, number.Value, ct);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }

    // Law: CC art. 202 I; CPC art. 240 §1: the order to serve process interrupts limitation as of the filing.
    private async Task InterruptAsync(JudicialCase lawsuit, CaseNumber number, CancellationToken ct)
    {
        var filing = new LimitationEntry(InterruptionKind.Service, null, lawsuit.FiledOn!.Value, null, number.Formatted);
        foreach (var debt in await db.Debts.Where(d => d.JudicialCaseId == lawsuit.Id).ToListAsync(ct))
        {
            db.LimitationFacts.Add(LimitationFact.Record(debt, filing, clock.Today, clock.GetUtcNow(), user.Name).Value);
        }
    }

    private async Task TellAsync(JudicialCase lawsuit, CaseNumber number, CancellationToken ct)
    {
        var collectionCase = (await db.CollectionCases.FindAsync([lawsuit.CaseId], ct))!;
        timeline.AddOn(
            collectionCase, CaseEventKind.Filed, lawsuit.FiledOn!.Value, lawsuit.FiledDocumentId,
            number.Formatted, number.CourtCode, lawsuit.FiledOn.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (await tasks.FindOpenAsync(lawsuit.CaseId, TaskKind.RecordFiling, lawsuit.Id, ct) is { } task)
        {
            tasks.Complete(task, AwaitFiling.Filed, number.Formatted);
        }
    }
}
