using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.JudicialCases;

/// <summary>A lawsuit, from its first draft to its number at the court; nothing files it but a person.</summary>
public sealed class JudicialCase : IClientOwned, IVersioned
{
    private JudicialCase() { }

    public JudicialCaseId Id { get; private set; }
    public CaseId CaseId { get; private set; }
    public ClientId ClientId { get; private set; }

    /// <summary>The action: name of the path decided by the lawyer.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Comarca and state of the proposed forum.</summary>
    public string Venue { get; private set; } = "";
    public string VenueState { get; private set; } = "";
    public JudicialCaseStatus Status { get; private set; }
    public DocumentId? DraftId { get; private set; }
    public DocumentId? FiledDocumentId { get; private set; }

    /// <summary>CNJ number, canonical 20 digits; given by the court when the action is filed.</summary>
    public string? Number { get; private set; }

    /// <summary>Key of the court calendar on which deadlines are counted.</summary>
    public string CalendarCode { get; private set; } = "";
    public DateOnly? FiledOn { get; private set; }
    public decimal ValueOfCause { get; private set; }
    public UserId LawyerId { get; private set; }
    public UserId? ParalegalId { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public Guid Version { get; private set; }

    public static JudicialCase Prepare(
        CaseId caseId, ClientId client, string path, string venue, string venueState, string calendarCode, UserId lawyer,
        UserId? paralegal, DateTimeOffset at) => new()
        {
            Id = JudicialCaseId.New(),
            CaseId = caseId,
            ClientId = client,
            Path = path,
            Venue = venue,
            VenueState = venueState,
            CalendarCode = calendarCode,
            LawyerId = lawyer,
            ParalegalId = paralegal,
            CreatedAt = at,
        };

    /// <summary>Whether its petition may still be written or replaced.</summary>
    public bool TakesDrafts => Status is JudicialCaseStatus.Preparing or JudicialCaseStatus.InReview;

    /// <summary>The value on the day of the decision (BRL); a draft brings it up to its own day.</summary>
    public void EstimateAt(decimal valueOfCause) => ValueOfCause = valueOfCause;

    public Result<Done> Draft(DocumentId document, decimal valueOfCause)
    {
        if (!TakesDrafts)
        {
            return JudicialCaseProblems.NotInReview();
        }

        (DraftId, ValueOfCause, Status) = (document, valueOfCause, JudicialCaseStatus.InReview);
        return Done.Value;
    }

    public Result<Done> Accept()
    {
        if (Status != JudicialCaseStatus.InReview || DraftId is null)
        {
            return JudicialCaseProblems.NothingToAccept();
        }

        Status = JudicialCaseStatus.ReadyToFile;
        return Done.Value;
    }

    public Result<Done> File(CaseNumber number, DateOnly on, string calendarCode)
    {
        if (Status != JudicialCaseStatus.ReadyToFile)
        {
            return JudicialCaseProblems.NotReadyToFile();
        }

        (Number, FiledOn, FiledDocumentId, CalendarCode, Status) = (number.Value, on, DraftId, calendarCode, JudicialCaseStatus.Filed);
        return Done.Value;
    }

    /// <summary>Another court took it over; deadlines are counted on that court's calendar from now on.</summary>
    public void MoveTo(string city, string state, string calendarCode) => (Venue, VenueState, CalendarCode) = (city, state, calendarCode);

    /// <summary>The lawyer gives it up before filing; its titles are decided upon again.</summary>
    public Result<Done> Reject()
    {
        if (!TakesDrafts)
        {
            return JudicialCaseProblems.NotInReview();
        }

        Status = JudicialCaseStatus.Closed;
        return Done.Value;
    }
}

/// <summary>How far a lawsuit has come.</summary>
public enum JudicialCaseStatus { Preparing, InReview, ReadyToFile, Filed, Closed }
