using System.Globalization;
using LegalCollections.Application.Common;
using LegalCollections.Workflows.Activities;

namespace LegalCollections.Application.Workflows;

/// <summary>What the designer calls activities, inputs, keys and outcomes: our own words for what is ours, the engine's names as every Elsa user knows them.</summary>
public static class ActivityWords
{
    private const string Ours = "LegalCollections.";

    public static string NameOf(ActivityDescriptor activity, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Find(activity, "", culture) ?? activity.DisplayName;
    }

    public static string AboutOf(ActivityDescriptor activity, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Find(activity, ".about", culture) ?? activity.Description;
    }

    public static string CategoryOf(ActivityDescriptor activity, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return IsOurs(activity) ? Texts.Find("activity.category." + activity.Category, culture) ?? activity.Category : activity.Category;
    }

    public static string NameOf(ActivityDescriptor activity, InputDescriptor input, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(input);
        return Find(activity, "." + input.Name, culture) ?? input.DisplayName;
    }

    public static string AboutOf(ActivityDescriptor activity, InputDescriptor input, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(input);
        return Find(activity, $".{input.Name}.about", culture) ?? input.Description;
    }

    /// <summary>A value that an input takes from a list.</summary>
    public static string KeyOf(string activityType, string input, string key, CultureInfo culture) =>
        FlowChecks.KeysOf(activityType, input)?.NameOf(key, culture) ?? Texts.Find($"{input}.{key}", culture) ?? key;

    public static string OutcomeOf(string outcome, CultureInfo culture) =>
        Texts.Find("enum.TaskOutcome." + outcome, culture) ?? Texts.Find("activity.outcome." + outcome, culture) ?? outcome;

    private static bool IsOurs(ActivityDescriptor activity) => activity.Type.StartsWith(Ours, StringComparison.Ordinal);

    private static string? Find(ActivityDescriptor activity, string key, CultureInfo culture) =>
        IsOurs(activity) ? Texts.Find($"activity.{activity.Type[Ours.Length..]}{key}", culture) : null;
}
