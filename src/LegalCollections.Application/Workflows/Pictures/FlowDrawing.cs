using LegalCollections.Application.Common;
using LegalCollections.Workflows.Activities;
using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Application.Workflows.Pictures;

/// <summary>Draws a flow: sizes the boxes by their words, sets them into the grid, leads the lines through its channels, groups within groups.</summary>
public sealed class FlowDrawing
{
    private const int Edge = 12;
    private readonly StepWords _words;
    private readonly ActivityCatalog _catalog;

    private FlowDrawing(StepWords words, ActivityCatalog catalog) => (_words, _catalog) = (words, catalog);

    /// <param name="definition">The flow.</param>
    /// <param name="catalog">The activities that exist.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="flows">Names of flows by logical id, for steps that start one.</param>
    public static FlowPicture Of(WorkflowDefinition definition, ActivityCatalog catalog, Wording words, IReadOnlyDictionary<string, string> flows)
    {
        var drawing = new FlowDrawing(new StepWords(catalog, words, flows), catalog);
        var drawn = drawing.Draw(FlowFrame.Of(definition), 0).Moved(Edge, Edge);
        return new FlowPicture(drawn.Width + (2 * Edge), drawn.Height + (2 * Edge), drawn.Steps, drawn.Lines);
    }

    private DrawnFrame Draw(FlowFrame frame, int depth)
    {
        var boxes = frame.Steps.ToDictionary(step => step.Id, step => Box(step, frame, depth));
        var cells = FlowGrid.Place(frame);
        var routes = new FlowRoutes(frame, cells, link => boxes[link.Source].HasOneWayOut);
        var columns = Edges(cells.Values.Select(cell => cell.Column), routes.ColumnGap, column => cells.Where(c => c.Value.Column == column).Max(c => boxes[c.Key].Width));
        var rows = Edges(cells.Values.Select(cell => cell.Row), routes.RowGap, row => cells.Where(c => c.Value.Row == row).Max(c => boxes[c.Key].Height));
        var steps = new List<PictureStep>();
        var lines = new List<PictureLine>();
        var leaving = new Dictionary<(string, string), PicturePoint>();
        foreach (var step in frame.Steps)
        {
            var (box, cell) = (boxes[step.Id], cells[step.Id]);
            var placed = box.At(columns[cell.Column] + routes.ColumnGap(cell.Column), rows[cell.Row] + routes.RowGap(cell.Row), link => routes.IsStraight(link));
            steps.AddRange(placed.Steps);
            lines.AddRange(placed.Lines);
            foreach (var exit in placed.Steps[0].Exits)
            {
                leaving[(step.Id, exit.Target)] = new PicturePoint(placed.Steps[0].X + placed.Steps[0].Width, exit.Y);
            }
        }

        var entries = steps.ToDictionary(step => step.Id, step => new PicturePoint(step.X, step.Y + PictureStep.EntryAt));
        lines.AddRange(frame.Links.Select(link => new PictureLine(
            link.Source, link.Target, link.Ports, routes.Corners(link, leaving[(link.Source, link.Target)], entries[link.Target], columns, rows))));
        return Trimmed(new DrawnFrame(columns[^1] + routes.ColumnGap(columns.Count - 1), rows[^1] + routes.RowGap(rows.Count - 1), steps, lines));
    }

    /// <summary>The left or upper edge of the channel before each column or row, and of the one after the last.</summary>
    private static List<int> Edges(IEnumerable<int> places, Func<int, int> gap, Func<int, int> size)
    {
        var edges = new List<int> { 0 };
        foreach (var place in Enumerable.Range(0, places.DefaultIfEmpty(-1).Max() + 1))
        {
            edges.Add(edges[^1] + gap(place) + size(place));
        }

        return edges;
    }

    /// <summary>Takes away the empty channels at the rim.</summary>
    private static DrawnFrame Trimmed(DrawnFrame drawn)
    {
        if (drawn.Steps.Count == 0)
        {
            return new DrawnFrame(0, 0, [], []);
        }

        var points = drawn.Lines.SelectMany(line => line.Points).ToList();
        var (left, top) = (drawn.Steps.Select(s => s.X).Concat(points.Select(p => p.X)).Min(), drawn.Steps.Select(s => s.Y - CaptionRoom(s)).Concat(points.Select(p => p.Y)).Min());
        var right = drawn.Steps.Select(s => s.X + s.Width).Concat(points.Select(p => p.X)).Max();
        var bottom = drawn.Steps.Select(s => s.Y + s.Height).Concat(points.Select(p => p.Y)).Max();
        return drawn.Moved(-left, -top) with { Width = right - left, Height = bottom - top };
    }

    private static int CaptionRoom(PictureStep step) => step.Caption is null ? 0 : StepBox.CaptionHeight;

    private StepBox Box(ActivityNode step, FlowFrame frame, int depth)
    {
        var (kind, icon) = StepLooks.Of(step, _catalog.Find(step.Type)?.Category);
        var exits = frame.Links.Where(link => link.Source == step.Id)
            .Select(link => (link, Text: string.Join(", ", link.Ports.Select(port => _words.OutcomeName(step, port)).Where(name => name.Length > 0).Distinct()))).ToList();
        var name = _words.NameOf(step);
        return StepBox.Of(
            new PictureStep
            {
                Id = step.Id,
                Kind = kind,
                Icon = icon,
                Name = name,
                Details = _words.DetailsOf(step),
                NameLines = [],
                DetailLines = [],
                Exits = [],
                Caption = frame.Parts.TryGetValue(step.Id, out var part) ? _words.PortName(step.Parent!, part) : null,
                X = 0,
                Y = 0,
                Width = 0,
                Height = 0,
                Depth = depth,
            },
            exits,
            step.Children.Any() ? Draw(FlowFrame.Inside(step), depth + 1) : null);
    }
}

/// <summary>A frame with its boxes and lines, measured from its own corner.</summary>
internal sealed record DrawnFrame(int Width, int Height, IReadOnlyList<PictureStep> Steps, IReadOnlyList<PictureLine> Lines)
{
    public DrawnFrame Moved(int right, int down) => this with
    {
        Steps = [.. Steps.Select(step => step with { X = step.X + right, Y = step.Y + down, Exits = [.. step.Exits.Select(exit => exit with { Y = exit.Y + down })] })],
        Lines = [.. Lines.Select(line => line with { Points = [.. line.Points.Select(point => new PicturePoint(point.X + right, point.Y + down))] })],
    };
}
