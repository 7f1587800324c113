namespace LegalCollections.Domain.JudicialCases;

/// <summary>What the debtor's insolvency stops, and the days that it sets, from the acts written down.</summary>
/// <param name="By">The act that opened it.</param>
/// <param name="StayUntil">Last day of the stay of a reorganisation; <see langword="null"/> where it lasts until the end.</param>
/// <param name="ClaimUntil">Last day to file the claim with the administrator; <see langword="null"/> before the edital.</param>
public sealed record InsolvencyState(LawsuitAct By, DateOnly? StayUntil, DateOnly? ClaimUntil)
{
    /// <summary>Law: Lei 11.101 art. 6 §4 (Lei 14.112/2020): 180 days, extended once at most (a confirmar).</summary>
    private const int StayDays = 180;

    /// <summary>Law: Lei 11.101 arts. 7 §1, 189 §1 I: calendar days, the day of the edital not counted.</summary>
    private const int ClaimDays = 15;

    /// <summary>The latest insolvency; <see langword="null"/> where there is none, or it has ended.</summary>
    public static InsolvencyState? Of(IEnumerable<LawsuitAct> acts)
    {
        var known = acts.OrderBy(act => act.On).ThenBy(act => act.RecordedAt).ToList();
        var opened = known.LastOrDefault(act => act.Kind is LawsuitActKind.Reorganisation or LawsuitActKind.Bankruptcy);
        if (opened is null || known.Any(act => act.Kind == LawsuitActKind.InsolvencyEnded && act.On >= opened.On))
        {
            return null;
        }

        var notice = known.LastOrDefault(act => act.Kind == LawsuitActKind.InsolvencyNotice && act.On >= opened.On);
        return new(
            opened, opened.Kind == LawsuitActKind.Reorganisation ? opened.Until ?? opened.On.AddDays(StayDays) : null, notice?.On.AddDays(ClaimDays));
    }

    /// <summary>What the decision table asks of the debtor.</summary>
    /// <remarks>Until the edital is known the day of the opening stands for it: it gives the earlier date.</remarks>
    public static DebtorStanding StandingOf(IReadOnlyList<LawsuitAct> acts) => new(
        Of(acts) is { } state ? state.ClaimUntil?.AddDays(-ClaimDays) ?? state.By.On : null,
        Last(acts, LawsuitActKind.ConsumerPlan, LawsuitActKind.PlanKept) is (LawsuitActKind.ConsumerPlan or LawsuitActKind.PlanAgreed) and var plan ? plan : null,
        Last(acts, LawsuitActKind.DebtorNotFound, LawsuitActKind.DebtorFound) != LawsuitActKind.DebtorNotFound);

    /// <summary>The latest of the kinds between two; <see langword="null"/> where there is none.</summary>
    private static LawsuitActKind? Last(IEnumerable<LawsuitAct> acts, LawsuitActKind from, LawsuitActKind to) => acts
        .Where(act => act.Kind >= from && act.Kind <= to).OrderBy(act => act.On).ThenBy(act => act.RecordedAt).LastOrDefault()?.Kind;
}
