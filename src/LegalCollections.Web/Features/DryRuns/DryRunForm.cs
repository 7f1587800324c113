using LegalCollections.Application.DryRuns;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Web.Features.DryRuns;

/// <summary>What a person supposes for a dry run; the strategy's fields have the names of the approval form, which may send itself here.</summary>
public sealed class DryRunForm
{
    public int Days { get; set; } = DryRunPlan.UsualDays;

    public int LetterDays { get; set; } = 7;

    public bool NobodyActs { get; set; }

    public DebtorAct Debtor { get; set; }

    public int DebtorAfterDays { get; set; } = 5;

    public Dictionary<string, string?> Answers { get; set; } = [];

    public string? Version { get; set; }

    public Guid? Lawyer { get; set; }

    public Guid? Paralegal { get; set; }

    public Guid? Collector { get; set; }

    public DryRunPlan ToPlan() => new()
    {
        Days = Days,
        LetterDays = LetterDays,
        NobodyActs = NobodyActs,
        Debtor = Debtor,
        DebtorAfterDays = DebtorAfterDays,
        Answers = Answers.ToDictionary(a => a.Key, a => a.Value ?? DefaultAnswers.Nobody),
        Strategy = Version is { Length: > 0 } version && Lawyer is { } lawyer && Paralegal is { } paralegal
            ? new StrategyChoice(version, new UserId(lawyer), new UserId(paralegal), Collector is { } collector ? new UserId(collector) : null)
            : null,
    };

    /// <summary>The form that leads to a plan, so that a result can be changed and run again.</summary>
    public static DryRunForm Of(DryRunPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new DryRunForm
        {
            Days = plan.Days,
            LetterDays = plan.LetterDays,
            NobodyActs = plan.NobodyActs,
            Debtor = plan.Debtor,
            DebtorAfterDays = plan.DebtorAfterDays,
            Answers = plan.Answers.ToDictionary(a => a.Key, a => (string?)a.Value),
            Version = plan.Strategy?.StrategyVersionId,
            Lawyer = plan.Strategy?.Lawyer.Value,
            Paralegal = plan.Strategy?.Paralegal.Value,
            Collector = plan.Strategy?.Collector?.Value,
        };
    }
}
