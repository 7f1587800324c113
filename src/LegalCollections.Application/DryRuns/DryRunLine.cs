using LegalCollections.Domain.Cases;

namespace LegalCollections.Application.DryRuns;

/// <summary>One thing that would happen to one debtor on one day.</summary>
/// <param name="Key">What exactly: a template, a kind of task, a reason of closing, a step.</param>
/// <param name="Problem">Why something could not be done.</param>
public sealed record DryRunLine(DateOnly On, long CaseNumber, string Debtor, DryRunKind Kind, string Key, SaidProblem? Problem = null);

/// <summary>The kinds of things that a dry run counts; the first six may cost money.</summary>
public enum DryRunKind { Email, Letter, RegisteredLetter, Task, Protest, Lawsuit, Closed, NoAddress, Failed }

/// <summary>A place where flows waited for a person, and the answer that was supposed.</summary>
/// <param name="Step">Id of the step, or the kind of a task that no flow waits for.</param>
/// <param name="Task">The kind of task; null for a letter that waits for its receipt.</param>
/// <param name="Cases">How often it was reached.</param>
public sealed record DryRunPoint(string Step, TaskKind? Task, IReadOnlyList<string> Options, string Answer, int Cases);

/// <summary>What the walk of some cases showed.</summary>
public sealed record DryRunPart(
    IReadOnlyList<DryRunLine> Lines, IReadOnlyList<DryRunPoint> Points, IReadOnlyList<CaseEvent> Path, IReadOnlyList<StandingCase> Standing);

/// <summary>Where a case stands at the end of the walk.</summary>
public sealed record StandingCase(long Number, CollectionStage Stage, CaseStatus Status, string? NextStep, DateOnly? NextStepOn);
