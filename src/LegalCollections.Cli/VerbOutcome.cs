using System.Globalization;
using System.Text.Json.Nodes;
using LegalCollections.Application.Common;
using LegalCollections.Domain.Common;

namespace LegalCollections.Cli;

/// <summary>What a verb leaves behind for its caller: a value to print, or the reasons why it refused.</summary>
public sealed record VerbOutcome(object? Value, IReadOnlyList<VerbReason> Reasons)
{
    /// <summary>A document that <c>--json</c> prints as it is, without the frame of an outcome.</summary>
    public JsonNode? Document { get; init; }

    public bool Refused => Reasons.Count > 0;

    public static VerbOutcome Ok(object value) => new(value, []);

    public static VerbOutcome Refuse(params IEnumerable<VerbReason> reasons) => new(null, [.. reasons]);

    public static VerbOutcome Refuse(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Refuse(new VerbReason(problem.Code, Texts.In(CultureInfo.CurrentUICulture).Problem(problem), problem.Field));
    }
}

/// <summary>One reason of a refusal, readable by a script (code, place) and by a person (message).</summary>
/// <param name="Where">The field, file or line that is meant, where there is one.</param>
public sealed record VerbReason(string Code, string Message, string? Where = null);
