using System.Globalization;
using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Petitions;

/// <summary>The petitions of a portfolio written in one go; it can be paused, and goes on after a restart where it stood.</summary>
public sealed class PetitionRun : IClientOwned, IVersioned
{
    private PetitionRun() { }

    public Guid Id { get; private set; }
    public PortfolioId PortfolioId { get; private set; }
    public ClientId ClientId { get; private set; }
    public PetitionRunStatus Status { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public string StartedBy { get; private set; } = "";
    public UserId? StartedById { get; private set; }
    public Guid Version { get; private set; }

    public static PetitionRun Start(PortfolioId portfolio, ClientId client, DateTimeOffset at, string by, UserId? byId) => new()
    {
        Id = Guid.CreateVersion7(),
        PortfolioId = portfolio,
        ClientId = client,
        StartedAt = at,
        StartedBy = by,
        StartedById = byId,
    };

    public void Pause() => Status = Status == PetitionRunStatus.Running ? PetitionRunStatus.Paused : Status;

    public void Resume() => Status = Status == PetitionRunStatus.Paused ? PetitionRunStatus.Running : Status;

    public void Finish() => Status = PetitionRunStatus.Done;
}

/// <summary>One lawsuit of a run: written, or stopped alone with its reason.</summary>
public sealed class PetitionRunItem : IClientOwned
{
    private PetitionRunItem() { }

    public Guid Id { get; private set; }
    public Guid RunId { get; private set; }
    public ClientId ClientId { get; private set; }
    public JudicialCaseId JudicialCaseId { get; private set; }
    public int Position { get; private set; }
    public PetitionItemStatus Status { get; private set; }

    /// <summary>Code of the problem that stopped it, with what fills its sentence.</summary>
    public string? ProblemCode { get; private set; }
    public IReadOnlyList<string> ProblemArgs { get; private set; } = [];

    /// <summary>Names of <see cref="ReviewReason"/>; empty when no person needs to read it before it is accepted.</summary>
    public IReadOnlyList<string> Reasons { get; private set; } = [];

    public bool InSample => Reasons.Count > 0;

    public static PetitionRunItem Of(PetitionRun run, JudicialCaseId lawsuit, int position)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new PetitionRunItem { Id = Guid.CreateVersion7(), RunId = run.Id, ClientId = run.ClientId, JudicialCaseId = lawsuit, Position = position };
    }

    public void Write(IReadOnlyList<ReviewReason> reasons) => (Status, Reasons) = (PetitionItemStatus.Written, [.. reasons.Select(reason => reason.ToString())]);

    public void Stop(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        (Status, ProblemCode) = (PetitionItemStatus.Stopped, problem.Code);
        ProblemArgs = [.. problem.Args.Select(arg => Convert.ToString(arg, CultureInfo.InvariantCulture) ?? "")];
    }
}

/// <summary>How far a run has come.</summary>
public enum PetitionRunStatus { Running, Paused, Done }

/// <summary>What became of one lawsuit of a run.</summary>
public enum PetitionItemStatus { Waiting, Written, Stopped }

/// <summary>Why a person must read a petition before it is accepted.</summary>
public enum ReviewReason
{
    /// <summary>Among the tenth of the run with the highest value, or above R$ 100.000,00.</summary>
    HighValue,

    /// <summary>A title prescribes within 90 days.</summary>
    LimitationNear,

    /// <summary>A paper that the law of the action asks for is missing.</summary>
    MissingPapers,

    /// <summary>Index months are missing, or nothing was ever said to the debtor.</summary>
    OddData,

    /// <summary>Every twentieth, whatever it says.</summary>
    Drawn,
}

/// <summary>The refusals of the petition factory.</summary>
public static class PetitionProblems
{
    public static Problem NothingToWrite() => new("petitions.NothingToWrite");

    public static Problem AlreadyRunning() => new("petitions.AlreadyRunning");

    public static Problem NotFound() => new("petitions.NotFound");

    public static Problem SampleUnread(int petitions) => new("petitions.SampleUnread", null, petitions);

    public static Problem NoneAccepted() => new("petitions.NoneAccepted");

    /// <summary>Others changed the case each time that its petition was being written.</summary>
    public static Problem CaseChanging() => new("petitions.CaseChanging");

    public static Problem Fault() => new("petitions.Fault");
}
