using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Runtime;

namespace LegalCollections.Application.Workflows;

/// <summary>Reads of which case a running activity is: the correlation id with which its flow was started.</summary>
public static class CaseActivity
{
    /// <exception cref="InvalidOperationException">The instance belongs to no case.</exception>
    public static CaseId CaseIdOf(this ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Guid.TryParse(context.Origin, out var id)
            ? new CaseId(id)
            : throw new InvalidOperationException("This activity runs only in the flow of a case.");
    }

    /// <summary>The outcome that a signal carries to a waiting step.</summary>
    public static string? OutcomeOf(object? input) =>
        (input as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("outcome") as string;
}
