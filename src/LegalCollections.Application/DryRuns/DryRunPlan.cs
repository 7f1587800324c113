using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Application.DryRuns;

/// <summary>What a dry run assumes: how long, under which strategy, and how people answer where a flow waits for them.</summary>
public sealed record DryRunPlan
{
    /// <summary>Longest walk, in days.</summary>
    public const int MostDays = 180;

    public const int UsualDays = 60;

    /// <summary>Calendar days to walk after today, 1 to <see cref="MostDays"/>.</summary>
    public int Days { get; init; } = UsualDays;

    /// <summary>What is to be approved; needed for cases that are still in planning.</summary>
    public StrategyChoice? Strategy { get; init; }

    /// <summary>The answer at a step, by the step's id (a task's kind where no flow waits for it); an empty one is "nobody answers".</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>True: nobody does anything at all, whatever <see cref="Answers"/> says.</summary>
    public bool NobodyActs { get; init; }

    /// <summary>Calendar days from the posting of a registered letter to its delivery or return.</summary>
    public int LetterDays { get; init; } = 7;

    public DebtorAct Debtor { get; init; }

    /// <summary>Days from today to the debtor's act, at least 1.</summary>
    public int DebtorAfterDays { get; init; } = 5;

    /// <summary>The first thing that makes the plan impossible, or null.</summary>
    public Problem? Refusal() =>
        Days is < 1 or > MostDays ? new Problem("dryruns.Days", "days", MostDays)
        : LetterDays is < 0 or > MostDays ? new Problem("dryruns.LetterDays", "letterDays", MostDays)
        : DebtorAfterDays is < 1 or > MostDays ? new Problem("dryruns.DebtorAfterDays", "debtorAfterDays", MostDays)
        : null;
}

/// <summary>What the debtor may be supposed to do.</summary>
public enum DebtorAct { Nothing, Answers, Disputes, Pays }
