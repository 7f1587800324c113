using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases.Activities;

/// <summary>Waits until the lawyer has accepted every draft of the case, or has rejected one.</summary>
[Activity("LegalCollections.ReviewDrafts", Category = "Judicial", DisplayName = "Revisar minutas",
    Description = "O advogado aceita ou rejeita cada minuta.", Outcomes = [Accepted, Rejected])]
public sealed class ReviewDrafts(AppDb db, LawsuitTasks tasks) : Activity
{
    public const string Accepted = "Accepted";
    public const string Rejected = "Rejected";

    public override ValueTask ExecuteAsync(ActivityContext context) => WaitOrCompleteAsync(context);

    public override async ValueTask ResumeAsync(ActivityContext context, Bookmark bookmark, object? input)
    {
        if (CaseActivity.OutcomeOf(input) != Rejected)
        {
            await WaitOrCompleteAsync(context);
            return;
        }

        await tasks.CancelAsync(context.CaseIdOf(), TaskKind.ReviewDraft, context.Cancellation);
        context.Complete(Rejected);
    }

    private async ValueTask WaitOrCompleteAsync(ActivityContext context)
    {
        var pending = await PendingAsync(context.CaseIdOf(), context.Cancellation);
        if (pending.Count == 0)
        {
            context.Complete(Accepted);
            return;
        }

        var collectionCase = (await db.CollectionCases.FindAsync([context.CaseIdOf()], context.Cancellation))!;
        foreach (var lawsuit in await tasks.WithoutTaskAsync(context.CaseIdOf(), pending, TaskKind.ReviewDraft, context.Cancellation))
        {
            tasks.Open(collectionCase, TaskKind.ReviewDraft, [Accepted, Rejected], context.Bookmark("LegalCollections.Task").Id, lawsuit);
        }
    }

    private Task<List<JudicialCase>> PendingAsync(CaseId caseId, CancellationToken ct) => db.JudicialCases
        .Where(j => j.CaseId == caseId && (j.Status == JudicialCaseStatus.Preparing || j.Status == JudicialCaseStatus.InReview))
        .OrderBy(j => j.CreatedAt).ThenBy(j => j.Id).ToListAsync(ct);
}
