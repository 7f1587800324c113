using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Documents;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Application.JudicialCases.Activities;

/// <summary>Has the lawyer write a document whose template asks what no case knows, and waits until it is on its way.</summary>
[Activity("LegalCollections.OrderDocument", Category = "Comunicação", DisplayName = "Redigir documento",
    Description = "Abre a tarefa de redigir um documento cujo modelo pergunta o que o caso não sabe, e espera que siga.", Outcomes = ["Done", "NoAddress"])]
[Keys("template", typeof(TemplateLibrary), nameof(TemplateLibrary.WordKeys), Words = nameof(TemplateLibrary.TitleOf))]
[Input("template", DisplayName = "Modelo", UIHint = "dropdown", Required = true)]
[Input("days", "Int32", DisplayName = "Prazo em dias", Default = 3)]
public sealed class OrderDocument(AppDb db, Timeline timeline, OfficeClock clock) : Activity
{
    private static readonly string[] Outcomes = ["Done", "NoAddress"];

    public override async ValueTask ExecuteAsync(ActivityContext context)
    {
        var collectionCase = (await db.CollectionCases.FindAsync([context.CaseIdOf()], context.Cancellation))!;
        db.CaseTasks.Add(CaseTask.Open(
            collectionCase.Id, collectionCase.ClientId, TaskKind.WriteDocument, Roles.Lawyer, collectionCase.LawyerId, clock.Today.AddDays(context.Input<int>("days")),
            clock.GetUtcNow(), Outcomes, context.Bookmark("LegalCollections.Task").Id, template: context.Input<string>("template")!));
        timeline.Add(collectionCase, CaseEventKind.TaskOpened, nameof(TaskKind.WriteDocument));
    }

    public override ValueTask ResumeAsync(ActivityContext context, Bookmark bookmark, object? input)
    {
        context.Complete(CaseActivity.OutcomeOf(input) ?? Outcomes[0]);
        return ValueTask.CompletedTask;
    }
}
