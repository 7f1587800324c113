using LegalCollections.Domain.Deadlines;

namespace LegalCollections.UnitTests.Domain.Deadlines;

public sealed class DeadlineCaseTests
{
    public static TheoryData<LawRow> Cases => LawTable.Read("Deadlines/deadline-cases.csv");

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Deadline_falls_where_the_source_says(LawRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var computation = DeadlineCalculator.Compute(new DeadlineRequest(
            Trigger(row), int.Parse(row["length"], null), Enum.Parse<DeadlineUnit>(row["unit"]), Calendar(row), Doubled: row.Has("doubled")));

        AssertDate(row, "publication", computation.Publication);
        AssertDate(row, "first", computation.FirstDay);
        AssertDate(row, "due", computation.Due);
        AssertExplained(row, computation);
    }

    private static DeadlineTrigger Trigger(LawRow row)
    {
        var minute = row["on"].Split('T');
        return new(
            Enum.Parse<TriggerKind>(row["trigger"]), DateOnly.ParseExact(minute[0], "yyyy-MM-dd", null),
            minute.Length > 1 ? TimeOnly.ParseExact(minute[1], "HH:mm", null) : null,
            row.Has("ack") ? Enum.Parse<AckRule>(row["ack"]) : null);
    }

    private static CourtCalendar Calendar(LawRow row)
    {
        var calendar = CourtCalendars.Find(row["calendar"]).Value;
        return (row.Has("comarca") ? CourtCalendars.InComarca(calendar, row["comarca"]).Value : calendar).With(Closures(row["extra"]));
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
        Assert.Equal(Trigger(row).On, days[0].Date);
        Assert.Equal(computation.Due, days[^1].Date);
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.Equal(pair.First.Date.AddDays(1), pair.Second.Date));
        var numbers = days.Select(day => day.Number).OfType<int>().ToArray();
        Assert.Equal(Enumerable.Range(1, numbers.Length), numbers);
        Assert.All(days, day => Assert.False(string.IsNullOrEmpty(day.Law), $"{day.Date}: no law"));
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
