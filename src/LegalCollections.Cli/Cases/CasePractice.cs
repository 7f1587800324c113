using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Cli.Cases;

/// <summary>The <c>parameters</c> of a case file: the readings that practice leaves open.</summary>
internal static class CasePractice
{
    public static CalculationPractice Read(JsonFields? fields, out Art916Reading? art916)
    {
        art916 = null;
        if (fields is null)
        {
            return CalculationPractice.Usual;
        }

        var usual = CalculationPractice.Usual;
        var practice = new CalculationPractice
        {
            MonthRule = fields.Choice<TlMonthRule>("taxaLegalRule") ?? fields.Choice<TlMonthRule>("tlMonthRule") ?? usual.MonthRule,
            Crossing = fields.Choice<CrossingRule>("crossing") ?? usual.Crossing,
            Rounding = fields.Choice<MoneyRounding>("rounding") ?? usual.Rounding,
            Periods = fields.Choice<InterestPeriods>("interestPeriods"),
            CorrectionPeriods = fields.Choice<CorrectionPeriods>("correctionPeriods") ?? usual.CorrectionPeriods,
            Selic = fields.Choice<SelicClosing>("selic") ?? usual.Selic,
            Imputation = fields.Choice<ImputationOrder>("imputation") ?? usual.Imputation,
        };
        art916 = fields.Choice<Art916Reading>("art916Base");
        fields.Close();
        return practice;
    }
}
