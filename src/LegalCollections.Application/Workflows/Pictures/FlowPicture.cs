namespace LegalCollections.Application.Workflows.Pictures;

/// <summary>A flow as it is drawn on a page: boxes, lines and words with their places, in pixels of a 14-pixel script.</summary>
/// <param name="Steps">In the order in which a reader follows the flow; a group stands before what it holds.</param>
public sealed record FlowPicture(int Width, int Height, IReadOnlyList<PictureStep> Steps, IReadOnlyList<PictureLine> Lines)
{
    /// <summary>The name of a step; null when the flow has no such step.</summary>
    public string? NameOf(string stepId) => Steps.FirstOrDefault(step => step.Id == stepId)?.Name;
}

/// <summary>What a step is to a reader; gives it its colour.</summary>
public enum StepKind
{
    Milestone,
    Notice,
    Task,
    Wait,
    Stage,
    Decision,
    Judicial,
    Group,
    Other,
}

/// <summary>One box of a picture.</summary>
public sealed record PictureStep
{
    public required string Id { get; init; }
    public required StepKind Kind { get; init; }
    public required string Icon { get; init; }
    public required string Name { get; init; }

    /// <summary>What the step does, in whole sentences.</summary>
    public required IReadOnlyList<string> Details { get; init; }

    /// <summary>Name and details as they are broken to the width of the box.</summary>
    public required IReadOnlyList<string> NameLines { get; init; }
    public required IReadOnlyList<string> DetailLines { get; init; }

    /// <summary>Its ways out; one without words leaves beside the name.</summary>
    public required IReadOnlyList<PictureExit> Exits { get; init; }

    /// <summary>The part that it plays in the group around it, such as "then"; null when lines tell it.</summary>
    public string? Caption { get; init; }

    public required int X { get; init; }
    public required int Y { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>How many groups stand around it.</summary>
    public int Depth { get; init; }

    /// <summary>Where lines arrive, measured from its upper edge.</summary>
    public const int EntryAt = 20;
}

/// <summary>A way out of a step to another one.</summary>
/// <param name="Target">Id of the step it leads to.</param>
/// <param name="Text">The outcomes that go this way; empty for the only way of a step that can end in one manner.</param>
/// <param name="Lines">The text as it is broken to the width of the box.</param>
/// <param name="Y">Where its line leaves, on the picture.</param>
public sealed record PictureExit(string Target, string Text, IReadOnlyList<string> Lines, int Y);

/// <summary>The line of all outcomes that lead from one step to another.</summary>
/// <param name="Points">Its corners, from the source's right edge to the target's left edge.</param>
public sealed record PictureLine(string Source, string Target, IReadOnlyList<string> Ports, IReadOnlyList<PicturePoint> Points);

/// <summary>A point of a picture.</summary>
public readonly record struct PicturePoint(int X, int Y);
