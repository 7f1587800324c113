namespace LegalCollections.Domain.Deadlines;

/// <summary>A time in which a court's electronic system was down, with the certificate that proves it.</summary>
/// <remarks>Local time of the court, <c>To</c> excluded. Failures on the user's side are no outage (Res. CNJ 185/2013 art. 9 §1).</remarks>
public sealed record SystemOutage(DateTime From, DateTime To, string Name, string Law)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(60);

    /// <summary>The days on which no term starts or ends because of these outages, for the calendar.</summary>
    // Law: Res. CNJ 185/2013 art. 11: more than 60 minutes in all between 6 and 23 h, or any time between 23 and 24 h.
    public static IEnumerable<CourtClosure> ClosuresOf(IReadOnlyCollection<SystemOutage> outages)
    {
        ArgumentNullException.ThrowIfNull(outages);
        return from outage in outages
               from day in outage.Days
               where Within(outages, Hour(day, 6), Hour(day, 23)) > Tolerance || Within(outages, Hour(day, 23), Hour(day, 24)) > TimeSpan.Zero
               select new CourtClosure(day, day, ClosureKind.SystemOutage, outage.Name, outage.Law);
    }

    /// <summary>Whether a term in hours that ends at <paramref name="end"/> goes to the end of the next business day.</summary>
    // Law: Res. CNJ 185/2013 art. 11: more than 60 minutes in the term's last 24 hours, or any time in its last 60 minutes.
    public static bool Extend(IReadOnlyCollection<SystemOutage> outages, DateTime end) =>
        Within(outages, end.AddHours(-24), end) > Tolerance || Within(outages, end - Tolerance, end) > TimeSpan.Zero;

    private IEnumerable<DateOnly> Days
    {
        get
        {
            for (var day = DateOnly.FromDateTime(From); day.ToDateTime(TimeOnly.MinValue) < To; day = day.AddDays(1))
            {
                yield return day;
            }
        }
    }

    private static DateTime Hour(DateOnly day, int hour) => day.ToDateTime(TimeOnly.MinValue).AddHours(hour);

    /// <summary>The sum of the outages' parts between the two moments; certified outages do not overlap.</summary>
    private static TimeSpan Within(IEnumerable<SystemOutage> outages, DateTime from, DateTime to) =>
        outages.Aggregate(TimeSpan.Zero, (sum, outage) =>
        {
            var first = outage.From > from ? outage.From : from;
            var last = outage.To < to ? outage.To : to;
            return last > first ? sum + (last - first) : sum;
        });
}
