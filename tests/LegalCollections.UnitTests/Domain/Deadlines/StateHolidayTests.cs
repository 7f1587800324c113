using LegalCollections.Domain.Deadlines;

namespace LegalCollections.UnitTests.Domain.Deadlines;

/// <summary>Holds our side of the comparison with an independent data set of holidays.</summary>
public sealed class StateHolidayTests
{
    private const string AllStates = "AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO";

    public static TheoryData<LawRow> Differences => LawTable.Read("Deadlines/holiday-differences.csv");

    [Theory]
    [MemberData(nameof(Differences), DisableDiscoveryEnumeration = true)]
    public void A_day_on_which_the_data_sets_differ_stands_here_as_the_table_says(LawRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var years = row["years"].Split('-').Select(year => int.Parse(year, null)).ToArray();
        foreach (var state in (row["states"] == "*" ? AllStates : row["states"]).Split(' '))
        {
            var calendar = CourtCalendars.Show("br-" + state).Value;
            var days = Enumerable.Range(years[0], years[1] - years[0] + 1).SelectMany(year => row["days"].Split(' ').Select(day => On(day, year)));
            Assert.All(days, day => Assert.Equal(row["side"] == "ours", calendar.StatusOf(day).Closure is not null));
        }

        Assert.NotEmpty(row["explanation"]);
    }

    private static DateOnly On(string day, int year) =>
        day[0] == 'E' ? EasterSunday.Of(year).AddDays(int.Parse(day[1..], System.Globalization.NumberStyles.AllowLeadingSign, null))
        : DateOnly.ParseExact(day.Length == 5 ? $"{year}-{day}" : day, "yyyy-MM-dd", null);
}
