using LegalCollections.Domain.Cases;

namespace LegalCollections.Application.DryRuns;

/// <summary>What a dry run supposes where nobody chose: debtors do not answer, letters arrive, and nobody decides in a lawyer's place.</summary>
public static class DefaultAnswers
{
    public const string Nobody = "";

    public const string Delivered = "Delivered";

    public const string Returned = "Returned";

    /// <summary>The answers that a registered letter may get.</summary>
    public static readonly IReadOnlyList<string> OfLetters = [Delivered, Returned];

    private static readonly TaskKind[] OfLawyers = [TaskKind.DecideAction, TaskKind.ReviewDraft, TaskKind.RecordFiling, TaskKind.ResolveDispute, TaskKind.DebtorInsolvency];

    /// <summary>The outcome with which a task is done on its due day, or <see cref="Nobody"/>.</summary>
    public static string Of(CaseTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return OfLawyers.Contains(task.Kind) ? Nobody
            : task.Outcomes.FirstOrDefault(outcome => outcome is "NoAnswer" or "NoAddress" or "NotFound" or "Done") ?? task.Outcomes[0];
    }
}
