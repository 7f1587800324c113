namespace LegalCollections.Domain.Cases;

/// <summary>What comes next in a case: the step its flow waits for, or a deadline of its lawsuit that ends first.</summary>
/// <param name="Step">Text key of the step; null when nothing is awaited.</param>
public readonly record struct UpcomingStep(string? Step, DateOnly? On)
{
    /// <summary>Text key under which a court's deadline is shown among the steps.</summary>
    public const string Deadline = "Deadline";

    /// <param name="deadlineOn">Day on which the case's first open deadline ends.</param>
    public static UpcomingStep Of(string? step, DateOnly? on, DateOnly? deadlineOn) =>
        deadlineOn is { } due && (on is not { } day || due <= day) ? new(Deadline, due) : new(step, on);
}
