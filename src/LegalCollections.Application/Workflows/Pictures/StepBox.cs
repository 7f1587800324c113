namespace LegalCollections.Application.Workflows.Pictures;

/// <summary>A box before it has its place: its words broken to its width, its height found, what it holds drawn.</summary>
internal sealed class StepBox
{
    public const int CaptionHeight = 20;
    private const int UsualWidth = 174;
    private const int NameLeft = 34;
    private const int NameLine = 17;
    private const int DetailLine = 15;
    private const int Padding = 12;

    private readonly PictureStep _step;
    private readonly IReadOnlyList<(FlowLink Link, PictureExit Exit)> _exits;
    private readonly DrawnFrame? _inside;
    private readonly int _insideAt;

    private StepBox(PictureStep step, IReadOnlyList<(FlowLink Link, PictureExit Exit)> exits, DrawnFrame? inside, int insideAt, int width, int height)
    {
        (_step, _exits, _inside, _insideAt) = (step, exits, inside, insideAt);
        (Width, Height) = (width, height + (step.Caption is null ? 0 : CaptionHeight));
    }

    public int Width { get; }

    /// <summary>With the caption above it.</summary>
    public int Height { get; }

    /// <summary>Whether one line leaves, without words.</summary>
    public bool HasOneWayOut => _exits is [{ Exit.Text.Length: 0 }];

    public static StepBox Of(PictureStep step, IReadOnlyList<(FlowLink Link, string Text)> exits, DrawnFrame? inside)
    {
        var width = inside is not null ? Math.Max(UsualWidth, inside.Width + (2 * Padding))
            : step.Kind == StepKind.Milestone ? Math.Min(UsualWidth, NameLeft + Lettering.Width(step.Name, Lettering.NameSize) + Padding)
            : UsualWidth;
        var names = Lettering.Lines(step.Name, width - NameLeft - 8, Lettering.NameSize, most: 3);
        var details = step.Details.SelectMany(line => Lettering.Lines(line, width - (2 * Padding), Lettering.DetailSize, most: 2)).ToList();
        var below = 9 + (NameLine * names.Count) + (details.Count > 0 ? 3 : 0) + (DetailLine * details.Count);
        var insideAt = below + Padding;
        below = inside is null ? below : insideAt + inside.Height;
        var leaving = Exits(exits, width, ref below);
        return new StepBox(
            step with { NameLines = names, DetailLines = details, Width = width }, leaving, inside, insideAt, width, Math.Max(below + 11, 2 * PictureStep.EntryAt));
    }

    /// <summary>The box and what it holds, at a place; the lines of <paramref name="straight"/> links leave at the height of the name.</summary>
    public DrawnFrame At(int x, int y, Func<FlowLink, bool> straight)
    {
        var top = y + (_step.Caption is null ? 0 : CaptionHeight);
        var own = _step with
        {
            X = x,
            Y = top,
            Height = Height - (top - y),
            Exits = [.. _exits.Select(one => one.Exit with { Y = top + (one.Exit.Text.Length == 0 && straight(one.Link) ? PictureStep.EntryAt : one.Exit.Y) })],
        };
        var inside = _inside?.Moved(x + Padding, top + _insideAt);
        return new DrawnFrame(Width, Height, [own, .. inside?.Steps ?? []], inside?.Lines ?? []);
    }

    /// <summary>A way out with words has a line of its own at the foot of the box; one without leaves a little below the lines that arrive.</summary>
    private static List<(FlowLink Link, PictureExit Exit)> Exits(IReadOnlyList<(FlowLink Link, string Text)> exits, int width, ref int below)
    {
        var leaving = new List<(FlowLink, PictureExit)>();
        var worded = exits.Any(exit => exit.Text.Length > 0);
        below += worded ? 8 : 0;
        foreach (var (link, text) in exits)
        {
            var lines = Lettering.Lines(text, width - 28, Lettering.DetailSize, most: 2);
            leaving.Add((link, new PictureExit(link.Target, text, lines, worded ? below + 9 : PictureStep.EntryAt + 13)));
            below += worded ? 3 + (DetailLine * Math.Max(1, lines.Count)) : 0;
        }

        return leaving;
    }
}
