using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Portfolios;

/// <summary>The identity of a title within a client's files, so that sending a file twice creates nothing.</summary>
public static class RowKeys
{
    /// <summary>Marks keys made of a hash; equal ones in a file are told apart by their ordinal.</summary>
    public const string HashPrefix = "H:";

    /// <summary>Document number and instalment; without a number, a hash of what makes the title (debtor, kind, amount, days), not of how to reach him.</summary>
    public static string Of(PortfolioRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.DocumentNumber is { } number)
        {
            return $"D:{Plain(number)}|{Plain(row.Installment ?? "").Replace('|', '/')}";
        }

        var title = string.Create(
            CultureInfo.InvariantCulture,
            $"{row.TaxId}|{row.Instrument}|{Cents.ToCents(row.Principal ?? 0)}|{row.DueOn:O}|{row.IssuedOn:O}|{Plain(row.Installment ?? "")}");
        return HashPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title)).AsSpan(0, 16));
    }

    private static string Plain(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
