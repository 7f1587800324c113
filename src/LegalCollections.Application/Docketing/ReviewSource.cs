using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Application.Sources;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Sources;

namespace LegalCollections.Application.Docketing;

/// <summary>A lawyer confirms or corrects a shipped rule; from then on it is applied and cited as found, and the record stays. Open deadlines it would move are proposed.</summary>
public sealed class ReviewSource(AppDb db, OpenSources open, OfficeSources sources, ProposeShifts shifts, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <returns>How many open deadlines would move.</returns>
    public async Task<Result<int>> HandleAsync(SourceEntry entry, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (open.Find(entry.Item) is not { } item)
        {
            return SourceProblems.ItemUnknown();
        }

        if (entry.Value is { } value && Refusal(item, value) is { } refusal)
        {
            return refusal;
        }

        var review = SourceReview.Record(entry, clock.GetUtcNow(), user.Name);
        if (review.Failed)
        {
            return review.Problem;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.SourceReviews.Add(review.Value);
        await db.SaveChangesAsync(ct);
        sources.Forget();
        var moved = await shifts.AfterAsync(review.Value, ct);
        await transaction.CommitAsync(ct);
        return moved;
    }

    private static Problem? Refusal(SourceItem item, decimal value) => item switch
    {
        { Value: null } => SourceProblems.NoFigure(),
        { Kind: not SourceKind.Wage } when value != decimal.Truncate(value) || value > 3650m => SourceProblems.WholeValueNeeded(),
        _ => null,
    };
}
