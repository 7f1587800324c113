namespace LegalCollections.Domain.Common;

/// <summary>A rate of its own type, so that 2 (per cent) and 0.02 (fraction) are never confused.</summary>
/// <remarks>Value in per cent, at most six decimals; stored as a scaled integer.</remarks>
public readonly record struct Percent(decimal Value) : IComparable<Percent>
{
    public decimal Fraction => Value / 100m;

    public decimal Of(decimal amount) => Cents.Round(amount * Fraction);

    public int CompareTo(Percent other) => Value.CompareTo(other.Value);

    public static bool operator <(Percent left, Percent right) => left.Value < right.Value;

    public static bool operator >(Percent left, Percent right) => left.Value > right.Value;

    public static bool operator <=(Percent left, Percent right) => left.Value <= right.Value;

    public static bool operator >=(Percent left, Percent right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
}
