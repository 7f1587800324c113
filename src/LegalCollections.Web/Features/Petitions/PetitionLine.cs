using LegalCollections.Application.Petitions;
using LegalCollections.Web.Features.Shared;

namespace LegalCollections.Web.Features.Petitions;

/// <summary>One petition of the list, with how much it presses.</summary>
public sealed record PetitionLine(PetitionRow Row, DateOnly Today)
{
    public Urgency Urgency => Row.State switch
    {
        PetitionState.Stopped => Urgency.Urgent,
        PetitionState.ToRead => Urgency.Soon,
        PetitionState.Ready or PetitionState.Filed => Urgency.Done,
        PetitionState.ToAccept => Urgency.Normal,
        _ => Urgency.None,
    };
}
