using System.Globalization;
using LegalCollections.Application.Workflows.Pictures;

namespace LegalCollections.Web.Features.Shared;

/// <summary>What a page says of a step beyond its drawing: cases that stand there, a change, the place of a case.</summary>
/// <param name="Look">The class that colours it.</param>
/// <param name="Text">A few letters on the corner of the box.</param>
/// <param name="Spoken">The same in full words.</param>
/// <param name="Address">Where it leads; null for none.</param>
public sealed record StepMark(string Look, string Text, string Spoken, string? Address = null);

/// <summary>A picture of a flow on a page (<c>_FlowPicture</c>), with the list of its steps in words.</summary>
/// <param name="Id">Unique on the page.</param>
/// <param name="Title">What the picture is of.</param>
public sealed record FlowPictureView(string Id, string Title, FlowPicture Picture)
{
    private const int Bend = 6;

    /// <summary>By step id.</summary>
    public IReadOnlyDictionary<string, StepMark> Marks { get; init; } = new Dictionary<string, StepMark>();

    /// <summary>Classes of lines that are not like the others, by source and target.</summary>
    public IReadOnlyDictionary<(string Source, string Target), string> LineLooks { get; init; } = new Dictionary<(string, string), string>();

    /// <summary>Starts as wide as the page, for pictures that are looked over and not read.</summary>
    public bool Fits { get; init; }

    public StepMark? MarkOf(PictureStep step) => Marks.GetValueOrDefault(step.Id);

    /// <summary>Name, details and mark, for those who hear the picture or rest the mouse on a box.</summary>
    public string Spoken(PictureStep step) => string.Join(". ", step.Details.Prepend(step.Name).Append(MarkOf(step)?.Spoken).OfType<string>());

    /// <summary>Room that a mark takes on the corner of its box, in pixels.</summary>
    public static int MarkWidth(StepMark mark) => 16 + (8 * mark.Text.Length);

    /// <summary>The line as an SVG path with rounded corners.</summary>
    public static string PathOf(PictureLine line)
    {
        var points = line.Points;
        var path = Say($"M{points[0].X} {points[0].Y}");
        for (var i = 1; i < points.Count - 1; i++)
        {
            var (before, corner, after) = (points[i - 1], points[i], points[i + 1]);
            var bend = Math.Min(Bend, Math.Min(Distance(before, corner), Distance(corner, after)) / 2);
            var (into, outOf) = (Toward(corner, before, bend), Toward(corner, after, bend));
            path += Say($"L{into.X} {into.Y}Q{corner.X} {corner.Y} {outOf.X} {outOf.Y}");
        }

        return path + Say($"L{points[^1].X - 5} {points[^1].Y}");
    }

    /// <summary>The head of the line's arrow.</summary>
    public static string HeadOf(PictureLine line)
    {
        var end = line.Points[^1];
        return Say($"M{end.X - 9} {end.Y - 5}L{end.X} {end.Y}L{end.X - 9} {end.Y + 5}Z");
    }

    private static int Distance(PicturePoint one, PicturePoint other) => Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y);

    private static PicturePoint Toward(PicturePoint from, PicturePoint to, int by) =>
        new(from.X + (Math.Sign(to.X - from.X) * by), from.Y + (Math.Sign(to.Y - from.Y) * by));

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
