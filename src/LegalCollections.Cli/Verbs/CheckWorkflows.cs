using System.CommandLine;
using LegalCollections.Application.Common;
using LegalCollections.Application.Workflows;
using LegalCollections.Domain.Common;
using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Cli.Verbs;

/// <summary>Tells the designer of a flow, before it is published, everything that would stop it.</summary>
public sealed class CheckWorkflows : Verb
{
    private readonly Argument<FileInfo[]> _files = new Argument<FileInfo[]>("file")
    {
        Description = "Elsa 3 workflow definitions (.json)",
        Arity = ArgumentArity.OneOrMore,
    }.AcceptExistingOnly();

    public CheckWorkflows()
        : base("workflows check", "Check workflow definitions; warnings alone do not refuse a file") => Command.Add(_files);

    protected override async Task<VerbOutcome> RunAsync(ParseResult input, VerbOutput output, CancellationToken ct)
    {
        var read = new List<(FileInfo File, ParsedDefinition Parsed)>();
        foreach (var file in input.GetRequiredValue(_files))
        {
            read.Add((file, WorkflowDefinition.Parse(await File.ReadAllTextAsync(file.FullName, ct))));
        }

        var activities = new WorkflowCatalog().Activities;
        var flows = read.Select(r => r.Parsed.Definition?.DefinitionId).OfType<string>().Union(ShippedWorkflows.Ids).ToList();
        var found = read.SelectMany(
            r => r.Parsed.Definition is { } definition ? FlowChecks.Check(definition, activities, flows) : r.Parsed.Problems,
            (r, problem) => (r.File.Name, problem)).ToList();
        return found.Any(f => f.problem.Severity == ProblemSeverity.Error)
            ? VerbOutcome.Refuse(found.Select(f => Reason(f.Name, f.problem)))
            : VerbOutcome.Ok(read.Select(r => new
            {
                file = r.File.Name,
                flow = r.Parsed.Definition!.DefinitionId,
                activities = r.Parsed.Definition.AllNodes.Count - 1,
                warnings = found.Where(f => f.Name == r.File.Name).Select(f => Reason(f.Name, f.problem)).ToList(),
            }).ToList());
    }

    internal static VerbReason Reason(string file, DefinitionProblem problem)
    {
        var text = Texts.In(Texts.Languages[^1]).Problem(new Problem($"workflows.{problem.Code}", null, problem.Args));
        return new VerbReason(problem.Code, problem.Severity == ProblemSeverity.Warning ? $"Warning: {text}" : text, $"{file}: {problem.ActivityId ?? "definition"}");
    }
}
