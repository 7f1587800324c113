using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Application.Identity;
using LegalCollections.Domain.Common;
using LegalCollections.Domain.Debts;
using LegalCollections.Domain.Debts.Math;

namespace LegalCollections.Application.Debts;

/// <summary>Takes new or corrected months of an index from a file or a pasted table, after showing what would change.</summary>
public sealed class RecordIndices(AppDb db, StatementBases bases, CurrentUser user, OfficeClock clock) : IUseCase
{
    /// <param name="Text">As <see cref="IndexPaste"/> reads it.</param>
    /// <param name="Source">Where the months were published.</param>
    public sealed record Command(IndexSeries Series, string Text, string Source);

    /// <summary>What the text would change, month by month; nothing is recorded.</summary>
    public async Task<Result<IReadOnlyList<IndexChange>>> PreviewAsync(Command command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var read = IndexPaste.Read(command.Text);
        if (read.Failed)
        {
            return read.Problem;
        }

        if (!OfficeIndex.Recordable.Contains(command.Series))
        {
            return DebtProblems.SeriesNotRecordable(command.Series);
        }

        if (string.IsNullOrWhiteSpace(command.Source))
        {
            return DebtProblems.IndexWithoutSource();
        }

        return Compare(command.Series, read.Value, await bases.IndicesAsync(ct));
    }

    /// <summary>Records what differs and returns how many months do.</summary>
    public async Task<Result<int>> HandleAsync(Command command, CancellationToken ct)
    {
        var preview = await PreviewAsync(command, ct);
        if (preview.Failed)
        {
            return preview.Problem;
        }

        var changed = preview.Value.Where(change => change.Before != change.After).ToList();
        db.OfficeIndices.AddRange(changed.Select(
            change => OfficeIndex.Record(command.Series, change.Month, change.After, command.Source, clock.GetUtcNow(), user.Name)));
        await db.SaveChangesAsync(ct);
        return changed.Count;
    }

    // A gap would stop every statement over it, so it is refused here, where somebody can still fill it.
    private static Result<IReadOnlyList<IndexChange>> Compare(IndexSeries series, IReadOnlyList<(YearMonth Month, decimal Percent)> rows, IndexTable indices)
    {
        var changes = new List<IndexChange>();
        var next = indices.LastMonth(series)?.Next;
        foreach (var (month, percent) in rows.GroupBy(row => row.Month).Select(group => group.Last()).OrderBy(row => row.Month))
        {
            if (next is { } expected && month > expected)
            {
                return DebtProblems.IndexGap(series, expected);
            }

            var known = indices.Find(series, month);
            changes.Add(new(month, known.Failed ? null : known.Value?.Percent, percent));
            next = month == next ? month.Next : next;
        }

        return changes;
    }
}

/// <summary>One month of an index before and after.</summary>
/// <param name="Before"><see langword="null"/> where the month was not known.</param>
public sealed record IndexChange(YearMonth Month, decimal? Before, decimal After);
