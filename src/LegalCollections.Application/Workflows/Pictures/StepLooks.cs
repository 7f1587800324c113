using LegalCollections.Workflows.Definitions;

namespace LegalCollections.Application.Workflows.Pictures;

/// <summary>The colour and the icon of each activity type, so that a reader tells a letter from a wait at a glance.</summary>
internal static class StepLooks
{
    private static readonly Dictionary<string, (StepKind Kind, string Icon)> ByType = new(StringComparer.Ordinal)
    {
        ["Elsa.Start"] = (StepKind.Milestone, "player-play"),
        ["Elsa.End"] = (StepKind.Milestone, "player-stop"),
        ["Elsa.Finish"] = (StepKind.Milestone, "player-stop"),
        ["Elsa.Complete"] = (StepKind.Milestone, "player-stop"),
        ["LegalCollections.SendNotice"] = (StepKind.Notice, "send"),
        ["LegalCollections.OrderDocument"] = (StepKind.Notice, "file-text"),
        ["LegalCollections.OpenTask"] = (StepKind.Task, "checklist"),
        ["Elsa.RunTask"] = (StepKind.Task, "checklist"),
        ["LegalCollections.WaitBusinessDays"] = (StepKind.Wait, "hourglass"),
        ["Elsa.Delay"] = (StepKind.Wait, "hourglass"),
        ["Elsa.StartAt"] = (StepKind.Wait, "calendar-due"),
        ["Elsa.Timer"] = (StepKind.Wait, "clock"),
        ["Elsa.Cron"] = (StepKind.Wait, "clock"),
        ["Elsa.Event"] = (StepKind.Wait, "bell"),
        ["LegalCollections.MoveStage"] = (StepKind.Stage, "flag"),
        ["LegalCollections.CloseCase"] = (StepKind.Stage, "lock"),
        ["Elsa.FlowDecision"] = (StepKind.Decision, "route"),
        ["Elsa.FlowSwitch"] = (StepKind.Decision, "route"),
        ["Elsa.If"] = (StepKind.Decision, "route"),
        ["Elsa.Switch"] = (StepKind.Decision, "route"),
        ["Elsa.FlowFork"] = (StepKind.Decision, "git-fork"),
        ["Elsa.FlowJoin"] = (StepKind.Decision, "git-merge"),
        ["LegalCollections.RequestProtest"] = (StepKind.Judicial, "building-bank"),
        ["Elsa.DispatchWorkflow"] = (StepKind.Other, "external-link"),
        ["Elsa.ExecuteWorkflow"] = (StepKind.Other, "external-link"),
        ["Elsa.While"] = (StepKind.Group, "refresh"),
        ["Elsa.For"] = (StepKind.Group, "refresh"),
        ["Elsa.ForEach"] = (StepKind.Group, "refresh"),
        ["Elsa.ParallelForEach"] = (StepKind.Group, "refresh"),
        ["Elsa.Flowchart"] = (StepKind.Group, "folder"),
        ["Elsa.Sequence"] = (StepKind.Group, "list-details"),
        ["Elsa.PublishEvent"] = (StepKind.Other, "speakerphone"),
        ["Elsa.WriteLine"] = (StepKind.Other, "note"),
        ["Elsa.Fault"] = (StepKind.Other, "alert-triangle"),
    };

    public static (StepKind Kind, string Icon) Of(ActivityNode step, string? category) =>
        ByType.TryGetValue(step.Type, out var look) ? Refined(step, look)
        : category == "Judicial" ? (StepKind.Judicial, "gavel")
        : (StepKind.Other, "settings");

    private static (StepKind Kind, string Icon) Refined(ActivityNode step, (StepKind Kind, string Icon) look) =>
        (step.Inputs.GetValueOrDefault("channel") ?? step.Inputs.GetValueOrDefault("kind"))?.Value switch
        {
            "Email" => (look.Kind, "mail"),
            "Letter" => (look.Kind, "file-text"),
            "RegisteredLetter" => (look.Kind, "signature"),
            "Call" => (look.Kind, "phone-call"),
            _ => look,
        };
}
