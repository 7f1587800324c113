using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Deadlines;

/// <summary>Who has double terms in court.</summary>
public enum DoublingGround { PublicProsecutor, Treasury, PublicDefender, SeparateCounsel }

/// <summary>Says whether a term is doubled, so that nobody doubles one that the law leaves single.</summary>
/// <remarks>
/// The caller judges what the file alone tells: a term that the law sets for the entity itself is never doubled (CPC arts. 180 §2,
/// 183 §2, 186 §4); art. 229 ends when one of two defendants defends (§1).
/// </remarks>
public static class Doubling
{
    /// <param name="federalSmallClaims">The file runs at a Juizado Especial Federal.</param>
    /// <returns>The article that doubles the term, or why it stays single.</returns>
    public static Result<string> LawOf(DoublingGround ground, DeadlineRule? rule, bool electronicFile, bool federalSmallClaims = false) => ground switch
    {
        // Law: Lei 10.259/2001 art. 9.
        _ when federalSmallClaims => new Problem("deadlines.NotDoubledJef"),

        DoublingGround.PublicProsecutor => "CPC art. 180",
        DoublingGround.Treasury => "CPC art. 183",
        DoublingGround.PublicDefender => "CPC art. 186",

        // Law: CPC art. 229 §2; art. 915 §3 for the motion against enforcement.
        DoublingGround.SeparateCounsel when electronicFile => new Problem("deadlines.NotDoubledElectronic"),
        DoublingGround.SeparateCounsel when rule is { JointCounselDoubles: false } => new Problem("deadlines.NotDoubledRule", null, rule.Name),
        DoublingGround.SeparateCounsel => "CPC art. 229",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "Unknown ground."),
    };
}
