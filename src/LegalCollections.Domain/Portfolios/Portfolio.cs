using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Portfolios;

/// <summary>A carteira: the titles that a creditor hands over to be worked under one approved strategy.</summary>
public sealed class Portfolio : IClientOwned, IVersioned
{
    private Portfolio() { }

    public PortfolioId Id { get; private set; }
    public ClientId ClientId { get; private set; }
    public string Name { get; private set; } = "";
    public PortfolioStatus Status { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The version of the workflow that new cases follow.</summary>
    public string? StrategyVersionId { get; private set; }
    public UserId? LawyerId { get; private set; }
    public UserId? ParalegalId { get; private set; }
    public UserId? CollectorId { get; private set; }
    public UserId? ApprovedBy { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>New titles come in before and after the approval; after it their cases start at once.</summary>
    public bool TakesTitles => Status is PortfolioStatus.Planning or PortfolioStatus.Active;

    public static Portfolio Open(ClientId client, string name, DateTimeOffset at) =>
        new() { Id = PortfolioId.New(), ClientId = client, Name = name.Trim(), CreatedAt = at };

    /// <summary>Ends the planning; only from here on may anything be sent.</summary>
    public Result<Done> Approve(StrategyChoice choice, UserId by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(choice);
        if (Status != PortfolioStatus.Planning)
        {
            return PortfolioProblems.NotInPlanning(Name);
        }

        Status = PortfolioStatus.Active;
        (StrategyVersionId, LawyerId, ParalegalId, CollectorId) =
            (choice.StrategyVersionId, choice.Lawyer, choice.Paralegal, choice.Collector);
        (ApprovedBy, ApprovedAt) = (by, at);
        return Done.Value;
    }
}

/// <summary>What a lawyer approves: the flow's version and the people who answer for it.</summary>
public sealed record StrategyChoice(string StrategyVersionId, UserId Lawyer, UserId Paralegal, UserId? Collector);

/// <summary>Planning: nothing is sent. Active: the strategy runs. Closed: handed back.</summary>
public enum PortfolioStatus { Planning, Active, Closed }
