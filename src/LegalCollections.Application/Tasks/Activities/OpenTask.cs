using LegalCollections.Application.Cases;
using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Application.Tasks.Activities;

/// <summary>Gives a person work and waits for the outcome that he or she chooses.</summary>
[Activity("LegalCollections.OpenTask", Category = "Cobrança", DisplayName = "Abrir tarefa",
    Description = "Abre uma tarefa e espera o resultado.",
    Outcomes = ["Done", "Promise", "NoAnswer", "Refused", "WrongNumber", "Continue", "Judicial", "Protest", "Close", "AddressFound", "NoAddress", "Found", "NotFound"])]
[Keys("kind", typeof(TaskKind))]
[Keys("role", typeof(Roles), nameof(Roles.Workers), Words = nameof(Roles.NameOf))]
[Input("kind", DisplayName = "Tipo", UIHint = "dropdown", Required = true)]
[Input("role", DisplayName = "Papel", UIHint = "dropdown", Required = true)]
[Input("days", "Int32", DisplayName = "Prazo em dias", Default = 2)]
[Input("outcomes", "String[]", DisplayName = "Resultados", UIHint = "dynamic-outcomes")]
public sealed class OpenTask(AppDb db, Timeline timeline, OfficeClock clock) : Activity
{
    public override async ValueTask ExecuteAsync(ActivityContext context)
    {
        var collectionCase = (await db.CollectionCases.FindAsync([context.CaseIdOf()], context.Cancellation))!;
        var kind = Enum.Parse<TaskKind>(context.Input<string>("kind")!);
        var role = context.Input<string>("role")!;
        var outcomes = context.Input<string[]>("outcomes") is { Length: > 0 } given ? given : ["Done"];
        var bookmark = context.Bookmark("LegalCollections.Task");
        var assignee = role switch
        {
            "lawyer" => collectionCase.LawyerId,
            "paralegal" => collectionCase.ParalegalId,
            "collector" => collectionCase.CollectorId,
            _ => null,
        };
        db.CaseTasks.Add(CaseTask.Open(
            collectionCase.Id, collectionCase.ClientId, kind, role, assignee, clock.Today.AddDays(context.Input<int>("days")),
            clock.GetUtcNow(), outcomes, bookmark.Id));
        timeline.Add(collectionCase, CaseEventKind.TaskOpened, kind.ToString());
    }

    public override ValueTask ResumeAsync(ActivityContext context, Bookmark bookmark, object? input)
    {
        context.Complete(CaseActivity.OutcomeOf(input) ?? "Done");
        return ValueTask.CompletedTask;
    }
}
