using LegalCollections.Domain.Debts;

namespace LegalCollections.Domain.JudicialCases;

/// <summary>Where a title may be sued, so that the lawyer chooses among forums and sees why each is one.</summary>
/// <remarks>Law: CPC arts. 46, 53 III d, 63 (Lei 14.879/2024), 516, 781; Lei 9.099 art. 4; Lei 5.474 art. 17; a consumer is sued at home (STJ, ex officio).</remarks>
public static class Venues
{
    /// <returns>The proposed forum first; each forum once.</returns>
    public static IReadOnlyList<VenueProposal> Of(TitleForAction title, ActionPath path)
    {
        var domicile = title.Defendants[0].Domicile;
        if (title.Consumer && path != ActionPath.Cumprimento)
        {
            return [new(domicile, "debts.venue.consumer", "STJ REsp 1.405.143/MG; CDC art. 6 VIII (a confirmar)")];
        }

        return [.. Candidates(title, path, domicile).OfType<VenueProposal>().DistinctBy(venue => venue.Forum)];
    }

    private static IEnumerable<VenueProposal?> Candidates(TitleForAction title, ActionPath path, Forum domicile)
    {
        var payment = title.PlaceOfPayment;
        return path switch
        {
            ActionPath.Cumprimento =>
            [
                At(title.Judgment?.Court, "debts.venue.judgment", "CPC art. 516 II"),
                At(domicile, "debts.venue.execution", "CPC art. 516 par. único"),
            ],
            _ when title.Instrument == InstrumentKind.CondominiumFee && payment is not null =>
            [
                At(payment, "debts.venue.condominium", "CPC art. 53 III d (a confirmar)"),
                At(domicile, "debts.venue.domicile", "CPC art. 46"),
            ],
            ActionPath.Execucao =>
            [
                At(domicile, "debts.venue.execution", "CPC art. 781 I"),
                At(title.ElectedForum, "debts.venue.elected", "CPC arts. 63 §1, 781 I"),
                At(payment, "debts.venue.payment", "CPC art. 781 V"),
            ],
            ActionPath.JecExecucao or ActionPath.JecCobranca =>
            [
                At(domicile, "debts.venue.jec", "Lei 9.099/1995 art. 4 I"),
                At(payment, "debts.venue.payment", "Lei 9.099/1995 art. 4 II"),
            ],
            _ =>
            [
                Related(title, domicile) ? At(title.ElectedForum, "debts.venue.elected", "CPC art. 63 §1 (Lei 14.879/2024)") : null,
                At(domicile, "debts.venue.domicile", "CPC art. 46"),
                At(payment, "debts.venue.payment", title.Instrument == InstrumentKind.Duplicata ? "Lei 5.474/1968 art. 17" : "CPC art. 53 III d"),
            ],
        };
    }

    // Law: CPC art. 63 §1: a forum that has nothing to do with the parties or the obligation is an abusive choice.
    private static bool Related(TitleForAction title, Forum domicile) => title.ElectedForum is { } elected && (elected == domicile || elected == title.PlaceOfPayment);

    private static VenueProposal? At(Forum? forum, string key, string source) => forum is null ? null : new(forum, key, source);
}
