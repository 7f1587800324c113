using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Portfolios;

/// <summary>One file on its way into a portfolio: what it is, how far it came and what became of it.</summary>
public sealed class PortfolioImport : IClientOwned, IVersioned
{
    private PortfolioImport() { }

    public ImportId Id { get; private set; }
    public ClientId ClientId { get; private set; }
    public PortfolioId PortfolioId { get; private set; }
    public ImportStatus Status { get; private set; }
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file (hex), to prove later which file was imported.</summary>
    public string FileHash { get; private set; } = "";
    public long FileLength { get; private set; }
    public IReadOnlyList<string> Headings { get; private set; } = [];
    public ColumnMap Map { get; private set; } = null!;
    public UserId? RequestedById { get; private set; }
    public string RequestedBy { get; private set; } = "";
    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>Lines of the file; known once it was looked through.</summary>
    public int TotalLines { get; private set; }

    /// <summary>Lines staged so far; shown while reading.</summary>
    public int LinesRead { get; private set; }
    public int NewCount { get; private set; }
    public int KnownCount { get; private set; }
    public int RefusedCount { get; private set; }

    /// <summary>Sum of the new titles (BRL).</summary>
    public decimal NewPrincipal { get; private set; }

    /// <summary>Cases opened by the import; before its commit, how many would be.</summary>
    public int CaseCount { get; private set; }

    /// <summary>Cases already there that the new titles join.</summary>
    public int JoinedCount { get; private set; }

    /// <summary>Code and arguments of what stopped the import.</summary>
    public RowProblem? Failure { get; private set; }
    public DateTimeOffset? CommittedAt { get; private set; }
    public DateOnly? CommittedOn { get; private set; }
    public string? CommittedBy { get; private set; }
    public DateTimeOffset? RolledBackAt { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>True while a worker owes something to the import, also after a crash.</summary>
    public bool IsRunning => Status is ImportStatus.Reading or ImportStatus.Committing;

    public bool CanRollBack => Status is ImportStatus.Uploaded or ImportStatus.Previewed or ImportStatus.Committed or ImportStatus.Failed;

    public static PortfolioImport Receive(
        ImportId id, Portfolio portfolio, ReceivedFile file, ColumnMap guess, UserId? byId, string by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        ArgumentNullException.ThrowIfNull(file);
        return new PortfolioImport
        {
            Id = id,
            ClientId = portfolio.ClientId,
            PortfolioId = portfolio.Id,
            FileName = file.Name,
            FileHash = file.Hash,
            FileLength = file.Length,
            Headings = file.Headings,
            Map = guess,
            RequestedById = byId,
            RequestedBy = by,
            UploadedAt = at,
        };
    }

    /// <summary>Starts the reading under a mapping; a preview may be read again under another one.</summary>
    public Result<Done> Read(ColumnMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (Status is not (ImportStatus.Uploaded or ImportStatus.Previewed or ImportStatus.Failed))
        {
            return PortfolioProblems.NotAtThisStep(Status);
        }

        var bound = map.Bind(Headings);
        if (bound.Failed)
        {
            return bound.Problem;
        }

        (Map, Status, Failure, LinesRead, TotalLines) = (map, ImportStatus.Reading, null, 0, 0);
        return Done.Value;
    }

    public void Preview(ImportCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        Status = ImportStatus.Previewed;
        Count(counts);
    }

    public Result<Done> Commit()
    {
        if (Status != ImportStatus.Previewed)
        {
            return PortfolioProblems.NotAtThisStep(Status);
        }

        if (NewCount == 0)
        {
            return PortfolioProblems.NothingToCommit();
        }

        Status = ImportStatus.Committing;
        return Done.Value;
    }

    /// <summary>Stamps the rows about to be written: they take instant, day and person from here.</summary>
    public void Stamp(DateTimeOffset at, DateOnly today, string by) => (CommittedAt, CommittedOn, CommittedBy) = (at, today, by);

    public void Finish(ImportCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        Status = ImportStatus.Committed;
        Count(counts);
    }

    public void Fail(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Status = ImportStatus.Failed;
        Failure = RowProblems.Describe("", "", problem, refuses: true);
    }

    public void RollBack(DateTimeOffset at) => (Status, RolledBackAt) = (ImportStatus.RolledBack, at);

    private void Count(ImportCounts counts) =>
        (NewCount, KnownCount, RefusedCount, NewPrincipal, CaseCount, JoinedCount) =
            (counts.New, counts.Known, counts.Refused, counts.NewPrincipal, counts.Cases, counts.Joined);
}

/// <summary>What is known of a file when it has arrived.</summary>
public sealed record ReceivedFile(string Name, string Hash, long Length, IReadOnlyList<string> Headings);

/// <summary>What a preview promises and a commit did; money in BRL.</summary>
public sealed record ImportCounts(int New, int Known, int Refused, decimal NewPrincipal, int Cases, int Joined);

/// <summary>Where an import stands; reading and committing go on by themselves after a crash.</summary>
public enum ImportStatus { Uploaded, Reading, Previewed, Committing, Committed, RolledBack, Failed }
