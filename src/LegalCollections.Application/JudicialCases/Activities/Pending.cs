using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Application.JudicialCases.Activities;

/// <summary>Stands in until the slice is merged.</summary>
public abstract class Pending : Activity
{
    public override ValueTask ExecuteAsync(ActivityContext context)
    {
        context.Bookmark("LegalCollections.Pending");
        return ValueTask.CompletedTask;
    }
}

[Activity("LegalCollections.RequestProtest")]
public sealed class RequestProtestPending : Pending;

[Activity("LegalCollections.ChooseAction", Outcomes = ["Chosen", "NoAction"])]
public sealed class ChooseActionPending : Pending;

[Activity("LegalCollections.DraftPetitions")]
public sealed class DraftPetitionsPending : Pending;

[Activity("LegalCollections.ReviewDrafts", Outcomes = ["Accepted", "Rejected"])]
public sealed class ReviewDraftsPending : Pending;

[Activity("LegalCollections.AwaitFiling")]
public sealed class AwaitFilingPending : Pending;
