using System.Security.Cryptography;
using System.Text;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Portfolios;

/// <summary>Which heading of a creditor's file means what, as a person confirmed it.</summary>
/// <param name="Decimal">The decimal sign, where a person had to say it; else the file's own amounts prove it.</param>
public sealed record ColumnMap(IReadOnlyDictionary<PortfolioField, string> Headings, DecimalSign Decimal = DecimalSign.Unknown)
{
    public static readonly IReadOnlyList<PortfolioField> Required =
        [PortfolioField.DebtorName, PortfolioField.TaxId, PortfolioField.Principal, PortfolioField.DueOn];

    /// <summary>Finds the mapped headings in a file; refused when one is not there or a required field has none.</summary>
    public Result<BoundColumns> Bind(IReadOnlyList<string> headings)
    {
        ArgumentNullException.ThrowIfNull(headings);
        var missing = Required.Where(field => !Headings.ContainsKey(field)).ToList();
        if (missing.Count > 0)
        {
            return PortfolioProblems.ColumnsMissing(missing);
        }

        if (Headings.Values.GroupBy(heading => heading).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return PortfolioProblems.ColumnTwice(twice.Key);
        }

        var positions = new int[Enum.GetValues<PortfolioField>().Length];
        Array.Fill(positions, -1);
        foreach (var (field, heading) in Headings)
        {
            var position = IndexOf(headings, heading);
            if (position < 0)
            {
                return PortfolioProblems.ColumnUnknown(heading);
            }

            positions[(int)field] = position;
        }

        return new BoundColumns([.. headings], positions);
    }

    /// <summary>Recognises the same layout in the creditor's next file (SHA-256, hex).</summary>
    public static string SignatureOf(IReadOnlyList<string> headings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', headings.Select(FoldedText.Fold)))));

    private static int IndexOf(IReadOnlyList<string> headings, string heading)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            if (headings[i] == heading)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A mapping bound to the positions of one file.</summary>
public sealed class BoundColumns
{
    private readonly string[] _headings;
    private readonly int[] _positions;

    internal BoundColumns(string[] headings, int[] positions) => (_headings, _positions) = (headings, positions);

    public int Count => _headings.Length;

    public bool Has(PortfolioField field) => _positions[(int)field] >= 0;

    public string Heading(PortfolioField field) => Has(field) ? _headings[_positions[(int)field]] : "";

    public Cell Of(PortfolioField field, ReadOnlySpan<Cell> cells)
    {
        var position = _positions[(int)field];
        return position >= 0 && position < cells.Length ? cells[position] : Cell.Nothing;
    }
}
