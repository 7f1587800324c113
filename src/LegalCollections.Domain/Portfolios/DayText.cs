using System.Globalization;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Portfolios;

/// <summary>Reads days as creditors write them: Brazilian order, ISO, or the serial number of a spreadsheet; never month first.</summary>
public static class DayText
{
    /// <summary>Day 0 of the serial numbers that spreadsheets count (their 1900 is wrongly a leap year, so serials fit from March 1900).</summary>
    private static readonly DateOnly SerialOrigin = new(1899, 12, 30);

    private static readonly string[] Forms =
        ["d/M/yyyy", "yyyy-M-d", "d-M-yyyy", "d.M.yyyy", "yyyyMMdd", "d/M/yyyy H:m:s", "d/M/yyyy H:m", "yyyy-M-d H:m:s", "yyyy-MM-ddTHH:mm:ss"];

    /// <returns>The day, null for an empty cell, or the reason for refusing it.</returns>
    public static Result<DateOnly?> Parse(Cell cell)
    {
        if (cell.Day is { } day)
        {
            return Result<DateOnly?>.Ok(day);
        }

        if (cell.Number is { } serial and > 60m and < 110_000m)
        {
            return Result<DateOnly?>.Ok(SerialOrigin.AddDays((int)serial));
        }

        if (cell.IsEmpty)
        {
            return Result<DateOnly?>.Ok(null);
        }

        return DateTime.TryParseExact(cell.Text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? Result<DateOnly?>.Ok(DateOnly.FromDateTime(parsed))
            : PortfolioProblems.DayNotUnderstood();
    }
}
