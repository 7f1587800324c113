using LegalCollections.Domain.Common;

namespace LegalCollections.Application.DryRuns;

/// <summary>One dry run of a portfolio, from the moment it was asked for; it lives in memory and goes with the process.</summary>
public sealed class PortfolioRun(PortfolioId portfolio, string name, DryRunPlan plan, DateOnly from, UserId by, DateTimeOffset askedAt) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private volatile int _done;
    private volatile int _state;

    public Guid Id { get; } = Guid.CreateVersion7();

    public PortfolioId Portfolio { get; } = portfolio;

    public string Name { get; } = name;

    public DryRunPlan Plan { get; } = plan;

    /// <summary>The office's day on which the walk begins.</summary>
    public DateOnly From { get; } = from;

    public UserId By { get; } = by;

    /// <summary>System time.</summary>
    public DateTimeOffset AskedAt { get; } = askedAt;

    /// <summary>Cases to walk; 0 until they are counted.</summary>
    public int Total { get; internal set; }

    public int Done => _done;

    public PortfolioRunState State => (PortfolioRunState)_state;

    public bool IsOver => State > PortfolioRunState.Running;

    /// <summary>Why it was refused; null for a failure that is a fault of the product.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Complete when the run has finished; of the cases done when it was stopped.</summary>
    public DryRunSums Sums { get; } = new();

    /// <summary>Ends when the run is over.</summary>
    public Task Completion { get; internal set; } = Task.CompletedTask;

    internal CancellationToken Stopping => _stop.Token;

    public void Stop() => _stop.Cancel();

    public void Dispose() => _stop.Dispose();

    /// <summary>The time that is left at the pace so far.</summary>
    public TimeSpan? Remaining(DateTimeOffset now) => _done == 0 || IsOver ? null : (now - AskedAt) / _done * (Total - _done);

    internal void Add(DryRunPart part, int cases)
    {
        Sums.Add(part);
        _done += cases;
    }

    internal void Begin() => _state = (int)PortfolioRunState.Running;

    internal void End(PortfolioRunState state, Problem? problem = null)
    {
        Problem = problem;
        _state = (int)state;
    }
}

/// <summary>How far a dry run has come.</summary>
public enum PortfolioRunState { Waiting, Running, Finished, Stopped, Failed }
