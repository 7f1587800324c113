using LegalCollections.Application.Workflows;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Application.Protests.Activities;

/// <summary>Prepares the request of protest of every title that may still be protested.</summary>
[Activity("LegalCollections.RequestProtest", Category = "Cobrança", DisplayName = "Requerer protesto",
    Description = "Redige o requerimento de protesto de cada título que ainda pode ser protestado.")]
public sealed class RequestProtest(RequestProtests requests) : Activity
{
    public override async ValueTask ExecuteAsync(ActivityContext context)
    {
        await requests.HandleAsync(context.CaseIdOf(), context.Cancellation);
        context.Complete();
    }
}
