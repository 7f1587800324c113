using System.Globalization;
using System.Text.Json;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts;

/// <summary>Reads months of an index as their publishers give them: a table of the central bank (CSV or JSON), or lines of month and percent.</summary>
public static class IndexPaste
{
    /// <summary>Percent in a month; what lies beyond is taken for a slip.</summary>
    public const decimal Largest = 50m;

    private static readonly string[] MonthForms = ["yyyy-MM", "MM/yyyy", "dd/MM/yyyy", "yyyy-MM-dd"];

    /// <returns>Month and percent in the order of the text, or a refusal that names the first line that cannot be read.</returns>
    public static Result<IReadOnlyList<(YearMonth Month, decimal Percent)>> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = new List<(YearMonth, decimal)>();
        var lines = text.TrimStart().StartsWith('[') ? FromJson(text) : text.Split('\n');
        if (lines is null)
        {
            return DebtProblems.IndexLine(1, "[");
        }

        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1].Replace("\"", "", StringComparison.Ordinal).Trim();
            if (line.Length == 0 || (number == 1 && !char.IsDigit(line[0])))
            {
                continue;
            }

            if (ReadLine(line) is not { } row)
            {
                return DebtProblems.IndexLine(number, line);
            }

            rows.Add(row);
        }

        return rows.Count == 0 ? DebtProblems.IndexLine(1, "") : rows;
    }

    private static (YearMonth, decimal)? ReadLine(string line)
    {
        var cut = line.IndexOfAny([';', '\t']) is >= 0 and var strong ? strong : line.IndexOf(',', StringComparison.Ordinal);
        if (cut < 0
            || !DateOnly.TryParseExact(line[..cut].Trim(), MonthForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !decimal.TryParse(
                line[(cut + 1)..].Trim().TrimEnd('%').Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture, out var percent))
        {
            return null;
        }

        return decimal.Abs(percent) <= Largest && decimal.Truncate(percent * 1_000_000m) == percent * 1_000_000m ? (YearMonth.Of(day), percent) : null;
    }

    // The central bank's public series: [{"data":"01/08/2026","valor":"0.16"}]
    private static string[]? FromJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. document.RootElement.EnumerateArray().Select(row => $"{row.GetProperty("data").GetString()};{row.GetProperty("valor")}")];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
