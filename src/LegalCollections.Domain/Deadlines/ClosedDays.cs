using System.Globalization;

namespace LegalCollections.Domain.Deadlines;

/// <summary>One line of a court's act: a day or a run of days, and what it is for.</summary>
/// <remarks>Both days are included.</remarks>
public sealed record ClosedDays(DateOnly From, DateOnly To, string Name)
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>As stored: <c>2026-04-02..2026-04-02 Endoenças</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd} {Name}");

    /// <exception cref="FormatException">The text was not written by <see cref="ToString"/>.</exception>
    public static ClosedDays Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(Day(text[..10]), Day(text[12..22]), text[23..]);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, Iso, CultureInfo.InvariantCulture);
}
