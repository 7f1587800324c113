using LegalCollections.Application.DryRuns;
using LegalCollections.Application.Portfolios;
using LegalCollections.Domain.Cases;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Web.Features.DryRuns;

/// <summary>The dry run of one case: its path and what was supposed.</summary>
/// <param name="Part">Null when the walk was refused.</param>
public sealed record CaseDryRun(CollectionCase Case, string Debtor, DryRunForm Form, DryRunPart? Part, DryRunWords Names, OfferedStrategies? Offered);

/// <summary>The page on which a dry run of a portfolio is asked for.</summary>
/// <param name="Offered">What may be approved; null when the portfolio runs already.</param>
public sealed record PortfolioDryRun(Portfolio Portfolio, DryRunForm Form, OfferedStrategies? Offered, IReadOnlyList<PortfolioRun> Runs);

/// <summary>The result of a dry run of a portfolio.</summary>
public sealed record RunPage(PortfolioRun Run, DryRunSums Sums, IReadOnlyList<UnitCost> Costs, DryRunWords Names)
{
    /// <summary>Lines on the page; the workbook holds all.</summary>
    public const int Shown = 200;
}

/// <summary>The steps that wait for people, with the answers to choose among; none to choose while nobody acts.</summary>
public sealed record PointsModel(IReadOnlyList<DryRunPoint> Points, DryRunForm Form, DryRunWords Names)
{
    /// <summary>Answers chosen before at steps that this walk did not reach; kept for the next.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Unreached => Form.Answers.Where(a => Points.All(p => p.Step != a.Key));
}

/// <summary>One row of the price list as it was typed.</summary>
public sealed class CostForm
{
    public DryRunKind Kind { get; set; }

    public decimal Amount { get; set; }

    public string? Source { get; set; }

    /// <summary>Whether the office wrote the figure, or it ships.</summary>
    public bool IsOwn { get; set; }
}
