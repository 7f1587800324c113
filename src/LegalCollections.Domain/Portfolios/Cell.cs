namespace LegalCollections.Domain.Portfolios;

/// <summary>One value of a file: its text and, in a spreadsheet, the number or day that the cell holds.</summary>
public readonly record struct Cell(string Text, decimal? Number = null, DateOnly? Day = null)
{
    public static readonly Cell Nothing = new("");

    public bool IsEmpty => Text.Length == 0;
}
