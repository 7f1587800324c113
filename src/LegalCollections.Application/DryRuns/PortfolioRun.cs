using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Portfolios;

namespace LegalCollections.Application.DryRuns;

/// <summary>One dry run of a portfolio: what was asked and how far it has come; any node shows it, and a restart does not lose it.</summary>
public sealed class PortfolioRun : IClientOwned
{
    /// <summary>Days of the office's clock for which a run is kept; then it is deleted, for it holds names and the office has moved on.</summary>
    public const int KeptDays = 30;

    private PortfolioRun() { }

    public Guid Id { get; private set; }
    public PortfolioId PortfolioId { get; private set; }
    public ClientId ClientId { get; private set; }

    /// <summary>Of the portfolio when it was asked for.</summary>
    public string Name { get; private set; } = "";
    public DryRunPlan Plan { get; private set; } = new();

    /// <summary>The office's day on which the walk begins.</summary>
    public DateOnly From { get; private set; }
    public UserId ById { get; private set; }

    /// <summary>System time.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>System time; also tells whose the run is when a node that was taken for dead comes back.</summary>
    public DateTimeOffset? BegunAt { get; private set; }

    /// <summary>Cases to walk; 0 until they are counted.</summary>
    public int Total { get; private set; }
    public int Done { get; private set; }
    public PortfolioRunState State { get; private set; }

    /// <summary>Why it was refused; null for a failure that is a fault of the product.</summary>
    public SaidProblem? Refusal { get; private set; }

    public bool IsOver => State is not (PortfolioRunState.Waiting or PortfolioRunState.Running);

    public static PortfolioRun Ask(Portfolio portfolio, DryRunPlan plan, DateOnly from, UserId by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        return new PortfolioRun
        {
            Id = Guid.CreateVersion7(),
            PortfolioId = portfolio.Id,
            ClientId = portfolio.ClientId,
            Name = portfolio.Name,
            Plan = plan,
            From = from,
            ById = by,
            AskedAt = at,
        };
    }

    /// <summary>The time that is left at the pace so far.</summary>
    public TimeSpan? Remaining(DateTimeOffset now) => BegunAt is not { } begun || Done == 0 || IsOver ? null : (now - begun) / Done * (Total - Done);
}

/// <summary>How far a dry run has come.</summary>
public enum PortfolioRunState { Waiting, Running, Finished, Stopped, Failed }
