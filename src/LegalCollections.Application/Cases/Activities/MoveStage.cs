using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Application.Cases.Activities;

/// <summary>Moves the case to a stage, so that everybody sees where the collection stands.</summary>
[Activity("LegalCollections.MoveStage", Category = "Cobrança", DisplayName = "Mudar etapa", Description = "Leva o caso a uma etapa da cobrança.")]
[Keys("stage", typeof(CollectionStage))]
[Input("stage", DisplayName = "Etapa", UIHint = "dropdown", Required = true)]
public sealed class MoveStage(AppDb db, Timeline timeline) : Activity
{
    public override async ValueTask ExecuteAsync(ActivityContext context)
    {
        var stage = Enum.Parse<CollectionStage>(context.Input<string>("stage")!);
        var collectionCase = (await db.CollectionCases.FindAsync([context.CaseIdOf()], context.Cancellation))!;
        if (collectionCase.Stage != stage && !collectionCase.MoveTo(stage).Failed)
        {
            timeline.Add(collectionCase, CaseEventKind.StageChanged, stage.ToString());
        }

        context.Complete();
    }
}
