using System.Globalization;
using System.Text.Json;
using LegalCollections.Application.Common;
using LegalCollections.Domain.Deadlines;

namespace LegalCollections.Cli.Verbs;

/// <summary>A counted deadline as the command line prints it.</summary>
internal static class DeadlineDocument
{
    public static VerbOutcome Of(DeadlineComputation computation, Wording words)
    {
        var due = computation.DueTime is { } time ? $"{Iso(computation.Due)}T{time.ToString("HH:mm", CultureInfo.InvariantCulture)}" : Iso(computation.Due);
        var days = computation.Days.Select(day => new
        {
            date = Iso(day.Date),
            counts = day.Counts,
            reason = words[$"deadlines.reason.{day.Reason}"] + (day.Name is null ? "" : $": {day.Name}"),
            law = day.Law,
        }).ToList();
        var answer = new { publication = computation.Publication is { } publication ? Iso(publication) : null, firstDay = Iso(computation.FirstDay), due, days };
        return VerbOutcome.Ok(answer) with { Document = JsonSerializer.SerializeToNode(answer) };
    }

    /// <summary>What the reader of the date must know besides.</summary>
    public static IEnumerable<string> Notes(DeadlineComputation computation, Wording words) =>
    [
        .. computation.Notes.Select(note => words[$"deadlines.note.{note.Code}", note.On]),
        .. computation.ActMissingForYears.Select(year => words["deadlines.actMissing", year]),
    ];

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
