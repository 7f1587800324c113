using LegalCollections.Application.Common;
using LegalCollections.Application.Data;
using LegalCollections.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace LegalCollections.Application.Deadlines;

/// <summary>The shipped calendars with what the office has recorded of its courts, which wins.</summary>
public sealed class OfficeCalendars(AppDb db) : IUseCase
{
    private readonly Dictionary<string, CourtCalendar> _found = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A calendar by a code that was checked before.</summary>
    /// <exception cref="InvalidOperationException">No calendar has this code.</exception>
    public async Task<CourtCalendar> OfAsync(string code, CancellationToken ct)
    {
        if (_found.TryGetValue(code, out var known))
        {
            return known;
        }

        var shipped = CourtCalendars.Find(code).Value;
        var lineage = shipped.Lineage.ToList();
        var acts = await db.CourtActs.AsNoTracking().Where(a => lineage.Contains(a.CalendarCode) && a.WithdrawnAt == null).ToListAsync(ct);

        // A court's own act stands above that of the calendar it inherits from; of the same calendar the later one wins.
        var ordered = acts.OrderBy(act => lineage.IndexOf(act.CalendarCode)).ThenBy(act => act.RecordedAt).ThenBy(act => act.Id);
        return _found[code] = acts.Count == 0 ? shipped : shipped.With(ordered.SelectMany(act => act.Closures()));
    }

    /// <summary>Looks again: an act was recorded or withdrawn in this scope.</summary>
    internal void Forget() => _found.Clear();
}
