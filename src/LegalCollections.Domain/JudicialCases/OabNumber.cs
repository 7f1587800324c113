using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.JudicialCases;

/// <summary>A lawyer's inscription at the bar of a state; publications are matched to lawyers by it.</summary>
/// <remarks>
/// No check digit. Zero padding varies between sources (<c>OAB/RJ-094719</c>, <c>94719</c>), so the canonical form has none.
/// The suffix letter says the kind of inscription (A supplementary, B transferred, E trainee, …).
/// </remarks>
public sealed partial record OabNumber
{
    private static readonly FrozenSet<string> States =
        "AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private OabNumber(string state, string number, string suffix) => (State, Number, Suffix) = (state, number, suffix);

    public string State { get; }

    /// <summary>One to six digits without leading zeros.</summary>
    public string Number { get; }

    /// <summary>One letter, or empty.</summary>
    public string Suffix { get; }

    /// <summary>Canonical: <c>SP123456</c> or <c>SP123456A</c>.</summary>
    public string Value => State + Number + Suffix;

    public string Formatted => $"OAB/{State} {Grouped}{(Suffix.Length == 0 ? "" : "-" + Suffix)}";

    private string Grouped => Number.Length > 3 ? $"{Number[..^3]}.{Number[^3..]}" : Number;

    /// <summary>Takes the state before or after the number, with or without the word OAB.</summary>
    public static Result<OabNumber> Parse(string? raw)
    {
        var text = IdentifierText.Unmask(raw).Replace("OAB", "", StringComparison.Ordinal).Replace("Nº", "", StringComparison.Ordinal);
        if (text.Length == 0)
        {
            return IdentifierProblems.Empty("Oab");
        }

        var match = StateFirst().Match(text) is { Success: true } first ? first : StateLast().Match(text);
        if (!match.Success)
        {
            return IdentifierProblems.OabFormat();
        }

        var state = match.Groups["state"].Value;
        return States.Contains(state)
            ? new OabNumber(state, match.Groups["number"].Value, match.Groups["suffix"].Value)
            : IdentifierProblems.OabState(state);
    }

    public override string ToString() => Formatted;

    [GeneratedRegex(@"\A(?<state>[A-Z]{2})0{0,6}(?<number>[1-9][0-9]{0,5})(?<suffix>[A-Z]?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex StateFirst();

    [GeneratedRegex(@"\A0{0,6}(?<number>[1-9][0-9]{0,5})(?<suffix>[A-Z]?)(?<state>[A-Z]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex StateLast();
}
