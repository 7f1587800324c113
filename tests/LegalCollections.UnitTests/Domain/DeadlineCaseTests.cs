using LegalCollections.Domain.Deadlines;

namespace LegalCollections.UnitTests.Domain;

public sealed class DeadlineCaseTests
{
    public static TheoryData<LawRow> Cases => LawTable.Read("deadline-cases.csv");

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Deadline_falls_where_the_source_says(LawRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var calendar = CourtCalendars.Find(row["calendar"]).Value.With(Closures(row["extra"]));
        var computation = DeadlineCalculator.Compute(new DeadlineRequest(
            new DeadlineTrigger(Enum.Parse<TriggerKind>(row["trigger"]), row.Date("on")),
            int.Parse(row["length"], null), Enum.Parse<DeadlineUnit>(row["unit"]), calendar, Doubled: row.Has("doubled")));

        AssertDate(row, "publication", computation.Publication);
        AssertDate(row, "first", computation.FirstDay);
        AssertDate(row, "due", computation.Due);
        AssertExplained(row, computation);
    }

    private static void AssertDate(LawRow row, string heading, DateOnly? actual)
    {
        if (row.Has(heading))
        {
            Assert.Equal(row.Date(heading), actual);
        }
    }

    private static void AssertExplained(LawRow row, DeadlineComputation computation)
    {
        var days = computation.Days;
        Assert.Equal(row.Date("on"), days[0].Date);
        Assert.Equal(computation.Due, days[^1].Date);
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.Equal(pair.First.Date.AddDays(1), pair.Second.Date));
        var counted = days.Where(day => day.Counts).ToArray();
        Assert.Equal(Enumerable.Range(1, counted.Length), counted.Select(day => day.Number!.Value));
        Assert.All(days.Where(day => !day.Counts), day => Assert.False(string.IsNullOrEmpty(day.Law), $"{day.Date}: no law"));
    }

    private static IEnumerable<CourtClosure> Closures(string extra)
    {
        foreach (var closure in extra.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = closure.Split(' ');
            var days = parts[1].Split("..").Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", null)).ToArray();
            yield return new CourtClosure(days[0], days[^1], Enum.Parse<ClosureKind>(parts[0]), "test", "test");
        }
    }
}
