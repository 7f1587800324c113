using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.JudicialCases.Activities;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases;

/// <summary>The lawyer takes the draft as the petition to be filed.</summary>
public sealed class AcceptDraft(AppDb db, LawsuitTasks tasks, SignDocument signing, Timeline timeline, CurrentUser user, OfficeClock clock) : IUseCase
{
    public async Task<Result<Done>> HandleAsync(JudicialCaseId lawsuitId, CancellationToken ct)
    {
        if (await db.JudicialCases.FirstOrDefaultAsync(j => j.Id == lawsuitId, ct) is not { } lawsuit)
        {
            return JudicialCaseProblems.NotFound();
        }

        var accepted = lawsuit.Accept();
        if (accepted.Failed)
        {
            return accepted;
        }

        var collectionCase = (await db.CollectionCases.FindAsync([lawsuit.CaseId], ct))!;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var document = await db.StoredDocuments.SingleAsync(d => d.Id == lawsuit.DraftId!.Value, ct);
        document.Approve(user.Name, clock.GetUtcNow());
        await signing.SignAsync(document, ct);
        timeline.AddOn(collectionCase, CaseEventKind.DraftAccepted, clock.Today, document.Id, document.Title);
        if (await tasks.FindOpenAsync(lawsuit.CaseId, TaskKind.ReviewDraft, lawsuit.Id, ct) is { } task)
        {
            tasks.Complete(task, ReviewDrafts.Accepted, null);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }
}

/// <summary>The lawyer gives the lawsuit up before it is filed: its titles are decided upon again.</summary>
public sealed class RejectDraft(AppDb db, LawsuitTasks tasks, Timeline timeline) : IUseCase
{
    public sealed record Command(JudicialCaseId LawsuitId, string? Reason);

    public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (await db.JudicialCases.FirstOrDefaultAsync(j => j.Id == command.LawsuitId, ct) is not { } lawsuit)
        {
            return JudicialCaseProblems.NotFound();
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return JudicialCaseProblems.ReasonNeeded();
        }

        var rejected = lawsuit.Reject();
        if (rejected.Failed)
        {
            return rejected;
        }

        foreach (var debt in await db.Debts.Where(d => d.JudicialCaseId == lawsuit.Id).ToListAsync(ct))
        {
            debt.LeaveLawsuit();
        }

        var collectionCase = (await db.CollectionCases.FindAsync([lawsuit.CaseId], ct))!;
        timeline.Add(collectionCase, CaseEventKind.TaskDone, nameof(TaskKind.ReviewDraft), ReviewDrafts.Rejected, command.Reason.Trim());
        if (await tasks.FindOpenAsync(lawsuit.CaseId, TaskKind.ReviewDraft, lawsuit.Id, ct) is { } task)
        {
            tasks.Complete(task, ReviewDrafts.Rejected, command.Reason.Trim());
        }

        await db.SaveChangesAsync(ct);
        return Done.Value;
    }
}

/// <summary>Writes the petition anew from the template, with the figures of today; earlier drafts stay on file.</summary>
public sealed class WriteDraftAgain(AppDb db, PetitionDrafting drafting) : IUseCase
{
    public async Task<Result<Done>> HandleAsync(JudicialCaseId lawsuitId, CancellationToken ct)
    {
        if (await db.JudicialCases.FirstOrDefaultAsync(j => j.Id == lawsuitId, ct) is not { } lawsuit)
        {
            return JudicialCaseProblems.NotFound();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var drafted = await drafting.DraftAsync(lawsuit, ct);
        if (drafted.Failed)
        {
            return drafted.Problem;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }
}
