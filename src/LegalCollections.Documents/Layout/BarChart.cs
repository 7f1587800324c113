namespace LegalCollections.Documents.Layout;

/// <summary>One bar: what it is, how long, and the figure as the reader should see it.</summary>
public sealed record Bar(string Label, decimal Value, string ValueText);

/// <summary>A bar chart drawn as vectors; bars lie for long labels and stand for series in time.</summary>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Color">Six hexadecimal digits.</param>
public sealed record BarChart(
    IReadOnlyList<Bar> Bars, double Width, double Height, string AlternateText, bool Horizontal = true, string Color = "206BC4") : IFigure;
