using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LegalCollections.Domain.Docketing;

/// <summary>One day of the register of deadlines: what was entered, changed and done, sealed so that a later change of any day shows.</summary>
public sealed class RegisterSheet
{
    /// <summary>The seal before the first sheet.</summary>
    public const string Origin = "0";

    private RegisterSheet() { }

    public DateOnly Day { get; private set; }

    /// <summary>Position in the chain, from 1 without gaps.</summary>
    public int Number { get; private set; }

    /// <summary>How many changes stand on it.</summary>
    public int Entries { get; private set; }

    /// <summary>The last entry of the audit trail that it covers; the next sheet begins behind it.</summary>
    public long LastSequence { get; private set; }

    /// <summary>SHA-256 of the sheet as PDF.</summary>
    public string FileHash { get; private set; } = "";
    public string PreviousSeal { get; private set; } = "";
    public string Seal { get; private set; } = "";
    public DateTimeOffset SealedAt { get; private set; }

    /// <param name="previous">The last sheet; null for the first.</param>
    public static RegisterSheet Close(DateOnly day, int entries, long lastSequence, string fileHash, RegisterSheet? previous, DateTimeOffset at)
    {
        var (number, before) = ((previous?.Number ?? 0) + 1, previous?.Seal ?? Origin);
        return new RegisterSheet
        {
            Day = day,
            Number = number,
            Entries = entries,
            LastSequence = lastSequence,
            FileHash = fileHash,
            PreviousSeal = before,
            Seal = SealOf(number, day, lastSequence, fileHash, before),
            SealedAt = at,
        };
    }

    /// <summary>Whether the sheet is the one that was sealed behind <paramref name="previousSeal"/>.</summary>
    public bool SealHolds(int number, string previousSeal) =>
        Number == number && PreviousSeal == previousSeal && Seal == SealOf(Number, Day, LastSequence, FileHash, PreviousSeal);

    private static string SealOf(int number, DateOnly day, long lastSequence, string fileHash, string previousSeal) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number}|{day:yyyy-MM-dd}|{lastSequence}|{fileHash}|{previousSeal}"))));
}
