using System.Globalization;
using System.Text.RegularExpressions;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Portfolios;

/// <summary>Which sign parts reais from cents; <c>Unknown</c> where a file gives no evidence.</summary>
public enum DecimalSign { Unknown, Comma, Point }

/// <summary>Reads amounts as creditors write them, without ever guessing whether <c>1.234</c> is a thousand or one real.</summary>
public static partial class AmountText
{
    /// <summary>Largest principal of one title (BRL): beyond it a column was mixed up.</summary>
    public const decimal Largest = 100_000_000_000m;

    /// <summary>The decimal sign that one written amount proves; <c>Unknown</c> for <c>500</c> and for <c>1.234</c>.</summary>
    public static DecimalSign Evidence(string text)
    {
        var (comma, point) = (text.LastIndexOf(','), text.LastIndexOf('.'));
        if (comma >= 0 && point >= 0)
        {
            return comma > point ? DecimalSign.Comma : DecimalSign.Point;
        }

        if (comma < 0 && point < 0)
        {
            return DecimalSign.Unknown;
        }

        var (sign, other) = comma >= 0 ? (DecimalSign.Comma, DecimalSign.Point) : (DecimalSign.Point, DecimalSign.Comma);
        var last = comma >= 0 ? comma : point;
        if (text.IndexOf(text[last], StringComparison.Ordinal) != last)
        {
            return other;
        }

        var places = text.AsSpan(last + 1).TrimEnd(") ").Length;
        return places == 3 ? DecimalSign.Unknown : sign;
    }

    /// <param name="cell">The amount.</param>
    /// <param name="column">What the whole column proves, for amounts that prove nothing themselves.</param>
    /// <returns>A positive amount with at most two places, or the reason for refusing it.</returns>
    public static Result<decimal> Parse(Cell cell, DecimalSign column)
    {
        if (cell.Number is { } number)
        {
            return InRange(Cents.Round(number));
        }

        var text = Currency().Replace(cell.Text, "").Trim();
        if (text.Length == 0)
        {
            return PortfolioProblems.AmountMissing();
        }

        var negative = text[0] is '-' or '−' or '(' || text[^1] == '-';
        var digits = text.Trim('-', '−', '(', ')', ' ');
        if (!Written().IsMatch(digits))
        {
            return PortfolioProblems.AmountNotANumber();
        }

        var sign = Evidence(digits) is var own and not DecimalSign.Unknown ? own : column;
        if (sign == DecimalSign.Unknown && digits.AsSpan().ContainsAny(',', '.'))
        {
            return PortfolioProblems.AmountAmbiguous();
        }

        return Plain(digits, sign) is { } amount ? InRange(negative ? -amount : amount) : PortfolioProblems.AmountNotANumber();
    }

    private static decimal? Plain(string digits, DecimalSign sign)
    {
        var (group, point) = sign == DecimalSign.Comma ? ('.', ',') : (',', '.');
        var parts = digits.Split(point);
        if (parts.Length > 2 || (parts.Length == 2 && parts[1].Contains(group, StringComparison.Ordinal)))
        {
            return null;
        }

        var groups = parts[0].Split(group);
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(g => g.Length != 3)))
        {
            return null;
        }

        var plain = string.Concat(groups) + "." + (parts.Length == 2 ? parts[1] : "0");
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }

    private static Result<decimal> InRange(decimal amount) => amount switch
    {
        <= 0 => PortfolioProblems.AmountNotPositive(),
        > Largest => PortfolioProblems.AmountTooLarge(),
        _ when amount != Cents.Round(amount) => PortfolioProblems.AmountFractionOfCent(),
        _ => amount,
    };

    [GeneratedRegex(@"^\s*R\$|BRL", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    [GeneratedRegex(@"^[0-9][0-9.,]*\z")]
    private static partial Regex Written();
}

/// <summary>Gathers what the amounts of one column prove together, so that a lone <c>1.234</c> is read like its neighbours.</summary>
public sealed class AmountColumn
{
    private bool _comma;
    private bool _point;

    /// <summary><c>Unknown</c> when nothing proves a sign or when amounts contradict each other.</summary>
    public DecimalSign Sign => (_comma, _point) switch
    {
        (true, false) => DecimalSign.Comma,
        (false, true) => DecimalSign.Point,
        _ => DecimalSign.Unknown,
    };

    public void Add(Cell cell)
    {
        if (cell.Number is null)
        {
            var evidence = AmountText.Evidence(cell.Text);
            _comma |= evidence == DecimalSign.Comma;
            _point |= evidence == DecimalSign.Point;
        }
    }
}
