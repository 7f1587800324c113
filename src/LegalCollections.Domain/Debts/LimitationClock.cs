using LegalCollections.Domain.Common;

namespace LegalCollections.Domain.Debts;

/// <summary>Counts a term of months around the days on which limitation stands still.</summary>
/// <remarks>Law: CC art. 132 §3 (day of equal number, else the day after), arts. 197-200; Lei 14.010/2020 art. 3. The day of the start is excluded.</remarks>
internal sealed class LimitationClock(IEnumerable<Suspension> suspensions)
{
    private readonly Suspension[] _suspensions = [.. suspensions.Append(Suspension.OfPandemic).OrderBy(s => s.From).ThenBy(s => s.To)];

    public LimitationSpan Count(DateOnly start, int months)
    {
        var held = new List<Suspension>();

        // Impeded: a term whose first day falls into a suspension begins when that ends.
        foreach (var suspension in _suspensions.Where(s => s.To > start && s.From <= start.AddDays(1)))
        {
            start = suspension.To > start ? suspension.To : start;
            held.Add(suspension);
        }

        var (end, counted) = (CalendarTerms.AddMonths(start, months), start);
        foreach (var suspension in _suspensions.Where(s => s.From > start.AddDays(1)))
        {
            if (suspension.From > end || suspension.To <= counted)
            {
                continue;
            }

            var from = suspension.From > counted ? suspension.From : counted.AddDays(1);
            end = end.AddDays(suspension.To.DayNumber - from.DayNumber + 1);
            counted = suspension.To;
            held.Add(suspension);
        }

        return new(start, end, held);
    }
}

/// <summary>One term as it ran: start, last day, and what held it back.</summary>
internal sealed record LimitationSpan(DateOnly Start, DateOnly End, IReadOnlyList<Suspension> Held);
