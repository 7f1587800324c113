using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Domain.Debts;

/// <summary>The readings that a lawyer chose for a client's statements, or for one case, and why; a new choice is a new record.</summary>
public sealed class CalculationChoice : IClientOwned
{
    public const int LongestReason = 500;

    private CalculationChoice() { }

    public Guid Id { get; private set; }
    public ClientId ClientId { get; private set; }

    /// <summary><see langword="null"/>: for every case of the client without a choice of its own.</summary>
    public CaseId? ForCase { get; private set; }
    public TlMonthRule MonthRule { get; private set; }
    public CrossingRule Crossing { get; private set; }
    public MoneyRounding Rounding { get; private set; }
    public InterestPeriods InterestPeriods { get; private set; }
    public CorrectionPeriods CorrectionPeriods { get; private set; }
    public SelicClosing Selic { get; private set; }
    public ImputationOrder Imputation { get; private set; }
    public Art916Reading Art916 { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset ChosenAt { get; private set; }
    public string ChosenBy { get; private set; } = "";

    public CalculationPractice Practice => new()
    {
        MonthRule = MonthRule,
        Crossing = Crossing,
        Rounding = Rounding,
        Periods = InterestPeriods,
        CorrectionPeriods = CorrectionPeriods,
        Selic = Selic,
        Imputation = Imputation,
        Art916 = Art916,
    };

    /// <returns>A refusal where no reason is given.</returns>
    public static Result<CalculationChoice> Choose(
        ClientId client, CaseId? forCase, CalculationPractice practice, string reason, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(practice);
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > LongestReason)
        {
            return DebtProblems.ChoiceWithoutReason();
        }

        return new CalculationChoice
        {
            Id = Guid.CreateVersion7(),
            ClientId = client,
            ForCase = forCase,
            MonthRule = practice.MonthRule,
            Crossing = practice.Crossing,
            Rounding = practice.Rounding,
            InterestPeriods = practice.InterestPeriods,
            CorrectionPeriods = practice.CorrectionPeriods,
            Selic = practice.Selic,
            Imputation = practice.Imputation,
            Art916 = practice.Art916,
            Reason = reason.Trim(),
            ChosenAt = at,
            ChosenBy = by,
        };
    }
}
