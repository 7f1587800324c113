using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Cases;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Application.Cases.Activities;

/// <summary>Ends the case from inside its flow.</summary>
[Activity("LegalCollections.CloseCase", Category = "Cobrança", DisplayName = "Encerrar caso", Description = "Encerra o caso com um motivo.")]
[Keys("reason", typeof(CloseReason))]
[Input("reason", DisplayName = "Motivo", UIHint = "dropdown", Required = true)]
public sealed class CloseCase(CaseClosing closing) : Activity
{
    public override async ValueTask ExecuteAsync(ActivityContext context)
    {
        var reason = Enum.Parse<CloseReason>(context.Input<string>("reason")!);
        await closing.CloseAsync(context.CaseIdOf(), reason, context.Cancellation);
        context.Complete();
    }
}
