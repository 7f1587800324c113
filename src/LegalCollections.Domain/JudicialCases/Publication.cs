using LegalCollections.Domain.Clients;
using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.JudicialCases;

/// <summary>What the court told in the DJEN, as it was read; deadlines rest on it.</summary>
public sealed class Publication : IClientOwned
{
    private Publication() { }

    public Guid Id { get; private set; }
    public JudicialCaseId JudicialCaseId { get; private set; }
    public CaseId CaseId { get; private set; }
    public ClientId ClientId { get; private set; }

    /// <summary>Day of disponibilização in the DJEN (Lei 11.419/2006 art. 4 §3), not the day of publication.</summary>
    public DateOnly AvailableOn { get; private set; }
    public string Text { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public string RecordedBy { get; private set; } = "";

    public static Publication Record(JudicialCase lawsuit, DateOnly availableOn, string text, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(lawsuit);
        return new Publication
        {
            Id = Guid.CreateVersion7(),
            JudicialCaseId = lawsuit.Id,
            CaseId = lawsuit.CaseId,
            ClientId = lawsuit.ClientId,
            AvailableOn = availableOn,
            Text = text.Trim(),
            RecordedAt = at,
            RecordedBy = by,
        };
    }
}
