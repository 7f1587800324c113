namespace LegalCollections.Domain.Cases;

/// <summary>What comes next in a case: the step its flow waits for, or a deadline of its lawsuit that ends first.</summary>
/// <param name="Step">Text key of the step; null when nothing is awaited.</param>
public readonly record struct UpcomingStep(string? Step, DateOnly? On)
{
    /// <summary>Text key under which a court's deadline is shown among the steps.</summary>
    public const string Deadline = "Deadline";

    /// <summary>Text key under which a case that stands still is shown; a court's deadline runs all the same.</summary>
    public const string Held = "Held";

    /// <param name="held">The flow stands still, so that nobody knows the day of its step.</param>
    /// <param name="deadlineOn">Day on which the case's first open deadline ends.</param>
    public static UpcomingStep Of(string? step, DateOnly? on, bool held, DateOnly? deadlineOn) => (held, deadlineOn) switch
    {
        (_, { } due) when held || on is not { } day || due <= day => new(Deadline, due),
        (true, _) => new(Held, null),
        _ => new(step, on),
    };
}
