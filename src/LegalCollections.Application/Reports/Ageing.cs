namespace LegalCollections.Application.Reports;

/// <summary>The classes of delay in which creditors read a portfolio.</summary>
public static class Ageing
{
    /// <summary>First and last day of delay of each class; the first holds what is not overdue.</summary>
    public static readonly IReadOnlyList<AgeBucket> Buckets =
    [
        new("notDue", 0), new("to30", 30), new("to60", 60), new("to90", 90), new("to180", 180), new("to360", 360), new("over360", int.MaxValue),
    ];

    /// <summary>Place of a title in <see cref="Buckets"/>; the due day itself is no delay.</summary>
    public static int PlaceOf(DateOnly dueOn, DateOnly on)
    {
        var days = on.DayNumber - dueOn.DayNumber;
        var place = 0;
        while (days > Buckets[place].LastDay)
        {
            place++;
        }

        return place;
    }
}

/// <summary>One class of delay; its text is <c>reports.age.&lt;Key&gt;</c>.</summary>
/// <param name="LastDay">The longest delay that still belongs to it, in calendar days.</param>
public sealed record AgeBucket(string Key, int LastDay);
