using System.Globalization;
using LegalCollections.Application.Common;

namespace LegalCollections.Application.Reports;

/// <summary>How a case's state reads for its creditor, the same on paper, in the workbook and on the page.</summary>
public static class ReportWords
{
    /// <summary>The stage, or how the case ended.</summary>
    public static string StageOf(this Wording words, CaseStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return standing.Closed is { } reason ? words[$"reports.closed.{reason}"] : words.Enum(standing.Stage);
    }

    /// <summary>What the flow waits for, in the creditor's words; a step that only this office's flow has reads "in progress".</summary>
    public static string StepOf(this Wording words, CaseStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return standing.NextStep is not { } step ? ""
            : Texts.Find($"reports.step.{step}", words.Culture) ?? words["reports.step.other"];
    }

    public static string AgeOf(this Wording words, AgeBucket bucket)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        return words[$"reports.age.{bucket.Key}"];
    }

    /// <summary>Name of the report's file without its ending.</summary>
    public static string FileName(this Wording words, DateOnly on) =>
        $"{words["reports.file"]}-{on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
