using System.Globalization;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Portfolios;

/// <summary>Keeps a refusal of a line as plain text values and gives it back as a <see cref="Problem"/> to be worded in any language.</summary>
public static class RowProblems
{
    /// <summary>Longest piece of a wrong value that is kept.</summary>
    private const int LongestValue = 200;

    public static RowProblem Describe(string column, string value, Problem problem, bool refuses)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var args = problem.Args.Select(arg => arg is DateOnly day ? day.ToString("O", CultureInfo.InvariantCulture) : $"{arg}");
        return new RowProblem(column, value.Length > LongestValue ? value[..LongestValue] + "…" : value, problem.Code, [.. args], refuses);
    }

    public static Problem ToProblem(this RowProblem row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Problem(row.Code, row.Column, [.. row.Args.Select(Typed)]);
    }

    private static object Typed(string arg) =>
        DateOnly.TryParseExact(arg, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : arg;
}
