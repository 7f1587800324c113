namespace LegalCollections.Domain.Deadlines;

/// <summary>The feast on which Carnival, Good Friday and Corpus Christi hang.</summary>
public static class EasterSunday
{
    /// <summary>Anonymous Gregorian computus (Meeus/Jones/Butcher); Gregorian years only.</summary>
    public static DateOnly Of(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var correction = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        var late = (golden + 11 * epact + 22 * weekday) / 451;
        var (month, day) = Math.DivRem(epact + weekday - 7 * late + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
