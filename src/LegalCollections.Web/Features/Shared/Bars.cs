namespace LegalCollections.Web.Features.Shared;

/// <summary>A lying bar chart (<c>_Bars</c>), drawn by the server as SVG; every bar carries its figure in words.</summary>
public sealed record Bars(string Title, IReadOnlyList<BarLine> Lines)
{
    public const int Width = 300;

    /// <summary>Length of a bar in the drawing's units; the longest fills it.</summary>
    public int LengthOf(BarLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var largest = Lines.Max(l => l.Value);
        return largest <= 0 || line.Value <= 0 ? 0 : Math.Max(1, (int)(line.Value / largest * Width));
    }
}

/// <summary>One bar: what it is, how long, and the figure as the reader should see it.</summary>
public sealed record BarLine(string Label, decimal Value, string Text);
