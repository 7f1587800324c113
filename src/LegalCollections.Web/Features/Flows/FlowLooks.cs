using LegalCollections.Application.Common;
using LegalCollections.Application.Flows;
using LegalCollections.Application.Workflows.Pictures;
using LegalCollections.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LegalCollections.Web.Features.Flows;

/// <summary>The pictures of the catalogue: with the cases that stand at each step, or with what changed.</summary>
public static class FlowLooks
{
    public static FlowPictureView WithCases(FlowOnBoard flow, FlowPicture picture, Wording words, IUrlHelper url)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(words);
        return new FlowPictureView("flow", $"{flow.Shown.Name} ({words["flows.version", flow.Shown.Version]})", picture)
        {
            Marks = flow.Standing.ToDictionary(at => at.Key, at => new StepMark(
                "flow-cases", words.Number(at.Value), words.Count("flows.casesHere", at.Value),
                url.Action("Index", "Cases", new { id = "", flow = flow.Shown.Id, step = at.Key }))),
        };
    }

    /// <param name="compared">Two versions with their differences.</param>
    /// <param name="after">The newer of the two; else the older.</param>
    /// <param name="picture">Its picture.</param>
    /// <param name="words">The reader's language.</param>
    public static FlowPictureView WithChanges(FlowsCompared compared, bool after, FlowPicture picture, Wording words)
    {
        ArgumentNullException.ThrowIfNull(compared);
        ArgumentNullException.ThrowIfNull(words);
        var version = after ? compared.To : compared.From;
        var hidden = after ? DifferenceKind.Removed : DifferenceKind.Added;
        return new FlowPictureView(after ? "after" : "before", $"{version.Name} ({words["flows.version", version.Version]})", picture)
        {
            Fits = true,
            Marks = (compared.Differences?.Steps ?? []).Where(step => step.Kind != hidden)
                .ToDictionary(step => step.StepId, step => new StepMark(LookOf(step.Kind), words.Enum(step.Kind), words.Enum(step.Kind))),
            LineLooks = (compared.Differences?.Lines ?? []).Where(line => line.Kind != hidden)
                .GroupBy(line => (line.SourceId, line.TargetId)).ToDictionary(lines => lines.Key, lines => LookOf(lines.First().Kind)),
        };
    }

    /// <summary>The class of a kind of change, in pictures and lists.</summary>
    public static string LookOf(DifferenceKind kind) => $"flow-{kind.ToString().ToLowerInvariant()}";
}
