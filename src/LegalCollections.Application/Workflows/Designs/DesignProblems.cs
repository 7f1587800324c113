using LegalCollections.Domain.Common;

namespace LegalCollections.Application.Workflows.Designs;

/// <summary>Why a drawing is not taken.</summary>
internal static class DesignProblems
{
    public static Problem NotFound() => new("workflows.NotFound");

    public static Problem NotADefinition() => new("workflows.NotADefinition");

    public static Problem UnusableId(string id) => new("workflows.UnusableId", null, id);

    /// <summary>Somebody else saved it since the sender read it.</summary>
    public static Problem Stale() => new("workflows.Stale");

    /// <summary>The check refuses it; each finding is told by itself.</summary>
    public static Problem HasErrors(IReadOnlyList<Problem> errors) => new("workflows.HasErrors", null, errors);

    /// <summary>The same for a file: each finding with the file's name.</summary>
    public static Problem InFile(string file, Problem problem) => problem.Args is [IReadOnlyList<Problem> parts]
        ? HasErrors([.. parts.Select(part => new Problem("workflows.AtStep", null, file, part))])
        : new Problem("workflows.AtStep", null, file, problem);

    /// <summary>Cases may be bound to it.</summary>
    public static Problem WasPublished() => new("workflows.WasPublished");
}
