using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Petitions;

namespace LegalCollections.Application.Petitions;

/// <summary>Accepts what was not drawn for reading, once everything that was drawn has been decided.</summary>
public sealed class AcceptPetitions(AppDb db, ShowPetitionRun show, AcceptDraft accept) : IUseCase
{
    /// <returns>How many were accepted.</returns>
    public async Task<Result<int>> HandleAsync(Guid id, CancellationToken ct)
    {
        if (await show.HandleAsync(id, ct) is not { } page)
        {
            return PetitionProblems.NotFound();
        }

        if (page.In(PetitionState.ToRead).Count() is > 0 and var unread)
        {
            return PetitionProblems.SampleUnread(unread);
        }

        var open = page.In(PetitionState.ToAccept).Select(row => row.Lawsuit.Id).ToList();
        foreach (var lawsuit in open)
        {
            var accepted = await accept.HandleAsync(lawsuit, ct);
            if (accepted.Failed)
            {
                return accepted.Problem;
            }

            // Each stands for itself: what is saved need not be looked through again for the next.
            db.ChangeTracker.Clear();
        }

        return open.Count;
    }
}
