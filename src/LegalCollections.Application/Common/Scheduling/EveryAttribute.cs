namespace LegalCollections.Application.Common.Scheduling;

/// <summary>How often Quartz does a job; jobs are found by it, so that no list is edited.</summary>
/// <param name="seconds">Between one start and the next.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EveryAttribute(int seconds) : Attribute
{
    public TimeSpan Interval { get; } = TimeSpan.FromSeconds(seconds);
}
