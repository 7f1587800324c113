using LegalCollections.Workflows.BuiltIn;

namespace LegalCollections.Workflows.Runtime;

/// <summary>What starts new instances of a workflow by itself: an event, or time.</summary>
/// <param name="EventName">The event that starts an instance; null for a trigger of time.</param>
/// <param name="FirstAt">When time starts the first instance; it may lie in the past, which means at once.</param>
public sealed record StartTrigger(string ActivityId, string? EventName, DateTimeOffset? FirstAt)
{
    internal TimeSpan? Interval { get; init; }
    internal CronExpression? Cron { get; init; }

    /// <summary>The start after the one that was due at this instant; null when there is none.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset due) => Interval is { } interval ? due + interval : Cron?.NextAfter(due);

    /// <summary>Reads the trigger off its activity; null when the activity starts nothing.</summary>
    internal static StartTrigger? Of(ActivityContext activity) => activity.Node.Type switch
    {
        "Elsa.Event" => activity.Input<string>("eventName") is { Length: > 0 } name ? new StartTrigger(activity.ActivityId, name, null) : null,
        "Elsa.StartAt" => activity.Input<DateTimeOffset?>("dateTime") is { } at ? new StartTrigger(activity.ActivityId, null, at) : null,
        "Elsa.Timer" => activity.Input<TimeSpan>("interval") is var interval && interval > TimeSpan.Zero
            ? new StartTrigger(activity.ActivityId, null, activity.Now + interval) { Interval = interval }
            : null,
        "Elsa.Cron" => CronExpression.Parse(activity.Input<string>("cronExpression") ?? "") is var cron && cron.NextAfter(activity.Now) is { } next
            ? new StartTrigger(activity.ActivityId, null, next) { Cron = cron }
            : null,
        _ => null,
    };
}
