namespace LegalCollections.Domain.Sources;

/// <summary>The office's own findings about shipped rules, asked wherever such a rule is applied: what a lawyer found wins.</summary>
public sealed class ReviewedSources(IEnumerable<SourceReview> reviews)
{
    public static readonly ReviewedSources None = new([]);

    private readonly ILookup<string, SourceReview> _byItem = reviews.OrderByDescending(review => review.ReviewedAt).ThenByDescending(review => review.Id)
        .ToLookup(review => review.Item, StringComparer.Ordinal);

    /// <summary>The newest finding that holds on a day; <see langword="null"/> where the shipped rule stands as it is.</summary>
    public SourceReview? Of(string item, DateOnly on) => _byItem[item].FirstOrDefault(review => review.From <= on);

    /// <summary>Every finding about an item, the newest first.</summary>
    public IEnumerable<SourceReview> History(string item) => _byItem[item];

    /// <summary>A figure and its source as they hold on a day.</summary>
    public (decimal Value, string Source) Apply(string item, decimal shipped, string source, DateOnly on) =>
        Of(item, on) is { } review ? (review.Value ?? shipped, review.Source) : (shipped, source);
}
