using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Portfolios;

/// <summary>The values of one line by their meaning, and what is found wrong with them.</summary>
internal readonly ref struct LineReading(BoundColumns columns, ReadOnlySpan<Cell> cells)
{
    private readonly ReadOnlySpan<Cell> _cells = cells;
    private readonly List<RowProblem> _problems = [];

    public Cell this[PortfolioField field] => columns.Of(field, _cells);

    public bool Refused => _problems.Exists(problem => problem.Refuses);

    public IReadOnlyList<RowProblem>? Problems => _problems.Count == 0 ? null : _problems;

    public string? Text(PortfolioField field) => this[field] is { IsEmpty: false } cell ? cell.Text : null;

    public bool Flag(PortfolioField field)
    {
        var flag = WordedValue.Flag(this[field]);
        if (flag is null)
        {
            Refuse(field, PortfolioProblems.FlagUnknown());
        }

        return flag == true;
    }

    /// <summary>A value without which, or with a wrong one, there is no title.</summary>
    public T? Take<T>(PortfolioField field, Result<T> parsed)
    {
        if (!parsed.Failed)
        {
            return parsed.Value;
        }

        Refuse(field, parsed.Problem);
        return default;
    }

    /// <summary>A way to reach the debtor: left out when it is wrong, since the debt exists without it.</summary>
    public T? Contact<T>(PortfolioField field, Func<string?, Result<T>> parse)
        where T : class
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var parsed = parse(text);
        if (!parsed.Failed)
        {
            return parsed.Value;
        }

        LeaveOut(field, parsed.Problem);
        return null;
    }

    public void Refuse(PortfolioField field, Problem problem) => Refuse(columns.Heading(field), this[field].Text, problem);

    public void Refuse(string column, string value, Problem problem) => _problems.Add(RowProblems.Describe(column, value, problem, refuses: true));

    public void LeaveOut(PortfolioField field, Problem problem) =>
        _problems.Add(RowProblems.Describe(columns.Heading(field), this[field].Text, problem, refuses: false));
}
