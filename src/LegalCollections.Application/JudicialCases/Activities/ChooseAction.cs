using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Application.JudicialCases.Activities;

/// <summary>Waits for the lawyer to say which action fits; the proposal is computed when the lawyer looks, with that day's figures.</summary>
[Activity("LegalCollections.ChooseAction", Category = "Judicial", DisplayName = "Escolher a ação",
    Description = "O advogado confirma ou altera a ação proposta para cada título.", Outcomes = [Chosen, NoAction])]
public sealed class ChooseAction(AppDb db, LawsuitTasks tasks) : Activity
{
    public const string Chosen = "Chosen";
    public const string NoAction = "NoAction";

    public override async ValueTask ExecuteAsync(ActivityContext context)
    {
        var collectionCase = (await db.CollectionCases.FindAsync([context.CaseIdOf()], context.Cancellation))!;
        tasks.Open(collectionCase, TaskKind.DecideAction, [Chosen, NoAction], context.Bookmark("LegalCollections.Task").Id);
    }

    public override ValueTask ResumeAsync(ActivityContext context, Bookmark bookmark, object? input)
    {
        context.Complete(CaseActivity.OutcomeOf(input) ?? Chosen);
        return ValueTask.CompletedTask;
    }
}
