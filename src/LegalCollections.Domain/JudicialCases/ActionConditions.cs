using LegalCollections.Domain.Debts;

namespace LegalCollections.Domain.JudicialCases;

/// <summary>All that a row of the decision table may ask about.</summary>
/// <param name="JointBalance">What the same defendants owe on all titles that are not prescribed.</param>
internal sealed record ActionFacts(TitleForAction Title, DateOnly Today, decimal JointBalance, CreditorPolicy Policy, MinimumWage Wage, DebtorStanding Debtor)
{
    /// <summary>Neither the claim nor a judgment on it can be enforced any more.</summary>
    public bool Prescribed => Title.Judgment is { } judgment ? Today > judgment.Until : Title.Limitation.PrescribedOn(Today);

    public ExecutiveForce Force { get; } = ExecutiveForce.Of(Title.Instrument, Title.Evidence);

    public bool InWriting => Title.Instrument != InstrumentKind.Other || Title.Evidence.WrittenProof;
}

/// <summary>One question of the table: when it holds it speaks for the path, else against it.</summary>
/// <param name="Required">The path is closed when it speaks against it; otherwise it is only a remark.</param>
internal sealed record ActionCondition(Func<ActionFacts, ActionReason> Judge, bool Required = true)
{
    /// <summary>Where it is one and the same for every title.</summary>
    public string? Source { get; init; }

    /// <param name="key">The text resource is <c>debts.reason.{key}.for</c> or <c>.against</c>.</param>
    public static ActionCondition Of(
        string key, string source, Func<ActionFacts, bool> holds, Func<ActionFacts, object[]>? args = null, bool required = true) => new(
        facts => new(holds(facts), $"debts.reason.{key}.{(holds(facts) ? "for" : "against")}", source, args?.Invoke(facts) ?? []), required)
        {
            Source = source,
        };
}

/// <summary>The questions, each asked in one way and with one source wherever a path needs it.</summary>
internal static class ActionConditions
{
    public static readonly ActionCondition Prescribed = ActionCondition.Of(
        "prescribed", "CC arts. 189, 882; STJ REsp 2.088.100; Tema 1.264 pendente (a confirmar)",
        facts => facts.Prescribed, facts => [facts.Title.Judgment?.Until ?? facts.Title.Limitation.LastDay]);

    public static readonly ActionCondition Insolvent = ActionCondition.Of(
        "insolvent", "Lei 11.101/2005 arts. 6, 7 §1, 189 §1 I", facts => facts.Debtor.InsolvencyNoticeOn is not null,
        facts => [facts.Debtor.InsolvencyNoticeOn?.AddDays(15) ?? (object)"–"]);

    public static readonly ActionCondition NotInsolvent = ActionCondition.Of(
        "notInsolvent", "Lei 11.101/2005 art. 6", facts => facts.Debtor.InsolvencyNoticeOn is null);

    public static readonly ActionCondition InConsumerPlan = ActionCondition.Of(
        "consumerPlan", "CDC arts. 104-A §§1-2, 104-B", facts => facts.Debtor.InConsumerPlan && !facts.Title.Evidence.SecuredByRealGuarantee);

    public static readonly ActionCondition HasJudgment = ActionCondition.Of(
        "judgment", "CPC arts. 513, 515, 523; STF Súmula 150",
        facts => facts.Title.Judgment is { } judgment && facts.Today <= judgment.Until,
        facts => [facts.Title.Judgment?.Until ?? (object)"–"]);

    public static readonly ActionCondition NoJudgment = ActionCondition.Of(
        "noJudgment", "CPC arts. 337 VII, 485 V, 513", facts => facts.Title.Judgment is null);

    public static readonly ActionCondition DebtorFound = ActionCondition.Of(
        "debtorFound", "CPC arts. 256, 830", facts => facts.Debtor.Found, required: false);

    public static readonly ActionCondition Amendable = Remark("amendable", "CPC art. 700 §5", true);

    public static readonly ActionCondition NotDue = ActionCondition.Of(
        "notDue", "CPC art. 786; CC art. 397", facts => facts.Today <= facts.Title.DueOn, facts => [facts.Title.DueOn]);

    public static readonly ActionCondition BelowThreshold = ActionCondition.Of(
        "belowThreshold", "política de custos do cliente; Lei 9.492/1997",
        facts => facts.JointBalance < facts.Policy.CostThreshold,
        facts => [facts.JointBalance, facts.Policy.CostThreshold]);

    public static readonly ActionCondition DueAlready = ActionCondition.Of(
        "enforceable", "CPC arts. 783, 786", facts => facts.Today > facts.Title.DueOn, facts => [facts.Title.DueOn]);

    public static readonly ActionCondition HasForce = new(facts => new(facts.Force.Holds, facts.Force.TextKey, facts.Force.Source, []));

    public static readonly ActionCondition ExecutionInTime = InTime("executionInTime", limitation => limitation.Execution);

    public static readonly ActionCondition MonitoriaInTime = InTime("monitoriaInTime", limitation => limitation.Monitoria);

    public static readonly ActionCondition CollectionInTime = InTime("collectionInTime", limitation => limitation.Collection);

    public static readonly ActionCondition WrittenProof = ActionCondition.Of(
        "writtenProof", "CPC art. 700; STJ Súmulas 247, 299", facts => facts.InWriting);

    public static readonly ActionCondition NoForce = ActionCondition.Of(
        "noExecutiveForce", "CPC arts. 700, 785",
        facts => !facts.Force.Holds || !Open(facts, facts.Title.Limitation.Execution), required: false);

    public static readonly ActionCondition AdmittedAtJec = ActionCondition.Of(
        "admittedAtJec", "Lei 9.099/1995 art. 8 §1", facts => facts.Policy.AdmittedAtJec);

    public static readonly ActionCondition WithinJecCeiling = ActionCondition.Of(
        "withinJecCeiling", "Lei 9.099/1995 art. 3 I, §§1 II e 3",
        facts => facts.JointBalance <= facts.Wage.JecCeiling,
        facts => [facts.JointBalance, facts.Wage.JecCeiling, facts.Wage.Year]);

    public static readonly ActionCondition NoCostsAtJec = Remark("noCostsAtJec", "Lei 9.099/1995 arts. 54, 55", true);

    /// <summary>A debtor who is not found cannot be served there: the process is extinguished.</summary>
    public static readonly ActionCondition NoEditalAtJec = ActionCondition.Of(
        "noEditalAtJec", "Lei 9.099/1995 arts. 18 §2, 53 §4", facts => facts.Debtor.Found);

    /// <summary>Law: CPC arts. 256, 257: every mean of finding the debtor comes first.</summary>
    public static readonly ActionCondition ServedInPerson = ActionCondition.Of(
        "servedInPerson", "CPC arts. 256 §3, 319 §1, 700 §7; STJ Súmula 282", facts => facts.Debtor.Found, required: false);

    public static readonly ActionCondition AssetsAtOnce = Remark("assetsAtOnce", "CPC arts. 827, 828, 829, 854", true);

    public static readonly ActionCondition FivePercentFees = Remark("fivePercentFees", "CPC art. 701", true);

    public static readonly ActionCondition SlowKnowledge = Remark("slowKnowledge", "CPC arts. 318, 523", false);

    private static bool Open(ActionFacts facts, LimitationTerm? term) => term is not null && facts.Today <= term.Until;

    private static ActionCondition InTime(string key, Func<LimitationResult, LimitationTerm?> termOf) => ActionCondition.Of(
        key, "CC arts. 189, 206", facts => Open(facts, termOf(facts.Title.Limitation)),
        facts => termOf(facts.Title.Limitation) is { } term ? [term.Until, term.Source] : ["–", ""]);

    private static ActionCondition Remark(string key, string source, bool inFavour)
        => ActionCondition.Of(key, source, _ => inFavour, required: false);
}
