using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Notices;

namespace LegalCollections.Application.Notices;

/// <summary>Records that a letter was handed to the post; a registered one with the code that will prove its delivery.</summary>
public sealed class RecordPosting(AppDb db, Timeline timeline, OfficeClock clock) : IUseCase
{
    /// <param name="On">Day of posting: not before the notice was made, not after today.</param>
    public sealed record Command(NoticeId Notice, DateOnly On, string? TrackingCode);

    public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.Notices.FindAsync([command.Notice], ct) is not { } notice)
        {
            return NoticeProblems.NotFound();
        }

        if (command.On > clock.Today)
        {
            return MailProblems.InFuture();
        }

        if (command.On < clock.DayOf(notice.CreatedAt))
        {
            return MailProblems.BeforeNotice();
        }

        string? code = null;
        if (notice.Channel == NoticeChannel.RegisteredLetter)
        {
            var parsed = PostalTrackingCode.Parse(command.TrackingCode);
            if (parsed.Failed)
            {
                return parsed.Problem with { Field = "trackingCode" };
            }

            code = parsed.Value.Value;
        }

        return await PostAsync(notice, command.On, code, ct);
    }

    private async Task<Result<Done>> PostAsync(Notice notice, DateOnly on, string? code, CancellationToken ct)
    {
        var posted = notice.Post(on, code);
        if (posted.Failed)
        {
            return posted;
        }

        var collectionCase = (await db.CollectionCases.FindAsync([notice.CaseId], ct))!;
        timeline.AddOn(collectionCase, CaseEventKind.LetterPosted, on, notice.DocumentId, notice.Subject, code ?? Notice.Untracked);
        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}
