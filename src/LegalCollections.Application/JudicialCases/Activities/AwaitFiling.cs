using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases.Activities;

/// <summary>Waits until a person has filed every accepted petition and recorded its number; nothing files by itself.</summary>
[Activity("LegalCollections.AwaitFiling", Category = "Judicial", DisplayName = "Aguardar distribuição",
    Description = "Espera o registro do número CNJ de cada ação distribuída.")]
public sealed class AwaitFiling(AppDb db, LawsuitTasks tasks) : Activity
{
    public const string Filed = "Filed";

    public override ValueTask ExecuteAsync(ActivityContext context) => WaitOrCompleteAsync(context);

    public override ValueTask ResumeAsync(ActivityContext context, Bookmark bookmark, object? input) => WaitOrCompleteAsync(context);

    private async ValueTask WaitOrCompleteAsync(ActivityContext context)
    {
        var caseId = context.CaseIdOf();
        var pending = await db.JudicialCases.Where(j => j.CaseId == caseId && j.Status == JudicialCaseStatus.ReadyToFile)
            .OrderBy(j => j.CreatedAt).ThenBy(j => j.Id).ToListAsync(context.Cancellation);
        if (pending.Count == 0)
        {
            context.Complete();
            return;
        }

        var collectionCase = (await db.CollectionCases.FindAsync([caseId], context.Cancellation))!;
        foreach (var lawsuit in await tasks.WithoutTaskAsync(caseId, pending, TaskKind.RecordFiling, context.Cancellation))
        {
            tasks.Open(collectionCase, TaskKind.RecordFiling, [Filed], context.Bookmark("LegalCollections.Task").Id, lawsuit);
        }
    }
}
