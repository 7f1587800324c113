using LegalCollections.Application.Common;
using LegalCollections.Application.Desk;
using LegalCollections.Application.Workflows.Pictures;
using LegalCollections.Web.Features.Shared;

namespace LegalCollections.Web.Features.Desk;

/// <summary>The picture of a flow with the place of one case in it.</summary>
public static class CaseFlowPicture
{
    public static FlowPictureView Of(FlowPicture picture, CaseFlow flow, Wording words)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(words);
        var marks = flow.Passed.ToDictionary(step => step, _ => new StepMark("flow-passed", "✓", words["cases.flow.passed"]));
        foreach (var step in flow.Current)
        {
            marks[step] = new StepMark("flow-here", words["cases.flow.here"], words["cases.flow.here"]);
        }

        return new FlowPictureView("flow", $"{flow.Version.Name} ({words["flows.version", flow.Version.Version]})", picture) { Marks = marks };
    }
}
