using System.Globalization;
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

/// <summary>Records what the court told in the DJEN and puts the deadline that it starts into the agenda, to be confirmed by a second person.</summary>
public sealed class RecordPublication(AppDb db, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
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

        var scheduled = PublicationDeadline.Compute(lawsuit, command.AvailableOn, command.RuleCode, clock.Today);
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
        await TellAsync(publication, scheduled.Value, ct);
        await db.SaveChangesAsync(ct);
        return deadline;
    }

    private Deadline Schedule(JudicialCase lawsuit, Publication publication, ScheduledRule scheduled)
    {
        var subject = new DeadlineSubject(
            lawsuit.CaseId, lawsuit.Id, lawsuit.Number!, lawsuit.ClientId, lawsuit.LawyerId, lawsuit.ParalegalId, publication.Id);
        var deadline = Deadline.Schedule(
            subject, scheduled.Rule.Code, scheduled.Computation.Due, scheduled.Computation.SafetyOn,
            StoredComputation.Write(scheduled.Computation), user.Id ?? default);
        db.Deadlines.Add(deadline);
        return deadline;
    }

    private async Task TellAsync(Publication publication, ScheduledRule scheduled, CancellationToken ct)
    {
        var collectionCase = (await db.CollectionCases.FindAsync([publication.CaseId], ct))!;
        timeline.AddOn(collectionCase, CaseEventKind.PublicationRecorded, publication.AvailableOn, null, Iso(publication.AvailableOn));
        timeline.Add(
            collectionCase, CaseEventKind.DeadlineScheduled, scheduled.Rule.Name, Iso(scheduled.Computation.Due), Iso(scheduled.Computation.SafetyOn));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
