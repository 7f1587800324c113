using LegalCollections.Domain.Debts;
using static LegalCollections.Domain.JudicialCases.ActionConditions;

namespace LegalCollections.Domain.JudicialCases;

/// <summary>One row: a path, what it asks, and the papers it needs.</summary>
/// <param name="Alternative">Shown when open, never proposed first.</param>
internal sealed record DecisionRow(ActionPath Path, ActionCondition[] Conditions, (RequiredPaper Paper, string Source)[] Papers, bool Alternative = false);

/// <summary>Which path fits a title: rows asked in order, the first open one is proposed, every one is explained.</summary>
/// <remarks>A prescribed title is stopped before anything else is asked, because it may not even be protested.</remarks>
public static class ActionDecisionTable
{
    private static readonly (RequiredPaper, string)[] Filing =
    [
        (RequiredPaper.PowerOfAttorney, "CPC arts. 105, 287"),
        (RequiredPaper.CorporateActs, "CPC art. 75 VIII"),
        (RequiredPaper.DebtorAddress, "CPC art. 319 II"),
    ];

    private static readonly (RequiredPaper, string)[] AtJecFiling =
    [
        (RequiredPaper.PowerOfAttorney, "Lei 9.099/1995 art. 9; CPC art. 105"),
        (RequiredPaper.CorporateActs, "Lei 9.099/1995 art. 8 §1; CPC art. 75 VIII"),
        (RequiredPaper.DebtorAddress, "Lei 9.099/1995 art. 14 §1 I"),
    ];

    private static readonly (RequiredPaper, string) Costs = (RequiredPaper.CostsReceipt, "CPC arts. 82, 290");

    private static readonly (RequiredPaper, string) Title = (RequiredPaper.TitleOriginal, "CPC arts. 798 I a, 425 §2");

    private static readonly (RequiredPaper, string) Proof = (RequiredPaper.WrittenProof, "CPC art. 700");

    private static readonly (RequiredPaper, string)[] Insolvency =
    [
        (RequiredPaper.TitleOriginal, "Lei 11.101/2005 art. 9 III (a confirmar)"),
        (RequiredPaper.UpdatedStatement, "Lei 11.101/2005 art. 9 II (a confirmar)"),
        (RequiredPaper.PowerOfAttorney, "CPC art. 105"),
        (RequiredPaper.CorporateActs, "CPC art. 75 VIII"),
    ];

    private static readonly (RequiredPaper, string)[] Conciliation =
    [
        (RequiredPaper.UpdatedStatement, "CDC art. 104-A"), (RequiredPaper.PowerOfAttorney, "CDC art. 104-A §2 (poderes para transigir)"),
    ];

    private static readonly (RequiredPaper, string)[] Enforcement =
    [
        (RequiredPaper.Judgment, "CPC arts. 513 §1, 515"), (RequiredPaper.UpdatedStatement, "CPC art. 524"), (RequiredPaper.PowerOfAttorney, "CPC art. 105"),
    ];

    private static readonly (RequiredPaper, string)[] Protest =
    [
        (RequiredPaper.TitleOriginal, "Lei 9.492/1997 arts. 1, 9"),
        (RequiredPaper.BearerDeclaration, "normas da corregedoria (a confirmar)"),
        (RequiredPaper.DebtorAddress, "Lei 9.492/1997 art. 14"),
    ];

    /// <summary>What an execution asks besides, where a title is of the kind.</summary>
    private static readonly (RequiredPaper Paper, string Source)[] OfSomeTitles =
    [
        (RequiredPaper.ProtestInstrument, "Lei 5.474/1968 art. 15 II a"),
        (RequiredPaper.DeliveryProof, "Lei 5.474/1968 art. 15 II b"),
        (RequiredPaper.CounterPerformance, "CPC arts. 787, 798 I d"),
    ];

    private static readonly ActionCondition[] AtJec = [AdmittedAtJec, WithinJecCeiling, NoCostsAtJec, NoEditalAtJec];

    private static readonly ActionCondition[] Enforceable = [NotInsolvent, NoJudgment, DueAlready];

    private static readonly DecisionRow[] Rows =
    [
        new(ActionPath.NoAction, [Prescribed], []),
        new(ActionPath.InsolvencyClaim, [Insolvent], Insolvency),
        new(ActionPath.ConsumerPlan, [InConsumerPlan], Conciliation),
        new(ActionPath.NotYetDue, [NotDue], []),
        new(ActionPath.BelowCostThreshold, [BelowThreshold], Protest),
        new(ActionPath.Cumprimento, [NotInsolvent, HasJudgment], Enforcement),
        new(ActionPath.Execucao, [.. Enforceable, HasForce, ExecutionInTime, DebtorFound, AssetsAtOnce], [Title, Statement("CPC art. 798 I b"), .. Filing, Costs]),
        new(ActionPath.JecExecucao, [.. Enforceable, HasForce, ExecutionInTime, .. AtJec], [Title, Statement("CPC art. 798 I b"), .. AtJecFiling], Alternative: true),
        new(ActionPath.Monitoria, [.. Enforceable, WrittenProof, MonitoriaInTime, NoForce, ServedInPerson, FivePercentFees, Amendable], [Proof, Statement("CPC art. 700 §2 I"), .. Filing, Costs]),
        new(ActionPath.Cobranca, [.. Enforceable, CollectionInTime, ServedInPerson, SlowKnowledge], [Statement("CPC arts. 292 I, 319 V"), .. Filing, Costs]),
        new(ActionPath.JecCobranca, [.. Enforceable, CollectionInTime, .. AtJec], [Statement("Lei 9.099/1995 art. 14 §1 III"), .. AtJecFiling], Alternative: true),
    ];

    /// <summary>The sources on which the table rests, each once, to be read and reviewed.</summary>
    public static IReadOnlyList<string> Sources =>
        [.. Rows.SelectMany(row => row.Conditions.Select(condition => condition.Source).Concat(row.Papers.Select(need => need.Source))).Concat(OfSomeTitles.Select(need => need.Source)).OfType<string>().Distinct()];

    /// <summary>One proposal per title, in the order given.</summary>
    /// <remarks>The cost threshold and the JEC ceiling look at what the same defendants owe together, because titles are sued together (CPC arts. 327, 780).</remarks>
    /// <param name="wage">On which the ceilings of the Juizado rest.</param>
    public static IReadOnlyList<ActionProposal> Propose(
        IReadOnlyList<TitleForAction> titles, CreditorPolicy policy, DateOnly today, DebtorStanding debtor, MinimumWage? wage = null)
    {
        var joint = titles
            .Where(title => today <= (title.Judgment?.Until ?? title.Limitation.LastDay))
            .GroupBy(DefendantSet.Of)
            .ToDictionary(group => group.Key, group => group.Sum(title => title.Balance));
        wage ??= MinimumWage.On(today);
        return [.. titles.Select(title => Propose(new(title, today, joint.GetValueOrDefault(DefendantSet.Of(title)), policy, wage, debtor)))];
    }

    /// <summary>What the law of a path asks of its petition.</summary>
    /// <param name="titles">The titles sued together, and whether the debtor accepted each.</param>
    public static IReadOnlyList<(RequiredPaper Paper, string Source)> PapersFor(ActionPath path, IReadOnlyCollection<(InstrumentKind Instrument, bool Accepted)> titles) =>
        PapersOf(Rows.Single(row => row.Path == path), titles);

    /// <summary>Whether the law asks for a paper of this title: some are asked of duplicatas without acceptance or of bilateral contracts alone.</summary>
    public static bool Asks(RequiredPaper paper, InstrumentKind instrument, bool accepted) => paper switch
    {
        RequiredPaper.ProtestInstrument or RequiredPaper.DeliveryProof => instrument == InstrumentKind.Duplicata && !accepted,
        RequiredPaper.CounterPerformance => instrument is InstrumentKind.SignedContract or InstrumentKind.BoletoWithContract or InstrumentKind.SchoolFee
            or InstrumentKind.ProfessionalFee or InstrumentKind.LawyerFee,
        _ => true,
    };

    private static ActionProposal Propose(ActionFacts facts)
    {
        var paths = Rows.Select(row => (row.Alternative, Assessment: Assess(row, facts, closed: facts.Prescribed && row.Path != ActionPath.NoAction))).ToArray();
        var proposed = paths.First(path => !path.Alternative && path.Assessment.Admissible).Assessment;
        return new(facts.Title, proposed, [.. paths.Select(path => path.Assessment)]);
    }

    private static PathAssessment Assess(DecisionRow row, ActionFacts facts, bool closed)
    {
        var judged = row.Conditions.Select(condition => (condition.Required, Reason: condition.Judge(facts))).ToArray();
        return new(
            row.Path,
            !closed && judged.All(item => item.Reason.InFavour || !item.Required),
            [.. judged.Select(item => item.Reason)],
            [.. PapersOf(row, [(facts.Title.Instrument, facts.Title.Evidence.Accepted)]).Select(need => new PaperNeed(need.Paper, need.Source, IsMissing(need.Paper, facts.Title)))]);
    }

    private static (RequiredPaper Paper, string Source) Statement(string source) => (RequiredPaper.UpdatedStatement, source);

    private static (RequiredPaper Paper, string Source)[] PapersOf(DecisionRow row, IReadOnlyCollection<(InstrumentKind Instrument, bool Accepted)> titles) =>
        row.Path is ActionPath.Execucao or ActionPath.JecExecucao
            ? [.. row.Papers, .. OfSomeTitles.Where(need => titles.Any(title => Asks(need.Paper, title.Instrument, title.Accepted)))]
            : row.Papers;

    private static bool IsMissing(RequiredPaper paper, TitleForAction title)
        => paper != RequiredPaper.UpdatedStatement && !title.OnFile.Contains(paper);
}
