namespace LegalCollections.Application.Workflows.Pictures;

/// <summary>The ways of the lines of one frame through the channels between its columns and rows, where no box stands.</summary>
/// <remarks>
/// A line leaves at the right of its source and arrives at the left of its target. Lines that leave keep to the left lanes of a channel
/// between columns and lines that arrive to the right ones, so that no two lines to different steps ever lie on each other.
/// </remarks>
internal sealed class FlowRoutes
{
    private const int Lane = 9;

    private readonly Dictionary<FlowLink, Route> _routes = [];
    private readonly IReadOnlyDictionary<string, Cell> _cells;
    private readonly HashSet<Cell> _taken;
    private readonly Tracks _leaving = new();
    private readonly Tracks _across = new();
    private readonly Tracks _arriving = new();

    /// <param name="frame">What is drawn.</param>
    /// <param name="cells">Where each step stands.</param>
    /// <param name="alone">Whether a line is the only one of its source and bears no words, so that it may leave at the height of the name.</param>
    public FlowRoutes(FlowFrame frame, IReadOnlyDictionary<string, Cell> cells, Func<FlowLink, bool> alone)
    {
        _cells = cells;
        _taken = [.. cells.Values];
        foreach (var link in frame.Links)
        {
            _routes[link] = Plan(link, alone(link));
        }

        _leaving.Share();
        _across.Share();
        _arriving.Share();
    }

    private enum Route
    {
        /// <summary>Along the row, without a corner.</summary>
        Straight,

        /// <summary>Up or down in the channel left of the target.</summary>
        Beside,

        /// <summary>Up or down in the channel right of the source, then along the target's row, which is free.</summary>
        Along,

        /// <summary>Through a channel between two rows.</summary>
        Around,
    }

    /// <summary>Whether a line runs at the height of the names, from box to box.</summary>
    public bool IsStraight(FlowLink link) => _routes[link] == Route.Straight;

    /// <summary>Width of the channel left of a column.</summary>
    public int ColumnGap(int column) =>
        32 + (Lane * (_leaving.Count(column) + _arriving.Count(column))) + (_leaving.Count(column) > 0 && _arriving.Count(column) > 0 ? Lane : 0);

    /// <summary>Height of the channel above a row.</summary>
    public int RowGap(int row) => 26 + (Lane * _across.Count(row));

    /// <summary>The corners of a line.</summary>
    /// <param name="link">The line.</param>
    /// <param name="from">Where it leaves its source.</param>
    /// <param name="to">Where it arrives.</param>
    /// <param name="columns">Left edges of the columns' channels.</param>
    /// <param name="rows">Upper edges of the rows' channels.</param>
    public IReadOnlyList<PicturePoint> Corners(FlowLink link, PicturePoint from, PicturePoint to, IReadOnlyList<int> columns, IReadOnlyList<int> rows)
    {
        var (source, target) = (_cells[link.Source], _cells[link.Target]);
        var (leave, arrive) = (source.Column + 1, target.Column);
        switch (_routes[link])
        {
            case Route.Straight:
                return [from, to];
            case Route.Beside:
                var beside = ArrivingAt(arrive, link.Target, columns);
                return [from, new(beside, from.Y), new(beside, to.Y), to];
            case Route.Along:
                var down = LeavingAt(leave, link.Target, columns);
                return [from, new(down, from.Y), new(down, to.Y), to];
            default:
                var row = Level(source, target);
                var level = rows[row] + 13 + (Lane * _across.Lane(row, link.Target));
                var (x, end) = (LeavingAt(leave, link.Target, columns), ArrivingAt(arrive, link.Target, columns));
                return [from, new(x, from.Y), new(x, level), new(end, level), new(end, to.Y), to];
        }
    }

    private Route Plan(FlowLink link, bool alone)
    {
        var (source, target) = (_cells[link.Source], _cells[link.Target]);
        var free = source.Column < target.Column
            && Enumerable.Range(source.Column + 1, target.Column - source.Column - 1).All(column => !_taken.Contains(target with { Column = column }));
        if (free && source.Row == target.Row && alone)
        {
            return Route.Straight;
        }

        if (target.Column == source.Column + 1)
        {
            _arriving.Add(target.Column, link.Target, Height(source.Row), Height(target.Row));
            return Route.Beside;
        }

        if (free)
        {
            _leaving.Add(source.Column + 1, link.Target, Height(source.Row), Height(target.Row));
            return Route.Along;
        }

        var level = Level(source, target);
        _leaving.Add(source.Column + 1, link.Target, Height(source.Row), 2 * level);
        _across.Add(level, link.Target, source.Column + 1, target.Column);
        _arriving.Add(target.Column, link.Target, 2 * level, Height(target.Row));
        return Route.Around;
    }

    /// <summary>The row above which a line goes around.</summary>
    private static int Level(Cell source, Cell target) =>
        target.Row > source.Row ? target.Row
        : target.Row < source.Row ? source.Row
        : target.Column > source.Column ? source.Row
        : source.Row + 1;

    /// <summary>Rows and the channels between them on one scale: channel, row, channel, row, …</summary>
    private static int Height(int row) => (2 * row) + 1;

    private int LeavingAt(int column, string target, IReadOnlyList<int> columns) => columns[column] + 12 + (Lane * _leaving.Lane(column, target));

    private int ArrivingAt(int column, string target, IReadOnlyList<int> columns) =>
        columns[column] + ColumnGap(column) - 20 - (Lane * _arriving.Lane(column, target));
}
