using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Workflows;

/// <summary>The refusals of what people decide about running flows.</summary>
public static class FlowProblems
{
    public static Problem NoIncident() => new("incidents.NoIncident");

    /// <summary>Somebody else, or the flow itself, works on the case at this moment.</summary>
    public static Problem CaseIsBusy() => new("incidents.CaseIsBusy");

    public static Problem ReasonMissing() => new("incidents.ReasonMissing", "reason");

    public static Problem UnknownOutcome() => new("incidents.UnknownOutcome", "outcome");

    public static Problem NotTwoVersions() => new("moves.NotTwoVersions");
}
