using System.ComponentModel.DataAnnotations;
using LegalCollections.Application.Cases;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Web.Features.Cases;

/// <summary>The readings as a lawyer chooses them.</summary>
public sealed class PracticeForm
{
    [EnumDataType(typeof(TlMonthRule))]
    public TlMonthRule TlMonthRule { get; set; }

    [EnumDataType(typeof(CrossingRule))]
    public CrossingRule CrossingRule { get; set; }

    [EnumDataType(typeof(MoneyRounding))]
    public MoneyRounding MoneyRounding { get; set; }

    [EnumDataType(typeof(InterestPeriods))]
    public InterestPeriods InterestPeriods { get; set; }

    [EnumDataType(typeof(CorrectionPeriods))]
    public CorrectionPeriods CorrectionPeriods { get; set; }

    [EnumDataType(typeof(SelicClosing))]
    public SelicClosing SelicClosing { get; set; }

    [EnumDataType(typeof(ImputationOrder))]
    public ImputationOrder ImputationOrder { get; set; }

    [EnumDataType(typeof(Art916Reading))]
    public Art916Reading Art916Reading { get; set; }

    [StringLength(CalculationChoice.LongestReason), Display(Name = "debts.practice.reason")]
    public string? Reason { get; set; }

    public static PracticeForm Of(CalculationPractice practice) => new()
    {
        TlMonthRule = practice.MonthRule,
        CrossingRule = practice.Crossing,
        MoneyRounding = practice.Rounding,
        InterestPeriods = practice.InterestPeriods,
        CorrectionPeriods = practice.CorrectionPeriods,
        SelicClosing = practice.Selic,
        ImputationOrder = practice.Imputation,
        Art916Reading = practice.Art916,
    };

    public CalculationPractice ToPractice() => new()
    {
        MonthRule = TlMonthRule,
        Crossing = CrossingRule,
        Rounding = MoneyRounding,
        Periods = InterestPeriods,
        CorrectionPeriods = CorrectionPeriods,
        Selic = SelicClosing,
        Imputation = ImputationOrder,
        Art916 = Art916Reading,
    };

    /// <summary>Each choice with its values and the one that holds, in the order of the page.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Values, string Chosen)> Choices =>
    [
        Choice(TlMonthRule), Choice(CrossingRule), Choice(MoneyRounding), Choice(InterestPeriods), Choice(CorrectionPeriods), Choice(SelicClosing),
        Choice(ImputationOrder), Choice(Art916Reading),
    ];

    private static (string Name, IReadOnlyList<string> Values, string Chosen) Choice<T>(T chosen)
        where T : struct, Enum => (typeof(T).Name, Enum.GetNames<T>(), chosen.ToString());
}

/// <summary>The page of the readings.</summary>
public sealed record PracticePage(PracticeForm Form, ChosenPractice Chosen);
