using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Portfolios;

/// <summary>The refusals of the portfolio slice.</summary>
public static class PortfolioProblems
{
    public static Problem NotFound() => new("portfolios.NotFound");

    public static Problem NotInPlanning(string name) => new("portfolios.NotInPlanning", null, name);
}
