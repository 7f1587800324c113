using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Deadlines;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>Records what the court told in the DJEN and puts the deadline that it starts into the agenda, to be read by a second person.</summary>
public sealed class RecordPublication(AppDb db, PublicationDeadline deadlines, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <param name="AvailableOn">Day of disponibilização, not of publication.</param>
    public sealed record Command(JudicialCaseId LawsuitId, DateOnly AvailableOn, string? Text, string? RuleCode);

    public async Task<Result<Deadline>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.JudicialCases.FirstOrDefaultAsync(j => j.Id == command.LawsuitId, ct) is not { } lawsuit)
        {
            return JudicialCaseProblems.NotFound();
        }

        if (string.IsNullOrWhiteSpace(command.Text))
        {
            return JudicialCaseProblems.PublicationWithoutText();
        }

        var scheduled = await deadlines.ComputeAsync(lawsuit, command.AvailableOn, command.RuleCode, clock.Today, ct);
        if (scheduled.Failed)
        {
            return scheduled.Problem;
        }

        var text = command.Text.Trim();
        if (await db.Publications.AnyAsync(p => p.JudicialCaseId == lawsuit.Id && p.AvailableOn == command.AvailableOn && p.Text == text, ct))
        {
            return JudicialCaseProblems.SamePublication();
        }

        var publication = Publication.Record(lawsuit, command.AvailableOn, text, clock.GetUtcNow(), user.Name);
        db.Publications.Add(publication);
        var deadline = Schedule(lawsuit, publication, scheduled.Value);
        await TellAsync(publication, ct);
        await db.SaveChangesAsync(ct);
        return deadline;
    }

    private Deadline Schedule(JudicialCase lawsuit, Publication publication, CountedRule scheduled)
    {
        var subject = new DeadlineSubject(
            lawsuit.CaseId, lawsuit.Id, lawsuit.Number!, lawsuit.ClientId, lawsuit.LawyerId, lawsuit.ParalegalId, publication.Id);
        var deadline = Deadline.Schedule(subject, scheduled, StoredComputation.Write(scheduled.Computation), user.Id ?? default);
        db.Deadlines.Add(deadline);
        return deadline;
    }

    /// <summary>Without the date, which a second person is to find by themselves.</summary>
    private async Task TellAsync(Publication publication, CancellationToken ct)
    {
        var collectionCase = (await db.CollectionCases.FindAsync([publication.CaseId], ct))!;
        timeline.AddOn(collectionCase, CaseEventKind.PublicationRecorded, publication.AvailableOn, null, EventWording.Detail(publication.AvailableOn));
        timeline.Add(collectionCase, CaseEventKind.DeadlineScheduled);
    }
}
