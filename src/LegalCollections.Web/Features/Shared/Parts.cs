namespace LegalCollections.Web.Features.Shared;

/// <summary>A list with nothing in it: why, and what to do next (<c>_EmptyState</c>).</summary>
public sealed record EmptyState(string Icon, string Title, string Hint, string? ActionText = null, string? ActionAddress = null);

/// <summary>Keyset paging (<c>_Pager</c>): the addresses of the neighbouring pages, null where there is none.</summary>
public sealed record Pager(string? Previous, string? Next, int Shown, int? Total = null);

/// <summary>How much a thing presses; shown by colour, icon and word together (<c>_Badge</c>).</summary>
public enum Urgency
{
    None,
    Done,
    Normal,
    Soon,
    Urgent,
    Overdue,
}

/// <summary>A word with its urgency (<c>_Badge</c>).</summary>
public sealed record Badge(Urgency Urgency, string Text)
{
    public string Icon => Urgency switch
    {
        Urgency.Done => "circle-check",
        Urgency.Soon => "clock",
        Urgency.Urgent => "alert-triangle",
        Urgency.Overdue => "alert-octagon",
        Urgency.Normal => "calendar-event",
        _ => "circle-dashed",
    };

    public string Colour => "urgency-" + Urgency.ToString().ToLowerInvariant();
}

/// <summary>Long work that can be left and found again (<c>_ProgressBar</c>); asks <paramref name="Address"/> again each second until done.</summary>
/// <param name="Total">Null while the end is not known.</param>
public sealed record ProgressBar(string Address, string Label, long Done, long? Total, bool Finished, TimeSpan? Remaining = null);

/// <summary>The heading of a page (<c>_PageHeader</c>): what it is, and above it where it belongs.</summary>
public sealed record PageHeader(string Title, string? Above = null, string? AboveAddress = null);
