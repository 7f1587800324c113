using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Reports;

/// <summary>A status report as the client received it; kept, so that what was reported then can be read later.</summary>
public sealed class StoredReport : IClientOwned
{
    private StoredReport() { }

    public Guid Id { get; private set; }
    public ClientId ClientId { get; private set; }

    /// <summary>The day whose figures it shows.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The month it closes (<c>yyyy-MM</c>), one per client; null for a report sent at a person's wish.</summary>
    public string? Month { get; private set; }

    /// <summary>SHA-256 (hex) in the blob store.</summary>
    public string PdfHash { get; private set; } = "";
    public string WorkbookHash { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }
    public string CreatedBy { get; private set; } = "";

    public static StoredReport Keep(
        ClientId client, DateOnly on, YearMonth? month, string pdfHash, string workbookHash, DateTimeOffset at, string by) => new()
        {
            Id = Guid.CreateVersion7(),
            ClientId = client,
            On = on,
            Month = month?.ToString(),
            PdfHash = pdfHash,
            WorkbookHash = workbookHash,
            CreatedAt = at,
            CreatedBy = by,
        };
}

/// <summary>The refusals of the report slice.</summary>
public static class ReportProblems
{
    public static Problem ClientNotFound() => new("reports.ClientNotFound");

    public static Problem InTheFuture(DateOnly on) => new("reports.InTheFuture", "on", on);
}
