using LegalCollections.Application.JudicialCases;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Deadlines;
using LegalCollections.IntegrationTests.Application.JudicialCases;
using LegalCollections.IntegrationTests.Support;

namespace LegalCollections.IntegrationTests.Application.Docketing;

/// <summary>A lawsuit at the TJSP on which publications arrive.</summary>
internal static class FiledLawsuit
{
    private static readonly DateTimeOffset June = new(2026, 6, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Filed on 2 March 2026, looked at on 2 June or later.</summary>
    public static async Task<JudicialCaseId> FiledLawsuitAsync(this TestOffice office, string taxId, string number)
    {
        var caseId = await office.OpenJudicialCaseAsync(taxId, "NP-1;;Nota promissória;10.000,00;01/12/2025;31/01/2026");
        var lawyer = await office.LawyerAsync();
        var lawsuit = Assert.Single((await office.ConfirmProposalAsync(lawyer, caseId)).Value);
        await office.ActAsync<AcceptDraft, Result<Done>>(lawyer, use => use.HandleAsync(lawsuit.Id, CancellationToken.None));
        var filed = await office.ActAsync<RecordFiling, Result<Done>>(
            lawyer, use => use.HandleAsync(new(lawsuit.Id, number, new DateOnly(2026, 3, 2)), CancellationToken.None));
        Assert.Null(filed.Problem);
        if (office.Clock.GetUtcNow() < June)
        {
            office.Clock.StandAt(June);
        }

        return lawsuit.Id;
    }

    /// <summary>A term of 15 days, réplica unless named, of a publication made available on 1 June 2026, scheduled by the paralegal: due on Thu 25 June, safety on Mon 22.</summary>
    public static async Task<Deadline> ReplyOfJuneAsync(this TestOffice office, JudicialCaseId lawsuit, string text = "Manifeste-se em réplica.", string rule = "REPLICA") =>
        (await office.ActAsync<RecordPublication, Result<Deadline>>(
            await office.PersonAsync(LegalCollections.Application.Identity.Roles.Paralegal),
            use => use.HandleAsync(new(lawsuit, new DateOnly(2026, 6, 1), text, rule), CancellationToken.None))).Value;
}
