using LegalCollections.Application.Data;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Runtime;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.JudicialCases.Activities;

/// <summary>Writes the petition of every lawsuit of the case that has none yet; what cannot be written waits for the reviewer, who sees why.</summary>
[Activity("LegalCollections.DraftPetitions", Category = "Judicial", DisplayName = "Minutar petições",
    Description = "Redige a petição inicial de cada ação escolhida.")]
public sealed class DraftPetitions(AppDb db, PetitionDrafting drafting) : Activity
{
    public override async ValueTask ExecuteAsync(ActivityContext context)
    {
        var caseId = context.CaseIdOf();
        var lawsuits = await db.JudicialCases.Where(j => j.CaseId == caseId && j.Status == JudicialCaseStatus.Preparing)
            .OrderBy(j => j.CreatedAt).ThenBy(j => j.Id).ToListAsync(context.Cancellation);
        foreach (var lawsuit in lawsuits)
        {
            await drafting.DraftAsync(lawsuit, context.Cancellation);
        }

        context.Complete();
    }
}
