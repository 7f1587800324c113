using LegalCollections.Application.Common;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace LegalCollections.Application.Reports;

/// <summary>The status report as a workbook: a sheet of sums and a sheet with every case, numbers as numbers.</summary>
public static class StatusReportWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Render(StatusReport report, Wording words)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(words);
        using var stream = new MemoryStream();
        var sheets = new Dictionary<string, object>
        {
            [words["reports.sheet.summary"]] = Summary(report, words).ToList(),
            [words["reports.sheet.cases"]] = report.Cases.Select(row => Case(row, words)).DefaultIfEmpty([]).ToList(),
        };
        stream.SaveAs(sheets, configuration: new OpenXmlConfiguration { AutoFilter = false, FastMode = true, EnableAutoWidth = true });
        return stream.ToArray();
    }

    private static IEnumerable<Dictionary<string, object?>> Summary(StatusReport report, Wording words)
    {
        Dictionary<string, object?> Line(string name, object? value, object? count = null) => new()
        {
            [words["reports.sheet.figure"]] = name,
            [words["reports.sheet.value"]] = value,
            [words["reports.sheet.count"]] = count,
        };

        yield return Line(words["reports.client"], SpreadsheetText.Neutralise(report.ClientName));
        yield return Line(words["reports.day"], report.On.ToDateTime(TimeOnly.MinValue));
        yield return Line(words["reports.placed"], report.Placed, report.Titles);
        yield return Line(words["reports.recoveredInMonth"], report.RecoveredInMonth);
        yield return Line(words["reports.recovered"], report.Recovered);
        yield return Line(words["reports.agreed"], report.Agreed.Total, report.Agreed.Count);
        yield return Line(words["reports.costs"], report.Costs);
        yield return Line(words["reports.costsToReimburse"], report.CostsToReimburse);
        yield return Line(words["reports.balance"], report.Balance, report.Cases.Count(c => c.Closed is null));
        foreach (var stage in report.ByStage)
        {
            yield return Line($"{words["reports.byStage"]}: {words.Enum(stage.Stage)}", stage.Balance, stage.Cases);
        }

        foreach (var age in report.ByAge)
        {
            yield return Line($"{words["reports.byAge"]}: {words.AgeOf(age.Bucket)}", age.Balance);
        }
    }

    private static Dictionary<string, object?> Case(CaseStanding row, Wording words) => new()
    {
        [words["reports.case.number"]] = row.Number,
        [words["reports.case.debtor"]] = SpreadsheetText.Neutralise(row.Debtor),
        [words["reports.case.taxId"]] = row.TaxId,
        [words["reports.case.titles"]] = row.Titles,
        [words["reports.case.principal"]] = row.Principal,
        [words["reports.case.recovered"]] = row.Recovered,
        [words["reports.case.costs"]] = row.Costs,
        [words["reports.case.balance"]] = row.Balance,
        [words["reports.case.stage"]] = words.StageOf(row),
        [words["reports.case.nextStep"]] = words.StepOf(row),
        [words["reports.case.nextStepOn"]] = row.NextStepOn?.ToDateTime(TimeOnly.MinValue),
    };
}
