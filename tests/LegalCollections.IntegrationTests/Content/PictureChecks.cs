using LegalCollections.Application.Workflows.Pictures;
using LegalCollections.IntegrationTests.Architecture;
using LegalCollections.Workflows.Definitions;

namespace LegalCollections.IntegrationTests.Content;

/// <summary>What a reader would call a mess, found by geometry.</summary>
internal static class PictureChecks
{
    public static void NothingOverlaps(WorkflowDefinition definition, FlowPicture picture)
    {
        var steps = picture.Steps.ToDictionary(step => step.Id);
        Guard.FindsNothing(
        [
            .. BoxesUponBoxes(definition, picture),
            .. picture.Lines.SelectMany(line => Ends(line, steps)),
            .. picture.Lines.SelectMany(line => ThroughBoxes(definition, line, picture)),
            .. LinesUponLines(picture),
            .. picture.Steps.Where(step => step.X < 0 || step.Y < 0 || step.X + step.Width > picture.Width || step.Y + step.Height > picture.Height).Select(step => $"{step.Id} is cut off"),
        ]);
    }

    private static IEnumerable<string> BoxesUponBoxes(WorkflowDefinition definition, FlowPicture picture) =>
        from one in picture.Steps
        from other in picture.Steps
        where string.CompareOrdinal(one.Id, other.Id) < 0 && !Holds(definition, one.Id, other.Id) && !Holds(definition, other.Id, one.Id)
        where one.X < other.X + other.Width && other.X < one.X + one.Width && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height
        select $"{one.Id} lies upon {other.Id}";

    private static IEnumerable<string> Ends(PictureLine line, Dictionary<string, PictureStep> steps)
    {
        var (source, target, first, last) = (steps[line.Source], steps[line.Target], line.Points[0], line.Points[^1]);
        if (first.X != source.X + source.Width || source.Exits.All(exit => exit.Target != line.Target || exit.Y != first.Y) || first.Y < source.Y || first.Y > source.Y + source.Height)
        {
            yield return $"{line.Source} → {line.Target} does not begin at its step";
        }

        if (last != new PicturePoint(target.X, target.Y + PictureStep.EntryAt))
        {
            yield return $"{line.Source} → {line.Target} does not end at its step";
        }

        if (line.Points.Zip(line.Points.Skip(1)).Any(part => part.First.X != part.Second.X && part.First.Y != part.Second.Y))
        {
            yield return $"{line.Source} → {line.Target} is drawn aslant";
        }
    }

    private static IEnumerable<string> ThroughBoxes(WorkflowDefinition definition, PictureLine line, FlowPicture picture) =>
        from part in Parts(line)
        from step in picture.Steps
        where !Holds(definition, step.Id, line.Source)
        where part.Left < step.X + step.Width && part.Right > step.X && part.Top < step.Y + step.Height && part.Bottom > step.Y
        select $"{line.Source} → {line.Target} runs through {step.Id}";

    /// <summary>Lines to one step may join; lines to different steps may only cross, or leave one port together.</summary>
    private static IEnumerable<string> LinesUponLines(FlowPicture picture) =>
        from one in picture.Lines
        from other in picture.Lines
        where string.CompareOrdinal(one.Target, other.Target) < 0
        from part in Parts(one)
        from beside in Parts(other)
        where part.Level == beside.Level && Math.Min(part.Right, beside.Right) + Math.Min(part.Bottom, beside.Bottom) > Math.Max(part.Left, beside.Left) + Math.Max(part.Top, beside.Top)
        where part.Level ? part.Top == beside.Top : part.Left == beside.Left
        where one.Points[0] != other.Points[0] || (part.Left, part.Top) != (one.Points[0].X, one.Points[0].Y)
        select $"{one.Source} → {one.Target} lies upon {other.Source} → {other.Target}";

    private static IEnumerable<(int Left, int Top, int Right, int Bottom, bool Level)> Parts(PictureLine line) =>
        line.Points.Zip(line.Points.Skip(1), (from, to) => (Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Max(from.X, to.X), Math.Max(from.Y, to.Y), from.Y == to.Y));

    private static bool Holds(WorkflowDefinition definition, string group, string stepId)
    {
        for (var around = definition.Find(stepId)?.Parent; around is not null; around = around.Parent)
        {
            if (around.Id == group)
            {
                return true;
            }
        }

        return false;
    }
}
