using System.Globalization;
using LegalCollections.Domain.JudicialCases;
using LegalCollections.Domain.Notices;

namespace LegalCollections.Application.DryRuns.Sandbox;

/// <summary>Numbers that the post and the courts would give, well formed and worth nothing, for use in a sandbox.</summary>
internal static class MadeUpNumbers
{
    public static string Tracking(int serial) => Enumerable.Range(0, 10)
        .Select(digit => string.Create(CultureInfo.InvariantCulture, $"JU{serial:D8}{digit}BR"))
        .First(code => !PostalTrackingCode.Parse(code).Failed);

    /// <summary>A CNJ number of a state's court; São Paulo's when the state is unknown.</summary>
    public static string Lawsuit(int serial, int year, string state)
    {
        var court = Courts.All.FirstOrDefault(court => court.Code == "TJ" + state) ?? Courts.All.Single(court => court.Code == "TJSP");
        return Enumerable.Range(2, 97)
            .Select(digits => string.Create(CultureInfo.InvariantCulture, $"{serial:D7}{digits:D2}{year:D4}{court.Segment}{court.Tribunal}0001"))
            .First(number => !CaseNumber.Parse(number).Failed);
    }
}
