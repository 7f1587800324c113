namespace LegalCollections.Domain.Common;

/// <summary>A refusal as a value: what was refused, at which field, with the figures that the reader needs.</summary>
/// <remarks>The text the user reads stands in the text resources under <c>problem.&lt;Code&gt;</c>, in each language; <see cref="Args"/> fill it.</remarks>
public sealed record Problem(string Code, string? Field = null, params object[] Args)
{
    public override string ToString() => Args.Length == 0 ? Code : $"{Code}({string.Join(", ", Args)})";
}
