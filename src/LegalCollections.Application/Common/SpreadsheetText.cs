namespace LegalCollections.Application.Common;

/// <summary>Writes text of others into exported tables so that no spreadsheet takes it for a formula.</summary>
/// <remarks>Every exporter writes its texts through here; numbers and days that we made ourselves need no change.</remarks>
public static class SpreadsheetText
{
    /// <summary>Puts an apostrophe before what a spreadsheet would calculate: <c>= + - @</c>, tab and line starts, also after spaces.</summary>
    public static string Neutralise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = text.AsSpan().TrimStart(' ');
        return start.Length > 0 && start[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
    }

    /// <summary>One line of a CSV file with <c>;</c>, each value neutralised and quoted where it must be.</summary>
    public static string CsvLine(params IEnumerable<string> values) => string.Join(';', values.Select(Neutralise).Select(Quote)) + "\r\n";

    private static string Quote(string text) =>
        text.AsSpan().ContainsAny(";\"\r\n\t") ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
