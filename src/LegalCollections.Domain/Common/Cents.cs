namespace LegalCollections.Domain.Common;

/// <summary>The only place where money is rounded or split, so that no cent is made or lost elsewhere.</summary>
public static class Cents
{
    /// <summary>Rounds to two places, halves away from zero (the common practice of court calculation tables).</summary>
#pragma warning disable RS0030 // the one allowed use
    public static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    /// <summary>Rounds to <paramref name="places"/> places, halves to even (ABNT NBR 5891, as Res. CMN 5.171/2024 asks for rates).</summary>
    public static decimal RoundToEven(decimal value, int places) => Math.Round(value, places, MidpointRounding.ToEven);
#pragma warning restore RS0030

    /// <summary>Cuts after two places, as the Justiça Federal manual does.</summary>
    public static decimal Truncate(decimal amount) => decimal.Truncate(amount * 100m) / 100m;

    public static long ToCents(decimal amount) => (long)(Round(amount) * 100m);

    public static decimal FromCents(long cents) => cents / 100m;

    /// <summary>Splits <paramref name="total"/> into <paramref name="parts"/> equal amounts; the remainder falls on the last one.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parts"/> is below 1.</exception>
    public static IReadOnlyList<decimal> Split(decimal total, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var each = Truncate(total / parts);
        var shares = Enumerable.Repeat(each, parts).ToArray();
        shares[^1] = total - each * (parts - 1);
        return shares;
    }
}
