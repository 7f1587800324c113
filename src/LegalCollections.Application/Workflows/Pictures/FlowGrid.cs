using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Application.Workflows.Pictures;

/// <summary>A place in the grid of a frame; no two steps share one.</summary>
internal readonly record struct Cell(int Column, int Row);

/// <summary>Gives each step of a frame its cell: as the designer arranged them, or by layers where nobody did.</summary>
/// <remarks>The designer's pixels are not kept: our boxes say more than Studio's and are larger. What stood left, right, above or below still does.</remarks>
internal static class FlowGrid
{
    /// <summary>Steps whose left edges are no farther apart stand in one column (half of Studio's usual box).</summary>
    private const double SameColumn = 95;

    /// <summary>The same for upper edges and rows (less than the height of Studio's box).</summary>
    private const double SameRow = 40;

    public static IReadOnlyDictionary<string, Cell> Place(FlowFrame frame) =>
        frame.Parts.Count > 0 ? Stacked(frame.Steps)
        : frame.Steps.All(step => step.Position is not null) && frame.Steps.DistinctBy(step => step.Position).Count() == frame.Steps.Count ? Drawn(frame.Steps)
        : Layered(frame);

    private static Dictionary<string, Cell> Stacked(IReadOnlyList<ActivityNode> steps) =>
        steps.Select((step, row) => (step.Id, row)).ToDictionary(one => one.Id, one => new Cell(0, one.row));

    private static Dictionary<string, Cell> Drawn(IReadOnlyList<ActivityNode> steps)
    {
        var columns = Bands(steps, step => step.Position!.X, SameColumn)
            .SelectMany((band, column) => band.Select(step => (step.Id, column))).ToDictionary(one => one.Id, one => one.column);
        var cells = new Dictionary<string, Cell>();
        var row = 0;
        foreach (var band in Bands(steps, step => step.Position!.Y, SameRow))
        {
            for (var rest = band; rest.Count > 0; row++)
            {
                var here = rest.DistinctBy(step => columns[step.Id]).ToList();
                here.ForEach(step => cells[step.Id] = new Cell(columns[step.Id], row));
                rest = [.. rest.Except(here)];
            }
        }

        return cells;
    }

    private static List<List<ActivityNode>> Bands(IEnumerable<ActivityNode> steps, Func<ActivityNode, double> at, double width)
    {
        var bands = new List<List<ActivityNode>>();
        foreach (var step in steps.OrderBy(at))
        {
            if (bands.Count == 0 || at(step) - at(bands[^1][0]) > width)
            {
                bands.Add([]);
            }

            bands[^1].Add(step);
        }

        return bands;
    }

    private static Dictionary<string, Cell> Layered(FlowFrame frame)
    {
        var cells = new Dictionary<string, Cell>();
        var taken = new HashSet<Cell>();
        foreach (var step in frame.Steps)
        {
            var before = frame.Links.Where(link => link.Target == step.Id && cells.ContainsKey(link.Source)).Select(link => cells[link.Source].Row);
            var cell = new Cell(frame.Layer(step.Id), before.DefaultIfEmpty(0).Min());
            while (!taken.Add(cell))
            {
                cell = cell with { Row = cell.Row + 1 };
            }

            cells[step.Id] = cell;
        }

        return cells;
    }
}
