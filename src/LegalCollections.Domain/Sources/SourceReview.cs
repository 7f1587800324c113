using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Sources;

/// <summary>What a lawyer found when checking a shipped rule that nobody had verified; nothing is overwritten, the newest record counts.</summary>
public sealed class SourceReview
{
    public const int LongestText = 500;

    private SourceReview() { }

    public Guid Id { get; private set; }

    /// <summary>The rule by kind and code, such as <c>deadline:RESP</c>.</summary>
    public string Item { get; private set; } = "";

    /// <summary>Article or act as the lawyer read it; printed instead of the shipped one.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The corrected figure in the rule's own unit; <see langword="null"/> where the shipped one was confirmed.</summary>
    public decimal? Value { get; private set; }

    /// <summary>The first day on which it holds.</summary>
    public DateOnly From { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset ReviewedAt { get; private set; }
    public string ReviewedBy { get; private set; } = "";

    /// <returns>A refusal without source or reason, for a figure that is not positive, and for one without its first day.</returns>
    public static Result<SourceReview> Record(SourceEntry entry, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var (source, reason) = (entry.Source?.Trim() ?? "", entry.Reason?.Trim() ?? "");
        if (source.Length is 0 or > LongestText || reason.Length is 0 or > LongestText)
        {
            return source.Length is 0 or > LongestText ? SourceProblems.SourceMissing() : SourceProblems.ReasonMissing();
        }

        if (entry.Value is <= 0m)
        {
            return SourceProblems.ValueNotPositive();
        }

        return entry is { Value: not null, From: null }
            ? SourceProblems.FromMissing()
            : new SourceReview
            {
                Id = Guid.CreateVersion7(),
                Item = entry.Item,
                Source = source,
                Value = entry.Value,
                From = entry.From ?? DateOnly.MinValue,
                Reason = reason,
                ReviewedAt = at,
                ReviewedBy = by,
            };
    }
}

/// <summary>What a lawyer writes down of a shipped rule.</summary>
/// <param name="Value">Only where the shipped figure is wrong, with the day <paramref name="From"/> which the other holds.</param>
/// <param name="Reason">Where it was read, and what was found.</param>
public sealed record SourceEntry(string Item, string? Source, decimal? Value, DateOnly? From, string? Reason);

/// <summary>The refusals of the sources slice.</summary>
public static class SourceProblems
{
    public static Problem ItemUnknown() => new("sources.ItemUnknown");

    public static Problem SourceMissing() => new("sources.SourceMissing", "Source", SourceReview.LongestText);

    public static Problem ReasonMissing() => new("sources.ReasonMissing", "Reason", SourceReview.LongestText);

    public static Problem ValueNotPositive() => new("sources.ValueNotPositive", "Value");

    public static Problem WholeValueNeeded() => new("sources.WholeValueNeeded", "Value");

    public static Problem NoFigure() => new("sources.NoFigure", "Value");

    public static Problem FromMissing() => new("sources.FromMissing", "From");
}
