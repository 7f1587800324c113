using LegalCollections.Domain.Cases;

namespace LegalCollections.Application.DryRuns;

/// <summary>What a dry run of a whole portfolio showed, added up from its parts.</summary>
public sealed class DryRunSums
{
    private readonly List<DryRunLine> _lines = [];
    private readonly List<StandingCase> _standing = [];
    private readonly Dictionary<string, DryRunPoint> _points = new(StringComparer.Ordinal);

    /// <summary>Who gets what on which day, in the order of cases, then of time.</summary>
    public IReadOnlyList<DryRunLine> Lines => _lines;

    public IReadOnlyList<DryRunPoint> Points => [.. _points.Values];

    /// <summary>How many cases stand at which stage when the walk ends; those that are closed stand at none.</summary>
    public IReadOnlyList<(CollectionStage? Stage, int Cases)> Standing =>
        [.. _standing.GroupBy(c => c.Status == CaseStatus.Closed ? (CollectionStage?)null : c.Stage).OrderBy(g => g.Key ?? (CollectionStage)int.MaxValue).Select(g => (g.Key, g.Count()))];

    /// <summary>How often each step of each kind happens.</summary>
    public IReadOnlyList<DryRunStep> Steps =>
    [
        .. _lines.GroupBy(l => (l.Kind, Key: l.Problem?.Code ?? l.Key)).OrderBy(g => g.Key.Kind).ThenBy(g => g.Min(l => l.On))
            .Select(g => new DryRunStep(g.Key.Kind, g.First().Key, g.Count(), g.Min(l => l.On), g.Max(l => l.On), g.First().Problem)),
    ];

    public IReadOnlyList<DryRunDay> Days =>
    [
        .. _lines.GroupBy(l => l.On).OrderBy(g => g.Key)
            .Select(g => new DryRunDay(g.Key, g.GroupBy(l => l.Kind).ToDictionary(k => k.Key, k => k.Count()))),
    ];

    public void Add(DryRunPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        _lines.AddRange(part.Lines);
        _standing.AddRange(part.Standing);
        foreach (var point in part.Points)
        {
            _points[point.Step] = _points.TryGetValue(point.Step, out var known) ? known with { Cases = known.Cases + point.Cases } : point;
        }
    }

    /// <summary>What it all costs, in reais.</summary>
    public decimal CostWith(IReadOnlyList<UnitCost> costs) => Steps.Sum(step => step.CostWith(costs));
}

/// <summary>One step as often as it happens, from its first day to its last.</summary>
public sealed record DryRunStep(DryRunKind Kind, string Key, int Count, DateOnly First, DateOnly Last, SaidProblem? Problem)
{
    public decimal CostWith(IReadOnlyList<UnitCost> costs) => Count * (costs.FirstOrDefault(c => c.Kind == Kind)?.Amount ?? 0m);
}

/// <summary>What happens on one day, by kind.</summary>
public sealed record DryRunDay(DateOnly On, IReadOnlyDictionary<DryRunKind, int> Counts)
{
    public int Of(DryRunKind kind) => Counts.GetValueOrDefault(kind);
}
